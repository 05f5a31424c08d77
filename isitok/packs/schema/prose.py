"""Prose: texts and lines with their limits, without markup, addresses and characters that can't be shown."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Final

from yaml.error import Mark
from yaml.nodes import ScalarNode

from isitok.packs.model.problem import Severity
from isitok.packs.schema.reading import Reading, shorten
from isitok.packs.schema.snippets import Stops
from isitok.packs.schema.values import BAD, SCALAR, Schema
from isitok.packs.text.emoji import EMOJI, in_words, signs_in, undrawn_in, without_signs
from isitok.packs.text.markup import address_in, markup_in, may_hold_any
from isitok.packs.text.mend import in_quotes
from isitok.packs.text.nodes import Node

ByBand = int | tuple[int, int, int, int]
"""One limit, or one for each band from the youngest up."""

_ESCAPED: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_MOST_LETTERS: Final = 3  # how many letters are listed: a whole text in another alphabet has too many
_NAMES: Final = re.compile(r"(?<=\s)[A-Z][\w'-]*|^[A-Z]\w+(?=\s+[a-z])")


LONGEST_WORD: Final = 40
"""Letters in one word: longer ones don't fit on a phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text or a line, with folded lines joined and white space trimmed. Not empty."""

    chars: int = 0  # at most; 0: as many as there are
    words: ByBand = 0  # at most; 0: as many as there are
    least: ByBand = 0  # words
    end: str = ""  # the stop with which it ends
    emoji: bool = False  # whether it may have some
    plain: bool = True  # whether addresses, signs of markup and very long words are problems
    closed: str = ""  # a pattern for complete texts, such as the time: a '#' after one begins a note
    what: str = "text"

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """Read the text, with every run of white space as one space."""
        if type(node) is not ScalarNode:
            at.note_wrong_type(mark, name, self.what, node)
            return BAD
        words = node.value.split()
        if at.source.cut_lines and at.source.is_cut(node) and self._note_cut_off(node, mark, name, at):
            return BAD
        if not words:
            at.note_nothing_written(mark, name)
            return BAD
        text = " ".join(words)
        if node.style == '"' and _ESCAPED.search(node.value):
            message = f"'{shorten(name)}' holds a hidden character, written with a backslash"
            at.problem(mark, "control-character", message, r"delete it; in double quotes, write \\ for one backslash")
            return BAD
        # An emoji isn't a word: a picture beside one may not make a text too long.
        counted = without_signs(text).split() if self.emoji and not text.isascii() else words
        self._check_length(text, counted, mark, name, at)
        if self.end and text[-1] != self.end:
            self._note_end(text, words, mark, name, at)
        if self.plain and at.source.may_hold_markup and may_hold_any(text):
            _check_plain(text, mark, name, at)
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)  # a Mac may write an accent as a letter of its own
            words = text.split()
            self._check_signs(text, mark, name, at)
            _check_letters(text, mark, name, at)
            text = in_words(text)  # also where none is meant to be: a gap in a title would say nothing
        at.words.update(words)
        return text

    def _check_length(self, text: str, words: list[str], mark: Mark | None, name: str, at: Reading) -> None:
        count = len(words)
        if self.words and count > (most := _for_band(self.words, at.band)):
            may = f"{most} words at most{_say_band(self.words, at.band)}"
            self._too_long(mark, name, _words(count), may, at)
        elif self.chars and len(text) > self.chars:
            self._too_long(mark, name, f"{len(text)} characters", f"{self.chars} characters at most", at)
        elif self.plain and len(text) > LONGEST_WORD and max(map(len, words)) > LONGEST_WORD:
            longest = max(words, key=len)
            have = f"a word of {len(longest)} letters ('{shorten(longest)}')"
            self._too_long(mark, name, have, f"{LONGEST_WORD} letters at most", at)
        if self.least and count < (least := _for_band(self.least, at.band)):
            message = f"'{shorten(name)}' has {_words(count)}; {least} words at least{_say_band(self.least, at.band)}"
            at.problem(mark, "too-short", message, "say a little more: what does it mean for a person?")

    def _note_end(self, text: str, words: list[str], mark: Mark | None, name: str, at: Reading) -> None:
        if self.end == "." and text[-1] == "?":
            who = next((word for word in _NAMES.findall(text) if at.people is None or word.lower() in at.people), "")
            message = f"'{shorten(name)}' asks, and must end with '.'"
            hint = f"say what {who or 'somebody'} does, as a sentence: whether it is OK, the game asks"
        else:
            last = " ".join(words[-5:]).rstrip(".!?,;:… ")
            begun = "… " if len(words) > 5 else ""
            message = f"'{shorten(name)}' must end with '{self.end}'"
            hint = f"let it end like this: {begun}{shorten(last)}{self.end}"
        at.problem(mark, "ending", message, hint)

    def _too_long(self, mark: Mark | None, name: str, have: str, may: str, at: Reading) -> None:
        at.problem(mark, "too-long", f"'{shorten(name)}' has {have}; {may}", "say it shorter, or leave a part out")

    def _note_cut_off(self, node: ScalarNode, mark: Mark | None, name: str, at: Reading) -> bool:
        """Note that a '#' cuts the text off, unless the text before it shows that a note is meant."""
        end = node.end_mark
        line = at.source.line(end.line)
        after = line[end.column + 2 :]
        if self.closed and re.fullmatch(self.closed, node.value, re.IGNORECASE):
            return False
        if mark is not None and mark.line < end.line:
            mark = end
        if node.start_mark.line < end.line:
            hint = "put the whole text in quotes: one before its first word, one behind its last"
        else:
            mended = next(in_quotes(line), "").strip() if len(line) < 400 else ""
            hint = f"write it like this: {mended}" if mended else "put the whole text in quotes"
        if after[:1].isspace():
            note = "two spaces before the '#'" if node.value else "the text before the '#'"
            hint += f"; or, if it is a note, write {note}"
        message = f"'{shorten(name)}' is cut off at ' #': the rest of that line is taken for a note of yours"
        at.problem(mark, "text-cut-by-hash", message, hint)
        return True

    def _check_signs(self, text: str, mark: Mark | None, name: str, at: Reading) -> None:
        signs = list(signs_in(text))
        if signs and not self.emoji:
            message = f"'{shorten(name)}' holds an emoji ({' '.join(signs)}): only phones and easy read show them"
            hint = "say it in words; in a phone's messages, and in 'easy', an emoji is fine"
            at.problem(mark, "emoji", message, hint, Severity.WARNING)
        elif other := [sign for sign in signs if sign not in EMOJI]:
            message = f"the game has no drawing for {' '.join(other)}: it shows {in_words(''.join(other))} instead"
            hint = f"choose one of these, or leave it as it is: {' '.join(EMOJI)}"
            at.problem(mark, "emoji", message, hint, Severity.WARNING)

    def snippet(self, about: str, stops: Stops) -> Any:
        """What the field is about, with the stop that such a text has."""
        return stops.at((about or "text").rstrip(".?!") + self.end)

    def schema(self) -> Schema:
        """A text; numbers and ``yes`` are text here too."""
        return dict(SCALAR) if not self.chars else {**SCALAR, "maxLength": self.chars}


