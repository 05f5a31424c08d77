"""Reads one text: joins its lines, and finds what is too long, cut off, marked up, or can't be shown."""

import re
import unicodedata
from typing import Any, Final

from yaml.error import Mark
from yaml.nodes import ScalarNode

from isitok.format.field_kinds import ByAge, Text
from isitok.format.hints import shorten
from isitok.format.problem import Severity
from isitok.format.reading import Reading
from isitok.format.vocabulary import PICTURE_FILES, YOUNG_PEOPLE
from isitok.format.yaml.emoji import EMOJI, in_words, signs_in, undrawn_in, without_signs
from isitok.format.yaml.markup import address_in, markup_in, may_hold_any
from isitok.format.yaml.nodes import Node
from isitok.format.yaml.slips import hash
from isitok.format.yaml.slips.expected import Expected

LONGEST_WORD: Final = 40
"""Letters in one word: longer ones don't fit on a phone."""

_ESCAPED: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
ENOUGH_WORDS: Final = 6
"""The fewest words with which a story of somebody's own can be played; more would be better."""
_MOST_LETTERS: Final = 3  # how many letters are listed: a whole text in another alphabet has too many
_NAMES: Final = re.compile(r"(?<=\s)[A-Z][\w'-]*|^[A-Z]\w+(?=\s+[a-z])")


def read_prose(of: Text, node: Node, mark: Mark | None, name: str, at: Reading, bad: Any) -> Any:
    """The text, with every run of white space as one space; ``bad`` after noting what is wrong.

    A text that is merely too long is noted and still returned, so that all else that is wrong is found in the same run.
    """
    if type(node) is not ScalarNode:
        at.expected(Expected("a line of text" if of.is_line else "text", node, mark, name))
        return bad
    if of.no_file and node.value.strip().lower().endswith(PICTURE_FILES):
        message = f"a picture file ('{shorten(node.value)}') can't be shown"
        at.problem(mark, "picture-file", message, "say in words what the photo shows: the game draws it")
        return bad
    words = node.value.split()
    is_cut = at.source.cut_lines and at.source.is_cut(node)
    if is_cut and at.slipped(hash.cut_off(node, mark, name, of.closed, at.source)):
        return bad
    if not words:
        at.nothing_written(mark, name)
        return bad
    text = " ".join(words)
    if of.as_is:
        return text
    if node.style == '"' and _ESCAPED.search(node.value):
        message = f"'{shorten(name)}' holds a hidden character, written with a backslash"
        at.problem(mark, "control-character", message, r"delete it; in double quotes, write \\ for one backslash")
        return bad
    # An emoji isn't a word: a picture beside one may not make a text too long.
    counted = words if text.isascii() else without_signs(text).split()
    _check_length(of, text, counted, mark, name, at)
    if of.end and text[-1] != of.end:
        _note_end(of, text, words, mark, name, at)
    if of.plain and at.source.may_hold_markup and may_hold_any(text):
        _check_plain(text, mark, name, at)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)  # a Mac may write an accent as a letter of its own
        words = text.split()
        _check_signs(of, text, mark, name, at)
        _check_letters(text, mark, name, at)
        text = in_words(text)  # also where none is meant to be: a gap in a title would say nothing
        if not text.strip():  # a skin tone on nothing
            at.nothing_written(mark, name)
            return bad
    at.words.update(words)
    return text


def _check_length(of: Text, text: str, words: list[str], mark: Mark | None, name: str, at: Reading) -> None:
    count = len(words)
    if of.words and count > (most := limit_of(of.words, at.band)):
        _too_long(mark, name, _words(count), f"{most} words at most{_say_band(of.words, at.band)}", at)
    elif of.chars and len(text) > of.chars:
        _too_long(mark, name, f"{len(text)} characters", f"{of.chars} characters at most", at)
    elif of.plain and len(text) > LONGEST_WORD and max(map(len, words)) > LONGEST_WORD:
        longest = max(words, key=len)
        have = f"a word of {len(longest)} letters ('{shorten(longest)}')"
        _too_long(mark, name, have, f"{LONGEST_WORD} letters at most", at)
    if of.least and count < (least := limit_of(of.least, at.band)):
        _too_short(mark, name, count, f"{least} words at least{_say_band(of.least, at.band)}", least, at)


