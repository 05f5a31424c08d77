"""What a story says beside acts and rounds: in easy words, to adults who listen, of others, of where it belongs."""

from __future__ import annotations

from isitok.format import fields as f
from isitok.format.choices import MOST_ACTS
from isitok.format.field_kinds import Choice, Form, Some
from isitok.format.names import PICTURE
from isitok.format.record import Record
from isitok.format.voices import GAME, HEARD, QUOTED


class EasyOption(Record, what="'do' and 'why'"):
    """What somebody could do, and why, in short sentences."""

    do: str = f.line("They could …", "what the person could do, in easy words", QUOTED, words=16, emoji=True)
    why: str = f.text("Why", "what it means for a person, in easy words", GAME, words=45, emoji=True)


class Easy(Record, what="'story' and 'acts'"):
    """The easy-read text: the story, one line an act, whys, and what could be done."""

    story: str = f.text("Story", "the story in short sentences", GAME, words=(35, 45, 60, 70), emoji=True)
    acts: tuple[str, ...] = f.line(
        "Acts", "a line for each act", GAME, words=45, emoji=True, many=Some(1, MOST_ACTS, one=True)
    )
    why: tuple[str, ...] = f.text(
        "Whys", "a why for each act", GAME, words=45, emoji=True, many=Some(1, MOST_ACTS, one=True), default=()
    )
    options: tuple[EasyOption, ...] = f.parts(
        "What they could do", "each option of 'respond', in the same order", EasyOption, 2, 4, default=()
    )


class ListenFor(Record, what="'hear' and 'try'"):
    """Something an adult may hear, and what to say back."""

    hear: str = f.line("What you may hear", "what an adult may hear", HEARD, words=20)
    try_: str = f.line("What to say back", "what to say back", GAME, words=20)


class Other(Record, short="name"):
    """Somebody who isn't in the cast, or an account."""

    name: str = f.line("Name", "what they are called", QUOTED, chars=40)
    say: str = f.line(
        "How it is said",
        "how the name is said, if a voice would get it wrong: 'Shivawn'",
        QUOTED,
        chars=40,
        default="",
    )
    picture: str = f.named("Face", "their face, one of those that the game has drawn: gran", PICTURE, default="")

    @property
    def drawn_as(self) -> str:
        """The name of the picture with which they are drawn; "" for an account."""
        return self.picture


class Links(Record, what="'ecw', 'rshe' or 'cs'"):
    """The places of a scenario in the frameworks that schools plan with."""

    ecw: tuple[str, ...] = f.form(
        "Strands",
        "strands",
        Form("ECW-STRAND-[1-8]", "a strand", "ECW-STRAND-3"),
        many=Some(1, 8, one=True),
        default=(),
    )
    rshe: tuple[str, ...] = f.form(
        "RSHE",
        "statements of RSHE (England)",
        Form("RSHE-(?:0[2-9]|1[1-9]|2[01])", "an RSHE statement", "RSHE-11"),
        many=Some(1, 19, one=True),
        default=(),
    )
    cs: tuple[str, ...] = f.choice(
        "Four Cs",
        "content, contact, conduct, commerce",
        Choice(("content", "contact", "conduct", "commerce")),
        many=Some(1, 4, one=True),
        default=(),
    )
