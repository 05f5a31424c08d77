"""Reads the word lists of a root, ``words/SUBJECT.yaml``, with the lists of words in ``words/_lists.yaml``."""

import re
from codecs import decode
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeVar

from isitok.base.disk import names_in
from isitok.base.spelling import did_you_mean
from isitok.base.value import Value, replace
from isitok.format.file import read_path
from isitok.format.problem import Path as KeyPath
from isitok.format.problem import Place, Places, Problem, Severity
from isitok.format.record import Record
from isitok.format.word_list import AskedAbout, NamedLists, SureWords, WordList, WordLists
from isitok.library.roots import WORDS, bundled_root, is_installed, is_the_games
from isitok.library.shipped import shipped_words
from isitok.rules.built_in import BUILT_IN
from isitok.rules.listed import ASK
from isitok.rules.patterns import BadPattern, Language
from isitok.rules.words import Words

T = TypeVar("T", bound=Record)
B = TypeVar("B", SureWords, AskedAbout, WordList)

_EXAMPLES: Final = ("trips", "passes")
_PATTERNS: Final = ("fine", "fine_after", "near", "unless")  # what is written as words are, and finds nothing by itself
NAMED: Final = "_lists.yaml"
_SUBJECT: Final = re.compile("[a-z][a-z0-9-]{0,39}")
_CODE: Final = "word-list"
"""The code of problems in word lists themselves."""


class ReadWords(Value):
    """The word lists of a root, if all of them could be read, with what is wrong in their files."""

    lists: WordLists | None
    problems: tuple[Problem, ...]
    examples: tuple["Example", ...] = ()
    language: Language | None = None  # in which they were read


class Example(Value):
    """A line of a word list that must do as it says."""

    code: str
    block: int  # or ``ASK``
    text: str
    trips: bool
    places: Places
    path: KeyPath

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.places.at(*self.path)


def words_of(root: Path) -> ReadWords:
    """The word lists that hold in a root: the game's own, and what the root adds to them."""
    own = _of_the_game()
    if is_the_games(root) or own.lists is None:
        return own
    more = read_words(root, own.lists)
    return replace(more, lists=own.lists.with_more(more.lists) if more.lists else None, language=None)


def _of_the_game() -> ReadWords:
    """The game's own word lists, as they were shipped, or as they lie open in a checkout."""
    lists, root = shipped_words(), bundled_root()
    if lists or is_installed():
        return ReadWords(lists, () if lists else (_none(root / WORDS),))
    return read_words(root)


def read_words(root: Path, game: WordLists | None = None) -> ReadWords:
    """Read the word lists of a root. One that isn't the game's own adds to those of the ``game``."""
    folder = root / WORDS
    problems: list[Problem] = []
    files = [name for name in names_in(folder) if name.endswith(".yaml")]
    named: dict[str, tuple[str, ...]] = dict(game.named) if game else {}
    if NAMED in files:
        lists, places = _read(NamedLists, folder / NAMED, problems)
        own = {name: words for name, words in lists.lists.items() if name not in named} if lists else {}
        problems += _wrong_lists({**own, **named}, own, places)
        named = {**own, **named}
    language = Language(named)
    subjects: list[WordList] = []
    examples: list[Example] = []
    where: dict[str, Places] = {}
    for name in files:
        if name == NAMED:
            continue
        read, places = _read(WordList, folder / name, problems)
        if read is None:
            continue
        subject = _decoded(replace(read, code=name.removesuffix(".yaml")))
        problems += [*_wrong_name(subject.code, places), *_wrong_words(subject, places, language)]
        where[subject.code] = places
        subjects.append(_without_examples(subject))
        examples += _examples_of(subject, places)
    codes = {one.code for one in (*subjects, *(game.subjects if game else ()))}
    for subject in subjects:
        problems += _unknown_subjects(subject, where[subject.code], codes)
    whole = not any(problem.severity is Severity.ERROR for problem in problems)
    if not files and game is None:
        problems.append(_none(folder))
        whole = False
    found = WordLists(subjects=tuple(subjects), named=named)
    return ReadWords(found if whole else None, tuple(problems), tuple(examples), language)


def _without_examples(subject: WordList) -> WordList:
    """What is looked for alone: nobody is shipped lines about it."""
    none: dict[str, tuple[str, ...]] = dict.fromkeys(_EXAMPLES, ())
    ask = subject.ask and replace(subject.ask, **none)
    return replace(subject, sure=tuple(replace(block, **none) for block in subject.sure), ask=ask)


def _none(folder: Path) -> Problem:
    message = "there are no word lists here, so nothing can be vouched for"
    return Problem(Place(str(folder)), _CODE, message, "put the game's 'words' folder back, or install it again")


def _read(record: type[T], path: Path, problems: list[Problem]) -> tuple[T | None, Places]:
    """What a file holds, or None."""
    read = read_path(record, path, str(path), bundled=True)
    problems += read.problems
    value: T | None = read.made(record)
    return value, read.places


