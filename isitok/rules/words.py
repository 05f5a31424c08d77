"""Looks for the words of all word lists (``content/words``), in everything that is said.

Words that are *sure* are a problem unless all is there that they need. Words that can mean something else are asked
about, once a story and subject: whoever wrote the story answers with ``touches`` or ``not_about``, or mends the line.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from isitok.base.alike import as_seen
from isitok.base.giving_way import give_way
from isitok.base.value import Value, replace
from isitok.format.known import Known
from isitok.format.problem import Problem, Severity
from isitok.format.story import Scenario
from isitok.format.vocabulary import Level
from isitok.format.voices import Voice
from isitok.format.word_list import Needs, WordList, WordLists
from isitok.rules.built_in import NO_NAMES
from isitok.rules.folding import Folded
from isitok.rules.listed import ASK, Entry, entries_of, holds_any, places_in, ways_to_read
from isitok.rules.pattern_pieces import NOBODY, World
from isitok.rules.patterns import Language
from isitok.rules.prepared import Spoken, straight
from isitok.rules.story_needs import (
    is_answered,
    is_called_good,
    is_judged,
    is_on_help_screen,
    joined,
    missing,
    needs_in_words,
)
from isitok.rules.subject import Subject

_ABOUT: Final = "is this about "
SLURS: Final = "slurs"
REAL_PEOPLE: Final = "real-people"
"""The subject that ``others`` answers, too: whom a story describes is made up."""
_TELLING: Final = ("title", "story", "phone")  # where a story says what it is about
_OF_A_PACK: Final = ("title", "about", "objectives")
_Where = tuple[Voice, bool] | str | None
"""In whose words, and whether in quotations, too; the lines of one subject everywhere; None for all of them."""
_Line = tuple[int, list[frozenset[str]]]
"""The number of an entry, and further sets of words of which a text must have one each."""


class Words:
    """Word lists, ready to look."""

    def __init__(self, lists: WordLists, language: Language | None = None) -> None:
        """Raises ``BadPattern`` where a line isn't in the language: lists that were read have none.

        ``language`` is the one in which they were read, so that it knows their lines.
        """
        language = language or Language(lists.named)
        self.subjects = lists.subjects
        self._entries = [entry for subject in lists.subjects for entry in entries_of(subject, language)]

    @cached_property
    def _index(self) -> Mapping[_Where, Mapping[str, list[_Line]]]:
        """The lines that are looked for somewhere, by a word of which a text must have one; "" if by none."""
        index: dict[_Where, dict[str, list[_Line]]] = defaultdict(lambda: defaultdict(list))
        for number, entry in enumerate(self._entries):
            voices = entry.block.voices(entry.subject)
            rarest, *further = entry.pattern.row.anchors or [frozenset(("",))]
            for where in (None, entry.subject.code, *((voice, entry.is_everywhere(voice)) for voice in voices)):
                for word in rarest:
                    index[where][word].append((number, further))
        return index

    def said_by(self, spoken: Spoken) -> Iterator[tuple[_Where, str]]:
        """The texts of a passage in which lines are looked for: with quotations, and without."""
        voice = spoken.passage.voice
        if (voice, True) in self._index:
            yield (voice, True), spoken.text
        if (voice, False) in self._index:
            yield (voice, False), spoken.own

    def near(self, text: Folded, where: _Where = None) -> list[Entry]:
        """The lines of which a text has a word, in the order in which they are written."""
        index, words = self._index.get(where, {}), text.all_words
        numbers = {
            number
            for word in (*words, "")
            if word in index
            for number, further in index[word]
            if not any(map(words.isdisjoint, further))
        }
        return [self._entries[number] for number in sorted(numbers)]

    def codes(self) -> frozenset[str]:
        """The subjects that there are."""
        return frozenset(subject.code for subject in self.subjects)

    def found_in(self, text: str, code: str | None = None) -> Iterator[tuple[str, int, str]]:
        """What is found in a text by itself: the subject, the number of the block (or ``ASK``), and the line.

        With ``code`` only what is found of this subject.
        """
        for one in ways_to_read(straight(as_seen(text))):
            for entry in self.near(one, code):
                for found in places_in(entry, one, NOBODY):
                    yield entry.subject.code, ASK if found.asked else entry.block.number, entry.pattern.written


class _Found(Value):
    """A match: words of a list that were found in a passage."""

    entry: Entry
    spoken: Spoken
    words: str
    start: int
    end: int
    asked: bool

    def overlaps(self, other: "_Found") -> bool:
        return self.spoken is other.spoken and self.start < other.end and other.start < self.end


def check_words(words: Words, all_spoken: Sequence[Spoken], joined_up: Sequence[Spoken] = ()) -> Iterator[Problem]:
    """What a story's words need, or those of anything else that is said.

    ``joined_up`` are messages that one person sends in a row, as one: an offer in three bubbles is one offer. They are
    looked at for subjects of which nothing was found in any single passage.
    """
    if not all_spoken:
        return
    world = world_of(all_spoken[0].known, all_spoken[0].subject)
    by_code = _by_code(words, all_spoken, world)
    for found in _all_found(words, joined_up, world):
        code = found.entry.subject.code
        if found.entry.subject.question and (code not in by_code or by_code[code][0].spoken in joined_up):
            by_code.setdefault(code, []).append(found)
    subject = all_spoken[0].subject
    lacking = _lacking(by_code, subject)
    for code, all_found in by_code.items():
        if code in lacking:
            found, lacks = lacking[code]
            if not any(_covers(other, found, lacking) for other in lacking if other != code):
                yield _touching(found, lacks)
            continue
        yield from _in_themselves(all_found)
        if subject:
            yield from _question(code, all_found, subject, by_code)
    if subject:
        yield from _touched(words, subject, lacking)
        yield from _unknown_subjects(words, subject)


def _by_code(words: Words, all_spoken: Sequence[Spoken], world: World) -> dict[str, list[_Found]]:
    by_code: dict[str, list[_Found]] = {}
    for found in _all_found(words, all_spoken, world):
        by_code.setdefault(found.entry.subject.code, []).append(found)
    return {
        code: [_in_its_story(found, by_code, all_spoken, world) for found in all_found]
        for code, all_found in by_code.items()
    }


def _in_its_story(
    found: _Found, by_code: dict[str, list[_Found]], all_spoken: Sequence[Spoken], world: World
) -> _Found:
    """The same problem, turned into a question where nothing else in the story makes it certain."""
    block = found.entry.block
    subjects = block.sure.in_stories_of
    subject = found.spoken.subject
    is_hard = bool(subject and subject.scenario.level > Level.ONE) or any(code in by_code for code in subjects)
    if found.asked or not (subjects or block.unless) or (subjects and is_hard):
        return found
    if block.unless and not any(
        holds_any(block.unless, text, world)
        for one in all_spoken
        if one.passage.path[0] in _TELLING or one is found.spoken
        for text in ways_to_read(one.text)
    ):
        return found
    return replace(found, asked=True)


def _all_found(words: Words, all_spoken: Sequence[Spoken], world: World) -> Iterator[_Found]:
    for one in all_spoken:
        give_way()
        of_help = one.subject is None and one.passage.path[0] == "routes"
        for where, said in words.said_by(one):
            seen: set[str] = set()
            for text in ways_to_read(said):
                here = [entry for entry in words.near(text, where) if _is_for(entry, one)]
                places = [(entry, place) for entry in here for place in places_in(entry, text, world, of_help=of_help)]
                for entry, (shown, start, end, asked) in places:
                    if entry.pattern.written not in seen:
                        yield _Found(entry, one, shown, start, end, asked or _is_asked_in(entry, one))
                seen = {entry.pattern.written for entry, _ in places}


def _is_asked_in(entry: Entry, spoken: Spoken) -> bool:
    """Whether what is sure is asked about where it is said: what people in a story say, and the game doesn't praise."""
    if spoken.subject is None or spoken.passage.voice not in entry.subject.asked_in:
        return False
    return not is_called_good(spoken.passage.path, spoken.subject.scenario)