def Line(**limits: Any) -> Text:
    """A text on one line."""
    return Text(**limits, what="a line of text")


def _for_band(limit: ByBand, band: int) -> int:
    return limit[band] if isinstance(limit, tuple) else limit


def _words(count: int) -> str:
    return "1 word" if count == 1 else f"{count} words"


def _say_band(limit: ByBand, band: int) -> str:
    differs = isinstance(limit, tuple) and len(set(limit)) > 1
    return f" for ages {('7-9', '9-11', '11-14', '14-18')[band]}" if differs else ""


def _check_letters(text: str, mark: Mark | None, name: str, at: Reading) -> None:
    missing = list(undrawn_in(text))
    if not missing:
        return
    told = ", ".join(map(_letter, missing[:_MOST_LETTERS])) + (" and more" if len(missing) > _MOST_LETTERS else "")
    message = f"'{shorten(name)}' holds what the game can't draw: {told}"
    hint = "an empty box would stand there: write it in the letters of English, Welsh or Polish, or say it in words"
    at.problem(mark, "letters", message, hint, Severity.WARNING)


def _letter(sign: str) -> str:
    seen = f"'{sign}'" if sign.isprintable() and not unicodedata.combining(sign) else f"U+{ord(sign):04X}"
    called = unicodedata.name(sign, "").lower()
    return f"{seen} ({called})" if called else seen


def _check_plain(text: str, mark: Mark | None, name: str, at: Reading) -> None:
    if address := address_in(text):
        message = f"'{shorten(name)}' holds a web address ({shorten(address)})"
        at.problem(
            mark, "web-address", message, 'describe it in words: "a link to a quiz"; made-up ones end in .example'
        )
    if sign := markup_in(text):
        message = f"'{shorten(name)}' holds a sign of Markdown or HTML ({shorten(sign)})"
        at.problem(mark, "markup", message, "write plain text: the game prints such signs as they are")