def _decoded(subject: WordList) -> WordList:
    """The same with its words as they are, where nobody should have to read them in the file."""
    if not subject.spelt:
        return subject
    ask = subject.ask and _plain(subject.ask)
    return replace(_plain(subject), sure=tuple(map(_plain, subject.sure)), ask=ask)


def _plain(block: B) -> B:
    lines = {key: getattr(block, key) for key in ("words", *_PATTERNS, *_EXAMPLES) if key in block.field_names()}
    return replace(block, **{key: tuple(decode(line, "rot13") for line in held) for key, held in lines.items()})


def _wrong_name(code: str, places: Places) -> Iterator[Problem]:
    if not _SUBJECT.fullmatch(code):
        message = f"'{code}' can't be the subject of a word list"
        yield Problem(Place(places.file), _CODE, message, "use small letters, digits and hyphens, with a letter first")


def _wrong_lists(
    named: Mapping[str, Sequence[str]], own: Mapping[str, Sequence[str]], places: Places
) -> Iterator[Problem]:
    language = Language(named)
    for name, words in own.items():
        if name in BUILT_IN:
            message, hint = f"'<{name}>' is built in", "give the list another name"
            yield Problem(places.at("lists", name), _CODE, message, hint)
        for number, word in enumerate(words):
            yield from _wrong_word(word, language, places, ("lists", name, number))


def _wrong_words(subject: WordList, places: Places, language: Language) -> Iterator[Problem]:
    first: dict[str, KeyPath] = {}
    tiers: list[tuple[KeyPath, Sequence[str]]] = [
        (("sure", number, "words"), block.words) for number, block in enumerate(subject.sure)
    ]
    if subject.asked:
        tiers.append((("ask", "words"), subject.asked))
    for path, words in tiers:
        for number, word in enumerate(words):
            yield from _wrong_word(word, language, places, here := (*path, number))
            if word in first:
                message = f"'{word}' stands in line {places.at(*first[word]).line}, too"
                yield Problem(places.at(*here), _CODE, message, "keep one of the two: what is sure isn't asked about")
            first.setdefault(word, here)
    yield from _wrong_patterns(subject, places, language)
    if (subject.asked or subject.asked_in) and not subject.question:
        message, hint = "'question' is missing: words are asked about", "add 'question: is this about …?'"
        yield Problem(places.at("ask" if subject.asked else "asked_in"), _CODE, message, hint)
    if not tiers:
        yield Problem(places.at("title"), _CODE, "there are no words in this list", "add 'sure:' or 'ask:', with words")


def _unknown_subjects(subject: WordList, places: Places, codes: Collection[str]) -> Iterator[Problem]:
    for number, block in enumerate(subject.sure):
        for place, code in enumerate(block.in_stories_of):
            if code not in codes:
                hint = f"{did_you_mean(code, sorted(codes))}the lists are: {', '.join(sorted(codes))}"
                at = places.at("sure", number, "in_stories_of", place)
                yield Problem(at, _CODE, f"there is no word list '{code}'", hint)


def _wrong_patterns(subject: WordList, places: Places, language: Language) -> Iterator[Problem]:
    blocks: list[tuple[KeyPath, Record]] = [((), subject)]
    blocks += [(("sure", number), block) for number, block in enumerate(subject.sure)]
    blocks += [(("ask",), subject.ask)] if subject.ask else []
    for path, block in blocks:
        for key in _PATTERNS:
            for number, word in enumerate(getattr(block, key, ())):
                yield from _wrong_word(word, language, places, (*path, key, number))


def _wrong_word(word: str, language: Language, places: Places, path: KeyPath) -> Iterator[Problem]:
    try:
        language.read(word)
    except BadPattern as error:
        yield Problem(places.at(*path), _CODE, str(error), error.hint)


def _examples_of(subject: WordList, places: Places) -> Iterator[Example]:
    blocks: list[tuple[KeyPath, int, SureWords | AskedAbout]] = [
        (("sure", number), number, block) for number, block in enumerate(subject.sure)
    ]
    if subject.ask:
        blocks.append((("ask",), ASK, subject.ask))
    for path, number, block in blocks:
        for key in _EXAMPLES:
            for place, text in enumerate(getattr(block, key)):
                yield Example(subject.code, number, text, key == "trips", places, (*path, key, place))


def wrong_examples(words: Words, examples: Sequence[Example]) -> Iterator[Problem]:
    """Examples that don't do as they say."""
    for one in examples:
        found = {(block, line) for _, block, line in words.found_in(one.text, one.code)}
        blocks = {block for block, _ in found}
        if one.trips and one.block not in blocks:
            message = f"no words of this block are found in '{one.text}'"
            yield Problem(one.place, _CODE, message, "add words, or put it under 'passes'")
        elif one.trips and one.block == ASK and len(blocks) > 1:
            line = next(line for block, line in found if block != ASK)
            yield Problem(one.place, _CODE, f"'{line}', which is sure, is found in '{one.text}'", "move it to 'sure'")
        elif not one.trips and (wrong := [line for block, line in found if one.block == ASK or block != ASK]):
            message = f"'{wrong[0]}' is found in '{one.text}'"
            yield Problem(one.place, _CODE, message, "mend the words, or put it under 'trips'")