def _is_for(entry: Entry, spoken: Spoken) -> bool:
    """Whether a line is looked for in a passage of its voices."""
    if left_out := (*entry.block.sure.not_in, *entry.subject.not_in):
        keys = f".{'.'.join(key for key in spoken.passage.path if isinstance(key, str))}."  # ".acts.act."
        if any(f".{key}." in keys for key in left_out):
            return False
    if entry.block.sure.only_level_3 and not (spoken.subject and spoken.subject.scenario.level is Level.THREE):
        return False
    if entry.block.sure.only_stories and spoken.subject is None and spoken.passage.path[0] not in _OF_A_PACK:
        return False
    if not entry.of_a_story:
        return True
    if spoken.subject is None and entry.needs.level_alone and entry.block.number != ASK:
        return is_on_help_screen(spoken.passage.path)  # one key away, at any age
    return spoken.subject is not None and spoken.passage.path[0] != "listen_for"  # what an adult may say back


def world_of(known: Known, subject: Subject | None) -> World:
    """Who is called what where this is said."""
    others = subject.scenario.others if subject else {}
    names = known.cast.surnames.union(one.name.split()[0].lower() for one in others.values())
    outside = {word.lower() for one in others.values() for word in one.name.split()} | {*others}
    return World(names - NO_NAMES, known.cast.adults, frozenset(outside) - NO_NAMES)


