"""Reads the word lists of a root, ``words/SUBJECT.yaml``, with the lists of words in ``words/_lists.yaml``."""

import re
from codecs import decode
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from isitok.base.disk import is_folder, names_in
from isitok.base.spelling import did_you_mean
from isitok.library.roots import WORDS, bundled_root, is_the_games
from isitok.library.shipped import shipped_words
from isitok.packs.model.problem import Place, Problem, Severity
from isitok.packs.model.subject import Places
from isitok.packs.model.word_list import Needs, SureWords, WordList, WordLists
from isitok.packs.schema.fields import known_keys
from isitok.packs.schema.reading import Reading, Values
from isitok.packs.schema.values import BAD
from isitok.packs.schema.word_list import NAMED_LISTS, NEVER, WORD_LIST
from isitok.packs.text.source import FILE_LIMITS, read_source
from isitok.packs.text.value_places import places_of
from isitok.rules.built_in import BUILT_IN
from isitok.rules.listed import ASK
from isitok.rules.patterns import BadPattern, Language
from isitok.rules.words import Words

NAMED: Final = "_lists.yaml"
_SUBJECT: Final = re.compile("[a-z][a-z0-9-]{0,39}")
_CODE: Final = "word-list"
"""The code of problems in word lists themselves."""


@dataclass(frozen=True, slots=True)
class ReadWords:
    """The word lists of a root, if all of them could be read, with what is wrong in their files."""

    lists: WordLists | None
    problems: tuple[Problem, ...]
    examples: tuple["Example", ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A line of a word list that must do as it says."""

    place: Place
    code: str
    block: int  # or ``ASK``
    text: str
    trips: bool


def words_of(root: Path) -> ReadWords:
    """The word lists that hold in a root: the game's own, and what the root adds to them."""
    own = _of_the_game()
    if is_the_games(root) or own.lists is None:
        return own
    more = read_words(root, own.lists)
    return replace(more, lists=own.lists.with_more(more.lists) if more.lists else None)


def _of_the_game() -> ReadWords:
    """The game's own word lists, as they lie open in a checkout, or as they were shipped."""
    root = bundled_root()
    if is_folder(root / WORDS):
        return read_words(root)
    lists = shipped_words()
    return ReadWords(lists, () if lists else (_none(root / WORDS),))


def read_words(root: Path, game: WordLists | None = None) -> ReadWords:
    """Read the word lists of a root. One that isn't the game's own adds to those of the ``game``."""
    folder = root / WORDS
    problems: list[Problem] = []
    read = {name: _values(folder / name, problems) for name in names_in(folder) if name.endswith(".yaml")}
    named: dict[str, tuple[str, ...]] = dict(game.named) if game else {}
    if NAMED in read and read[NAMED][0] is not None:
        values, places = read[NAMED]
        own = {name: tuple(words) for name, words in values["lists"].items() if name not in named}
        problems += _wrong_lists({**own, **named}, own, places)
        named = {**own, **named}
    language = Language(named)
    subjects: list[WordList] = []
    examples: list[Example] = []
    for name, (values, places) in read.items():
        if name == NAMED or values is None:
            continue
        code = name.removesuffix(".yaml")
        subject = _subject_of(code, values)
        found = [*_wrong_name(code, places), *_wrong_words(values, places, language)]
        problems += found
        subjects.append(subject)
        examples += _examples_of(code, values, places)
    codes = {one.code for one in (*subjects, *(game.subjects if game else ()))}
    for name, (values, places) in read.items():
        problems += _unknown_subjects(values, places, codes) if name != NAMED and values else ()
    whole = not any(problem.severity is Severity.ERROR for problem in problems)
    if not read and game is None:
        problems.append(_none(folder))
        whole = False
    lists = WordLists(subjects=tuple(subjects), named=named)
    return ReadWords(lists if whole else None, tuple(problems), tuple(examples))


def _none(folder: Path) -> Problem:
    message = "there are no word lists here, so nothing can be vouched for"
    return Problem(Place(str(folder)), _CODE, message, "put the game's 'words' folder back, or install it again")


def _values(path: Path, problems: list[Problem]) -> tuple[Any, Places]:
    """What a file holds, or None."""
    file = str(path)
    source, found = read_source(path, file, FILE_LIMITS, known_keys)
    problems += found
    if source is None:
        return None, Places(file=file, marks={})
    at = Reading(source, bundled=True)
    table = NAMED_LISTS if path.name == NAMED else WORD_LIST
    values = table.read(source.root, None, "", at)
    problems += at.all_problems()
    places = places_of(file, source.text)
    if values is BAD:
        return None, places
    return _decoded(values), places


def _decoded(values: Values) -> Values:
    """The same with its words as they are, where nobody should have to read them in the file."""
    if values.get("spelt") != "rot13":
        return values
    keys = ("words", *_PATTERNS, "trips", "passes")

    def plain(block: Mapping[str, Any]) -> dict[str, Any]:
        return {
            key: tuple(decode(line, "rot13") for line in lines) if key in keys else lines
            for key, lines in block.items()
        }

    return {
        **plain(values),
        **({"sure": tuple(map(plain, values["sure"]))} if "sure" in values else {}),
        **({"ask": plain(values["ask"])} if "ask" in values else {}),
    }


_OF_ALL: Final = ("question", "touches", "voices", "severity", "fine", "not_in")


def _subject_of(code: str, values: Values) -> WordList:
    given: dict[str, Any] = {key: values[key] for key in _OF_ALL if key in values}
    return WordList(
        code=code,
        title=values["title"],
        why=values["why"],
        hidden="spelt" in values,
        touched=_needs_of(values.get("touched", {})),
        sure=tuple(map(_block_of, values.get("sure", ()))),
        ask=tuple(values.get("ask", {}).get("words", ())),
        ask_fine=tuple(values.get("ask", {}).get("fine", ())),
        **given,
    )


_PATTERNS: Final = ("fine", "fine_after", "near", "unless")  # what is written as words are, and finds nothing by itself


def _block_of(values: Values) -> SureWords:
    given: dict[str, Any] = {
        key: tuple(values[key]) for key in (*_PATTERNS, "in_stories_of", "not_in", "voices") if key in values
    }
    return SureWords(
        needs=_needs_of(values.get("needs", {})),
        hint=values.get("hint", ""),
        words=values["words"],
        in_questions="questions" not in values,
        only_stories="only" in values,
        **given,
    )


def _needs_of(values: Any) -> Needs:
    if values == NEVER:
        return Needs(never=True)
    plain = {key: one for key, one in values.items() if key != "help"}
    given: dict[str, Any] = {key: True if key in ("judged", "an_act", "fact") else one for key, one in plain.items()}
    return Needs(**given, **values.get("help", {}))


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
            yield from _wrong_word(word, language, places.at("lists", name, number))


def _wrong_words(values: Values, places: Places, language: Language) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    tiers: list[tuple[tuple[str | int, ...], Sequence[str]]] = [
        (("sure", number, "words"), block["words"]) for number, block in enumerate(values.get("sure", ()))
    ]
    asked = values.get("ask", {}).get("words", ())
    if asked:
        tiers.append((("ask", "words"), asked))
    for path, words in tiers:
        for number, word in enumerate(words):
            place = places.at(*path, number)
            yield from _wrong_word(word, language, place)
            if word in first:
                message = f"'{word}' stands in line {first[word].line}, too"
                yield Problem(place, _CODE, message, "keep one of the two: what is sure isn't asked about")
            first.setdefault(word, place)
    yield from _wrong_patterns(values, places, language)
    if asked and "question" not in values:
        message, hint = "'question' is missing: words are asked about", "add 'question: is this about …?'"
        yield Problem(places.at("ask"), _CODE, message, hint)
    if not tiers:
        yield Problem(places.at("title"), _CODE, "there are no words in this list", "add 'sure:' or 'ask:', with words")


def _unknown_subjects(values: Values, places: Places, codes: Collection[str]) -> Iterator[Problem]:
    for number, block in enumerate(values.get("sure", ())):
        for place, code in enumerate(block.get("in_stories_of", ())):
            if code not in codes:
                hint = f"{did_you_mean(code, sorted(codes))}the lists are: {', '.join(sorted(codes))}"
                at = places.at("sure", number, "in_stories_of", place)
                yield Problem(at, _CODE, f"there is no word list '{code}'", hint)


def _wrong_patterns(values: Values, places: Places, language: Language) -> Iterator[Problem]:
    blocks: list[tuple[tuple[str | int, ...], Values]] = [
        (("sure", number), block) for number, block in enumerate(values.get("sure", ()))
    ]
    for path, block in [((), values), *blocks, (("ask",), values.get("ask", {}))]:
        for key in _PATTERNS:
            for number, word in enumerate(block.get(key, ())):
                yield from _wrong_word(word, language, places.at(*path, key, number))


def _wrong_word(word: str, language: Language, place: Place) -> Iterator[Problem]:
    try:
        language.read(word)
    except BadPattern as error:
        yield Problem(place, _CODE, str(error), error.hint)


def _examples_of(code: str, values: Values, places: Places) -> Iterator[Example]:
    blocks: list[tuple[tuple[str | int, ...], int, Values]] = [
        (("sure", number), number, block) for number, block in enumerate(values.get("sure", ()))
    ]
    blocks.append((("ask",), ASK, values.get("ask", {})))
    for path, number, block in blocks:
        for key in ("trips", "passes"):
            for place, text in enumerate(block.get(key, ())):
                yield Example(places.at(*path, key, place), code, number, text, key == "trips")


def wrong_examples(words: Words, examples: Sequence[Example]) -> Iterator[Problem]:
    """Examples that don't do as they say."""
    for one in examples:
        found = {(block, line) for code, block, line in words.found_in(one.text) if code == one.code}
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
