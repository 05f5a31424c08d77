"""The words about one subject: ``words/SUBJECT.yaml``, and the lists that stand in them, ``words/_lists.yaml``.

The words are kept as they are written; what they find is worked out by ``rules/words.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from isitok.format import fields as f
from isitok.format.choices import BAND, TOUCHED
from isitok.format.field_kinds import By, Choice, Each, Form, Id, Part, Some, Text
from isitok.format.problem import Severity
from isitok.format.record import Record
from isitok.format.vocabulary import Band, SensitiveTopic
from isitok.format.voices import ADULT, CITED, GAME, QUOTED, Voice

NEVER: Final = "never"
NOT_OK: Final = Choice(("not-ok",))
GOOD, HARMFUL, DONE_TO_THEM = "not-ok", "no-harm", "not-theirs"
JUDGED: Final = Choice((GOOD, HARMFUL, DONE_TO_THEM))
WHERE_JUDGED: Final = (
    "not-ok: never in what the game calls good; no-harm: never in an option that tells somebody and harms;"
    " not-theirs: never what somebody puts right to whom it was done"
)
AS_IT_IS: Final = Text(CITED, is_line=True, as_is=True)
LINES: Final = Some(1, 2000)
VOICE: Final = Choice(Voice)
SUBJECT: Final = Form(r"[a-z][a-z0-9-]{0,39}", "the subject of a word list", "drugs")
KEY: Final = Form(r"[a-z][a-z_.]{0,39}", "a key", "acts.act")
IN_WHICH_KEYS: Final = "keys in whose texts they are fine: talk, or acts.act for 'act' in 'acts'"


class HelpNeeded(Record, short="all", what="'any'"):
    """Kinds of help: all of them, or any of some."""

    all: tuple[str, ...] = f.choice(
        "All", "of which kinds each is needed", Choice(("person", "service")), many=Some(1, 2, one=True), default=()
    )
    any: tuple[str, ...] = f.choice(
        "Any", "of which kinds one is enough", Choice(("person", "service")), many=Some(1, 2, one=True), default=()
    )


class Needs(
    Record,
    short="use",
    what="'never', or what is needed: 'level', 'adult_led', 'ages', 'help', 'judged', 'an_act', 'fact'",
):
    """What must be there for some words to stand in a story. ``never``: they stand in none."""

    use: str = f.choice("Use", "never: they stand in no story", Choice((NEVER,), f"'{NEVER}', or a map"), default="")
    level: int = f.number("Level", "the lowest level", 1, 3, default=1)
    adult_led: bool = f.yes_no("An adult leads it", "yes: an adult leads it", default=False)
    ages: tuple[Band, ...] = f.choice("Ages", "the only ages", BAND, many=Some(1, 4, one=True), default=())
    help_: HelpNeeded = f.part(
        "Help", "the kinds of help that it names: person, service; or {any: [person, service]}", HelpNeeded,
        default=HelpNeeded(),
    )  # fmt: skip
    judged: str = f.choice("Judged", WHERE_JUDGED, JUDGED, default="")
    an_act: str = f.choice("An act", "not-ok: one act at least isn't OK", NOT_OK, default="")
    fact: str = f.choice("Fact", "LAW: facts about the law cover all its nations", Choice(("LAW",)), default="")

    @property
    def never(self) -> bool:
        """Whether they stand in no story."""
        return bool(self.use)

    @property
    def help(self) -> tuple[str, ...]:
        """The kinds of help that it names."""
        return self.help_.all or self.help_.any

    @property
    def any_help(self) -> bool:
        """Whether one of these kinds is enough."""
        return bool(self.help_.any)

    @cached_property
    def of_the_story(self) -> bool:
        """Whether it needs something, and all of it is said of a story as a whole: then it is missing once."""
        return not self.never and not self.judged and self != Needs()

    @cached_property
    def level_alone(self) -> bool:
        """Whether it needs no more than a level."""
        return self == Needs(level=self.level)


class SureWords(Record, what="'words', and what they need: 'needs', 'hint', 'fine', 'trips', 'passes' …"):
    """Words that mean nothing else, and what a story needs that has one."""

    needs: Needs = f.part(
        "Needs", "never, or what a story needs that has one of them; nothing: they are never fine", Needs,
        default=Needs(),
    )  # fmt: skip
    hint: str = f.line("Hint", "what to write instead", ADULT, plain=False, default="")
    words: tuple[str, ...] = f.line("Words", "the words", CITED, as_is=True, many=LINES)
    fine: tuple[str, ...] = f.line(
        "Fine", "longer wordings that are fine: what shares a word with one isn't found", CITED, as_is=True, many=LINES,
        default=(),
    )  # fmt: skip
    fine_after: tuple[str, ...] = f.line(
        "Fine after", "wordings right after which they are fine", CITED, as_is=True, many=LINES, default=()
    )
    voices: tuple[Voice, ...] = f.choice(
        "Voices", "whose words are looked at, if not those of the whole list", VOICE, many=Some(1, 5, one=True),
        default=(),
    )  # fmt: skip
    near: tuple[str, ...] = f.line(
        "Near", "they are found only in a text that has one of these, too, and in help.yaml", CITED, as_is=True,
        many=LINES, default=(),
    )  # fmt: skip
    in_stories_of: tuple[str, ...] = f.form(
        "In stories of",
        "subjects: sure in a story that has words of these, or is of level 2 or 3; elsewhere asked about",
        SUBJECT,
        many=Some(1, 40),
        default=(),
    )
    unless: tuple[str, ...] = f.line(
        "Unless", "they are asked about where the story has one of these", CITED, as_is=True, many=LINES, default=()
    )
    not_in: tuple[str, ...] = f.form("Not in", IN_WHICH_KEYS, KEY, many=Some(1, 20, one=True), default=())
    questions: str = f.choice("Questions", "fine: they are fine in a question", Choice(("fine",)), default="")
    only: str = f.choice(
        "Only", "stories: facts, help and law cards may have them; level-3: so may stories of level 1 and 2",
        Choice(("stories", "level-3")), default="",
    )  # fmt: skip
    trips: tuple[str, ...] = f.line(
        "Trips", "lines in which one of them is found", CITED, as_is=True, many=LINES, default=()
    )
    passes: tuple[str, ...] = f.line(
        "Passes", "lines in which no words of any block are", CITED, as_is=True, many=LINES, default=()
    )

    @property
    def in_questions(self) -> bool:
        """Whether these words count in a sentence that is a question, too."""
        return not self.questions

    @property
    def only_stories(self) -> bool:
        """Whether these words count in stories alone: facts, help and law may have them."""
        return bool(self.only)

    @property
    def only_level_3(self) -> bool:
        """Whether these words count in stories of level 3 alone: the others may have them."""
        return self.only == "level-3"


class AskedAbout(Record, what="'words', 'trips' and 'passes'"):
    """Words that can mean it, and can mean something else."""

    judged: str = f.choice("Judged", "where alone they are asked about, as in 'needs'", JUDGED, default="")
    hint: str = f.line("Hint", "what to write if it is meant so", ADULT, plain=False, default="")
    words: tuple[str, ...] = f.line("Words", "words that can mean it", CITED, as_is=True, many=LINES)
    fine: tuple[str, ...] = f.line("Fine", "longer wordings that are fine", CITED, as_is=True, many=LINES, default=())
    trips: tuple[str, ...] = f.line(
        "Trips",
        "lines in which one of them is found, and nothing that is sure",
        CITED,
        as_is=True,
        many=LINES,
        default=(),
    )
    passes: tuple[str, ...] = f.line(
        "Passes", "lines in which nothing is found", CITED, as_is=True, many=LINES, default=()
    )


class WordList(Record, what="a word list: 'title', 'why', 'sure' and 'ask'"):
    """The words about one subject."""

    code: str = f.added(default="")
    title: str = f.line("Title", "what it is about", ADULT, chars=80)
    why: str = f.text("Why", "why there is such a list", ADULT)
    question: str = f.line("Question", "what is asked where words can mean it", GAME, words=20, end="?", default="")
    touches: tuple[SensitiveTopic, ...] = f.choice(
        "Touches", "what answers it; the first is offered", TOUCHED, many=Some(1, 6, one=True), default=()
    )
    touched: Needs = f.part(
        "Touched", "what a story needs that names one of these touches, whatever its words are", Needs, default=Needs()
    )
    voices: tuple[Voice, ...] = f.choice(
        "Voices", "whose words are looked at: game, quoted …", VOICE, many=Some(1, 5, one=True),
        default=(GAME, QUOTED),
    )  # fmt: skip
    asked_in: tuple[Voice, ...] = f.choice(
        "Asked in", "in whose words what is sure is asked about, but in what the game calls good", VOICE,
        many=Some(1, 5, one=True), default=(),
    )  # fmt: skip
    severity: Severity = f.choice(
        "Severity", "error or warning", Choice((Severity.ERROR, Severity.WARNING)), default=Severity.ERROR
    )
    spelt: str = f.choice("Spelt", "rot13: nobody has to read these words here", Choice(("rot13",)), default="")
    fine: tuple[str, ...] = f.line(
        "Fine", "wordings that are fine, for all its words", CITED, as_is=True, many=LINES, default=()
    )
    not_in: tuple[str, ...] = f.form("Not in", IN_WHICH_KEYS, KEY, many=Some(1, 20, one=True), default=())
    sure: tuple[SureWords, ...] = f.parts("Sure", "words that mean nothing else", SureWords, 1, 40, default=())
    ask: AskedAbout | None = f.part("Ask", "words that can mean it", AskedAbout, default=None)

    @property
    def asked(self) -> tuple[str, ...]:
        """The words about which the writer is asked."""
        return self.ask.words if self.ask else ()

    @property
    def hidden(self) -> bool:
        """Whether no message repeats what was found."""
        return bool(self.spelt)


class NamedLists(Record, what="'lists'"):
    """The lists of words that stand in patterns as ``<self>``."""

    lists: Mapping[str, tuple[str, ...]] = f.for_each(
        "Lists", "the lists, by name", Id("a list's name"), AS_IT_IS, 1, 200, some=LINES
    )


class WordLists(Record):
    """All word lists, and the lists of words that stand in them: they lie in several files."""

    subjects: tuple[WordList, ...] = f.added(of=Part(WordList), many=Some(), default=())
    named: Mapping[str, tuple[str, ...]] = f.added(of=Each(AS_IT_IS, LINES), many=By(Id()), default={})

    def with_more(self, more: WordLists) -> WordLists:
        """Both sets of lists together: added words never remove any."""
        return WordLists(subjects=(*self.subjects, *more.subjects), named={**more.named, **self.named})