def _lacking(by_code: dict[str, list[_Found]], subject: Subject | None) -> dict[str, tuple[_Found, dict[str, str]]]:
    """The subjects of which something in this story needs what it lacks: the first such words, and what is missing."""
    lacking: dict[str, tuple[_Found, dict[str, str]]] = {}
    if subject is None:
        return lacking
    for code, all_found in by_code.items():
        for found in all_found:
            if found.asked or not found.entry.needs.of_the_story:
                continue
            if lacks := missing(found.entry.needs, subject):
                lacking[code] = found, lacks
                break
    return lacking


def _covers(code: str, found: _Found, lacking: dict[str, tuple[_Found, dict[str, str]]]) -> bool:
    """Whether another subject, found in the same passage, asks for all this and more."""
    other, lacks = lacking[code]
    mine = lacking[found.entry.subject.code][1]
    if other.spoken is not found.spoken or not set(lacks) >= set(mine):
        return False
    return len(lacks) > len(mine) or _demands(other.entry.needs) > _demands(found.entry.needs)


def _demands(needs: Needs) -> int:
    """How much is needed."""
    return needs.level + needs.adult_led + bool(needs.ages) + len(needs.help) * (2 - needs.any_help)


def _touching(found: _Found, lacks: dict[str, str], *, says: str = "") -> Problem:
    subject = found.entry.subject
    message = f'"{_shown(found)}" touches {about(subject)}{says}: such a story needs {joined(lacks)}'
    hint = f"write {joined(list(lacks.values()))}, or say it in other words if it isn't meant so"
    return Problem(found.spoken.place, subject.code, message, hint, subject.severity)


def _in_themselves(all_found: Sequence[_Found]) -> Iterator[Problem]:
    """Words that stand in no story, or not here."""
    told_of: list[_Found] = []
    for found in all_found:
        if found.asked:
            continue
        needs, one = found.entry.needs, found.spoken
        if needs.judged and not (one.subject and _counts(found, one.subject.scenario)):
            continue
        if needs.of_the_story and one.subject:
            continue
        if any(found.overlaps(other) for other in told_of):
            continue
        told_of.append(found)
        subject = found.entry.subject
        message = f'"{_shown(found)}": {_small(subject.title)}'
        hint = found.entry.block.sure.hint or "say it in other words"
        yield Problem(one.place, subject.code, message, hint, subject.severity)


