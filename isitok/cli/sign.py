"""``isitok sign``: who has read which story of a pack; and that somebody who didn't write it has read one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from isitok.cli.at_the_door import set_here
from isitok.cli.found import locate
from isitok.cli.kinds import FOLDER
from isitok.cli.say import answers_yes, say, say_line
from isitok.cli.signing_rules import (
    TABLE,
    as_signed_now,
    refuse_installed,
    refuse_wrong,
    the_day,
    what_is_meant,
    write,
)
from isitok.format.ids import id_in, name_of
from isitok.i18n.screen_words import ENGLISH

if TYPE_CHECKING:
    from isitok.format.card import Card
    from isitok.library.folders import PackFolder, ScenarioFile
    from isitok.library.to_sign import ToSign

EPILOG = """\b
Examples:
  isitok sign gate                                          who has read which of its stories
  isitok sign gate/team-photo --by "safeguarding lead"      shows the story, and asks
  isitok sign gate/team-photo --by teacher --read 7f3c91ab --on 2026-11-30
                                                            it was read on paper, which had this mark
  isitok sign sign-off.xlsx --by "safeguarding lead" --on 2026-12-09
                                                            the table that lay beside a printed sign-off
  isitok sign law/wales --by lawyer                         a law card

\b
WHAT is a pack's name or folder, PACK/STORY, a story's file, law, law/NATION, or the table of a sign-off. Whoever signs
didn't write it. The role is no name. A word that changes afterwards makes it unread again; what was read stays in the
pack's folder, as _read/STORY.yaml. Remarks in a table go into questions.yaml, for the writers.
Exit code: 0; 1 nothing was signed, or not each row of a table was taken; 2 wrong use.
"""


@click.command(epilog=EPILOG)
@click.argument("what", metavar="WHAT")
@click.option("--by", metavar="ROLE", help="As what you sign: safeguarding lead, headteacher, teacher, youth worker …")
@click.option("--note", metavar="TEXT", default="", help="What whoever uses it should know, in 40 words at most.")
@click.option("--read", "mark", metavar="MARK", help="It was read on paper: the mark that stood there, or its start.")
@click.option("--on", "day", metavar="DATE", help="With --read, or for a table: the day, as 2026-11-30.")
@click.option("--packs", type=FOLDER, metavar="DIR", help="One more folder of packs.")
def sign(what: str, by: str | None, note: str, mark: str | None, day: str | None, packs: Path | None) -> int:
    """Say who has read which story; or read one to its end and sign it, so that pupils may play it alone."""
    if what.lower().endswith(TABLE):
        return _sign_table(what, by, day, packs, more=bool(note or mark))
    asked = what_is_meant(what, packs)
    if (mark is None) is not (day is None):
        raise click.UsageError("--read and --on go together: the mark that stood on the paper, and the day")
    if asked.story is None:
        if by or mark or note:
            raise click.UsageError(f'name one story to sign: isitok sign "{what}/STORY" --by ROLE')
        return _list(asked.folder)
    if not by:
        raise click.UsageError("as what do you sign? --by ROLE, such as --by teacher; a role, not a name")
    return _sign(asked.folder, asked.story, by, note, mark, day)


def _sign_table(what: str, by: str | None, day: str | None, packs: Path | None, *, more: bool) -> int:
    from isitok.cli.sign_sheet import sign_sheet

    if more:
        raise click.UsageError("--read and --note are for one story: the table has a mark and a remark for each")
    if not by or not day:
        raise click.UsageError('a table needs --by ROLE and --on DATE: --by "safeguarding lead" --on 2026-12-09')
    refuse_wrong(by.strip(), "")
    return sign_sheet(locate(Path(what)), by.strip(), the_day(day), packs)


# Who has read what


def _list(folder: "PackFolder") -> int:
    from isitok.library.folders import READINGS_SENT
    from isitok.library.signed import readings_in
    from isitok.library.to_sign import Folder

    found = Folder(folder)
    cards = found.cards
    for card in cards:
        say_line(f"{name_of(card.id)}: {_how_signed(card)}")
    for problem in readings_in(folder.folder).problems:
        say(problem, err=True)
    if sent := readings_in(folder.folder, READINGS_SENT).by_story:
        roles = dict.fromkeys(one.by for readings in sent.values() for one in readings)
        say_line(
            f"At another place {len(sent)} of {len(cards)} were signed as {', '.join(roles)}. That counts nowhere else."
        )
    read = sum(card.read for card in cards)
    they_are = "it is" if found.errors == 1 else "they are"
    left = f"; {found.errors} can't be signed before {they_are} mended" if found.errors else ""
    say_line(f"{read} of {len(cards)} are read as they stand{left}.")
    return 0


def _how_signed(card: "Card") -> str:
    from isitok.game.signed_words import how_signed

    return how_signed(card, ENGLISH)


# One story


def _sign(folder: "PackFolder", file: "ScenarioFile", by: str, note: str, mark: str | None, day: str | None) -> int:
    from isitok.format.readings import StoryReading
    from isitok.game.signed_words import ticks
    from isitok.library.story_mark import is_mark_of
    from isitok.library.to_sign import Folder

    refuse_installed(folder)
    found = Folder(folder).to_sign(file)
    id_ = id_in(folder.id, name_of(file.stem))
    card = found.card
    if card is None:
        return _said_why_not(found)
    refuse_wrong(by.strip(), note)
    reading = StoryReading(story=file.stem, by=by.strip(), on=the_day(day), text=card.mark, note=note.strip())
    if mark is not None and not is_mark_of(mark, card.mark):
        say_line(f"{id_} has changed since that was printed, and isn't signed: its mark is {card.mark} now.", err=True)
        return 1
    if mark is not None:
        for line in ("Whoever read it says:", *ticks(card, ENGLISH)):
            say_line(line)
    elif not _agrees(card, found):
        say_line("Nothing is signed.", err=True)
        return 1
    write(folder, file, reading)
    say_line(f"{id_}: {_how_signed(as_signed_now(card, reading))}")
    return 0


def _said_why_not(found: "ToSign") -> int:
    """What has to be mended or answered before it can be signed."""
    for problem in found.stops:
        say(problem, err=True)
    told = "It can't be signed before that is mended, and what is asked is answered."
    say_line(told if found.stops else f"{found.path.name} can't be read: isitok check says why.", err=True)
    return 1


def _agrees(card: "Card", found: "ToSign") -> bool:
    """Show the staff card and the story, and ask; whether everything was answered with yes."""
    from isitok.game.signed_words import ticks
    from isitok.library.bundled import what_the_game_knows

    known = what_the_game_knows()
    for line in _staff_card(known):
        say_line(line)
    if not answers_yes("I have read the staff card to its end"):
        return False
    say_line("")
    for line in _told(found.text, known):
        say_line(line)
    say_line("")
    if not found.problems:
        say_line("Check found nothing. It knows words, not what a story means. You do.")
    return all(answers_yes(tick.removesuffix(".")) for tick in ticks(card, ENGLISH))


def _staff_card(known: Any) -> Iterator[str]:
    from isitok.game.help_routes import Here
    from isitok.game.staff_card_words import staff_card

    settings = set_here()[1]
    here = Here(known.help, settings.nation, settings.lead_name, ENGLISH, date.today().isoformat())
    card = staff_card(known.staff_card, here)
    parts = (
        ("Before", card.before),
        ("While you talk", card.during),
        ("If somebody tells you something", card.if_told),
        ("Afterwards", card.after),
    )
    for name, lines in parts:
        yield f"{name}:"
        yield from (f"  {line}" for line in lines)


def _told(text: Any, known: Any) -> Iterator[str]:
    from isitok.format.read_through import lines_of, names_for

    yield from lines_of(text, names_for(text, known))