def _too_short(mark: Mark | None, name: str, count: int, limit: str, least: int, at: Reading) -> None:
    """In somebody's own pack a few words are enough to play; more are better."""
    hint, severity = "say a little more: what does it mean for a person?", Severity.ERROR
    message = f"'{shorten(name)}' has {_words(count)}; {limit}"
    if not at.bundled and least > ENOUGH_WORDS:
        if count < ENOUGH_WORDS:
            message = f"'{shorten(name)}' has {_words(count)}: {ENOUGH_WORDS - count} more, to finish"
        else:
            message = f"'{shorten(name)}' has {_words(count)}. {least} or more is better"
            severity = Severity.WARNING
    at.problem(mark, "too-short", message, hint, severity)


def _note_end(of: Text, text: str, words: list[str], mark: Mark | None, name: str, at: Reading) -> None:
    if of.end == "." and text[-1] == "?":
        who = next((word for word in _NAMES.findall(text) if at.people is None or word.lower() in at.people), "")
        message = f"'{shorten(name)}' asks, and must end with '.'"
        hint = f"say what {who or 'somebody'} does, as a sentence: whether it is OK, the game asks"
    else:
        last = " ".join(words[-5:]).rstrip(".!?,;:… ")
        begun = "… " if len(words) > 5 else ""
        message = f"'{shorten(name)}' must end with '{of.end}'"
        hint = f"let it end like this: {begun}{shorten(last)}{of.end}"
    at.problem(mark, "ending", message, hint)


def _too_long(mark: Mark | None, name: str, have: str, may: str, at: Reading) -> None:
    at.problem(mark, "too-long", f"'{shorten(name)}' has {have}; {may}", "say it shorter, or leave a part out")


def _check_signs(of: Text, text: str, mark: Mark | None, name: str, at: Reading) -> None:
    signs = list(signs_in(text))
    if signs and not of.emoji:
        message = f"'{shorten(name)}' holds an emoji ({' '.join(signs)}): only phones and easy read show them"
        hint = "say it in words; in a phone's messages, and in 'easy', an emoji is fine"
        at.problem(mark, "emoji", message, hint, Severity.WARNING)
    elif other := [sign for sign in signs if sign not in EMOJI]:
        message = f"the game has no drawing for {' '.join(other)}: it shows {in_words(''.join(other))} instead"
        hint = f"choose one of these, or leave it as it is: {' '.join(EMOJI)}"
        at.problem(mark, "emoji", message, hint, Severity.WARNING)


def _check_letters(text: str, mark: Mark | None, name: str, at: Reading) -> None:
    missing = list(undrawn_in(text))
    if not missing:
        return
    told = ", ".join(map(_letter, missing[:_MOST_LETTERS])) + (" and more" if len(missing) > _MOST_LETTERS else "")
    message = f"'{shorten(name)}' holds what the game can't draw: {told}"
    hint = "an empty box would stand there: write it in letters of Europe, or say it in words"
    at.problem(mark, "letters", message, hint)


def _check_plain(text: str, mark: Mark | None, name: str, at: Reading) -> None:
    if address := address_in(text):
        message = f"'{shorten(name)}' holds a web address ({shorten(address)})"
        at.problem(
            mark, "web-address", message, 'describe it in words: "a link to a quiz"; made-up ones end in .example'
        )
    if sign := markup_in(text):
        message = f"'{shorten(name)}' holds a sign of Markdown or HTML ({shorten(sign)})"
        from_a_page = "copy the text only" if sign[0] == "<" else "write plain text"
        at.problem(mark, "markup", message, f"{from_a_page}: the game prints such signs as they are")


def limit_of(limit: ByAge, band: int) -> int:
    """A limit for these ages."""
    return limit[band] if isinstance(limit, tuple) else limit


def _words(count: int) -> str:
    return "1 word" if count == 1 else f"{count} words"


def _say_band(limit: ByAge, band: int) -> str:
    differs = isinstance(limit, tuple) and len(set(limit)) > 1
    return f" for ages {YOUNG_PEOPLE[band]}" if differs else ""


def _letter(sign: str) -> str:
    seen = f"'{sign}'" if sign.isprintable() and not unicodedata.combining(sign) else f"U+{ord(sign):04X}"
    called = unicodedata.name(sign, "").lower()
    return f"{seen} ({called})" if called else seen