def _question(
    code: str, all_found: Sequence[_Found], subject: Subject, by_code: dict[str, list[_Found]]
) -> Iterator[Problem]:
    """What is asked about a story, once, where nobody has said it yet."""
    scenario = subject.scenario
    if any(not found.asked and not found.entry.needs.judged for found in all_found):
        return  # it is about that, and has all that it needs; or it is refused
    asked = [found for found in all_found if found.asked and _counts(found, scenario)]
    if code == REAL_PEOPLE:
        asked = [found for found in asked if not _is_made_up(found, scenario)]
    if not asked or code in scenario.not_about:
        return
    unclear = [one for one in asked if not _is_in_another(one, by_code, scenario)]
    if not unclear:
        return
    found = max(
        [one for one in unclear if one is unclear[0] or one.overlaps(unclear[0])], key=lambda one: len(one.words)
    )
    list_ = found.entry.subject
    needs = list_.sure[0].needs if list_.sure else Needs()
    lacks = missing(needs, subject) if needs.of_the_story else {}
    if any(touch in scenario.touches for touch in list_.touches):
        if lacks:
            yield _touching(found, lacks, says=", as 'touches' says")
        return
    has_no_touches = scenario.for_staff or not scenario.acts or not list_.touches  # a lesson plan has no acts
    if not lacks and has_no_touches and needs.of_the_story:
        return  # it has all that it would need
    yield Problem(
        found.spoken.place,
        code,
        f'"{_shown(found)}": {list_.question}',
        _how_to_answer(list_, needs, scenario, lacks),
        Severity.QUESTION,
    )


def _counts(found: _Found, scenario: Scenario) -> bool:
    """Whether these words count in this place: some only do in what the game calls good, or harmful."""
    if found.entry.subject.asked_in and is_answered(found.spoken.passage.path, scenario):
        return False
    return is_judged(found.entry.needs.judged, found.spoken.passage.path, scenario)


def _is_made_up(found: _Found, scenario: Scenario) -> bool:
    """Whether it is somebody or something that the story itself describes, in ``others``."""
    return any(found.words.lower() in one.name.lower() for one in scenario.others.values())


def _is_in_another(found: _Found, by_code: dict[str, list[_Found]], scenario: Scenario) -> bool:
    """Whether these words are part of what is surely about another subject: "her dad hits her"."""
    return any(
        not other.asked and other.entry.subject.question and other.overlaps(found) and _counts(other, scenario)
        for code, others in by_code.items()
        if code != found.entry.subject.code
        for other in others
    )


def _how_to_answer(list_: WordList, needs: Needs, scenario: Scenario, lacks: dict[str, str]) -> str:
    no = f"add 'not_about: [{', '.join([*scenario.not_about, list_.code])}]'"
    if not list_.touches:
        hint = next((one.hint for one in (*([list_.ask] if list_.ask else ()), *list_.sure) if one.hint), "")
        return f"if not, {no}; if so, {hint or 'say it in other words'}"
    line = f"'touches: [{', '.join([*scenario.touches, list_.touches[0]])}]'"
    needed = needs_in_words(needs)
    yes = f"add {line}" + (f", and what that needs: {needed}" if lacks and needed else "")
    return f"if so, {yes}; if not, {no}"


def _touched(words: Words, subject: Subject, lacking: Collection[str]) -> Iterator[Problem]:
    """What a story lacks that says what it touches, whatever its words are."""
    for list_ in words.subjects:
        named = [touch for touch in list_.touches if touch in subject.scenario.touches]
        lacks = missing(list_.touched, subject) if named and list_.code not in lacking else {}
        if lacks:
            message = f"this touches {' and '.join(named)}, and anybody could come across it: it needs {joined(lacks)}"
            hint = f"write {joined(list(lacks.values()))}: then somebody chooses it who knows what it is about"
            yield Problem(subject.at("touches"), list_.code, message, hint)


def _unknown_subjects(words: Words, subject: Subject) -> Iterator[Problem]:
    from isitok.base.spelling import did_you_mean

    codes = words.codes()
    for code in subject.scenario.not_about:
        if code not in codes:
            message = f"there is no word list '{code}'"
            hint = f"{did_you_mean(code, sorted(codes))}write the word in brackets behind the question"
            yield Problem(subject.at("not_about"), "not-about", message, hint)


def about(list_: WordList) -> str:
    """What a list is about, within a sentence."""
    if list_.question.startswith(_ABOUT):
        return list_.question.removeprefix(_ABOUT).rstrip("?")
    return _small(list_.title)


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def _shown(found: _Found) -> str:
    """The words that were found; of those that nobody should have to read, the first letter."""
    return f"{found.words[0]}{'*' * (len(found.words) - 1)}" if found.entry.subject.hidden else found.words
