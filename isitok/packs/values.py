"""The kinds of single value that a field can have. Each reads itself from a node, and describes itself as JSON Schema.

``read`` gives the value, or ``BAD`` after noting a problem; it never raises. A value that is merely too long is noted
and still given, so that everything else that is wrong with the scenario is found in the same run.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final, Protocol

from yaml.nodes import ScalarNode

from isitok.packs.emoji import EMOJI, name_of, signs_in
from isitok.packs.problem import Severity
from isitok.packs.reading import Reading, choice_of, did_you_mean, shown

Schema = dict[str, Any]


class Bad:
    """The type of ``BAD``."""

    def __repr__(self) -> str:
        return "BAD"


BAD: Final = Bad()
"""Stands for a value that could not be read."""

ByBand = int | tuple[int, int, int, int]
"""One limit, or one for each band from the youngest up."""


class Type(Protocol):
    """A kind of value."""

    def read(self, node: Any, mark: Any, name: str, at: Reading) -> Any:
        """The value of a node; ``BAD`` after noting a problem."""

    def schema(self) -> Schema:
        """The same as JSON Schema, for editors."""


SCALAR: Final[Schema] = {"type": ["string", "number", "boolean"]}

_ADDRESS: Final = re.compile(
    r"https?://\S*|\bwww\.\S*|\b[\w-]+\.(?:com|org|net|uk|io|gov|edu|info|tv|eu|gg|ly|online|scot|wales|cymru)\b",
    re.IGNORECASE,
)
_MARKUP: Final = re.compile(r"</?[a-zA-Z][^<>]*>|\*\*\S|__\S|\]\(|`|^#+ ")
_ESCAPED: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


class Text:
    """A text, or a line: one after joining folded lines and trimming. Not empty."""

    __slots__ = ("chars", "emoji", "end", "least", "most", "plain", "what")

    def __init__(
        self,
        *,
        chars: int = 0,
        words: ByBand = 0,
        least: ByBand = 0,
        end: str = "",
        emoji: bool = False,
        plain: bool = True,
        what: str = "text",
    ) -> None:
        self.chars = chars
        self.most = words if isinstance(words, tuple) else (words,) * 4
        self.least = least if isinstance(least, tuple) else (least,) * 4
        self.end = end
        self.emoji = emoji
        self.plain = plain
        self.what = what

    def read(self, node: Any, mark: Any, name: str, at: Reading) -> Any:
        """The text with every run of white space as one space."""
        if type(node) is not ScalarNode:
            at.wrong_type(mark, name, self.what, node)
            return BAD
        words = node.value.split()
        if at.source.cut_lines and at.source.is_cut(node):
            self._cut(node, mark, name, at)
            return BAD
        if not words:
            at.problem(mark, "empty", f"nothing is written at '{shown(name)}'", "write something, or delete the line")
            return BAD
        text = " ".join(words)
        if node.style == '"' and _ESCAPED.search(node.value):
            message = f"'{shown(name)}' holds a hidden character, written with a backslash"
            at.problem(mark, "control-character", message, r"delete it; in double quotes, write \\ for one backslash")
            return BAD
        count, band = len(words), at.band
        if self.most[band] and count > self.most[band]:
            limit = self.most[band]
            self._too_long(mark, name, f"{count} words", f"{limit} words at most{_for_band(self.most, band)}", at)
        elif self.chars and len(text) > self.chars:
            self._too_long(mark, name, f"{len(text)} characters", f"{self.chars} characters at most", at)
        if count < self.least[band]:
            message = (
                f"'{shown(name)}' has {count} words; {self.least[band]} words at least{_for_band(self.least, band)}"
            )
            at.problem(mark, "too-short", message, "say a little more: what does it mean for a person?")
        if self.end and text[-1] != self.end:
            at.problem(
                mark, "ending", f"'{shown(name)}' must end with '{self.end}'", f"write: {shown(text[-30:])}{self.end}"
            )
        if self.plain and at.source.may_hold_markup:
            _check_plain(text, mark, name, at)
        if not text.isascii():
            self._check_signs(text, mark, name, at)
        return text

    def _too_long(self, mark: Any, name: str, have: str, may: str, at: Reading) -> None:
        at.problem(mark, "too-long", f"'{shown(name)}' has {have}; {may}", "say it shorter, or leave a part out")

    def _cut(self, node: Any, mark: Any, name: str, at: Reading) -> None:
        from isitok.packs.mend import in_quotes

        line = at.source.line(node.end_mark.line)
        mended = next(in_quotes(line), "").strip() if len(line) < 400 else ""
        at.problem(
            mark,
            "text-cut-by-hash",
            f"'{shown(name)}' is cut off at ' #': YAML takes the rest of the line for a comment",
            f"write it like this: {mended}" if mended else "put the whole text in quotes",
        )

    def _check_signs(self, text: str, mark: Any, name: str, at: Reading) -> None:
        for sign in signs_in(text):
            if not self.emoji:
                message = f"'{shown(name)}' holds an emoji ({sign}): only a phone shows them"
                hint = "say it in words; in a phone's messages an emoji is fine"
            elif sign not in EMOJI:
                message = f"the game has no drawing for {sign}: it is shown as its name, '{name_of(sign)}'"
                hint = f"choose one of these, or leave it as it is: {' '.join(EMOJI)}"
            else:
                continue
            at.problem(mark, "emoji", message, hint, Severity.WARNING)

    def schema(self) -> Schema:
        """A text; numbers and ``yes`` are text here too."""
        return dict(SCALAR) if not self.chars else {**SCALAR, "maxLength": self.chars}


def Line(**limits: Any) -> Text:
    """A text on one line."""
    return Text(**limits, what="a line of text")


def _for_band(limits: tuple[int, ...], band: int) -> str:
    return f" for ages {('7-9', '9-11', '11-14', '14-18')[band]}" if len(set(limits)) > 1 else ""


def _check_plain(text: str, mark: Any, name: str, at: Reading) -> None:
    if hit := _ADDRESS.search(text):
        message = f"'{shown(name)}' holds a web address ({shown(hit[0])})"
        at.problem(
            mark, "web-address", message, 'describe it in words: "a link to a quiz"; made-up ones end in .example'
        )
    if hit := _MARKUP.search(text):
        message = f"'{shown(name)}' holds a sign of Markdown or HTML ({shown(hit[0])})"
        at.problem(mark, "markup", message, "write plain text: the game prints such signs as they are")


def key_of(value: str) -> str:
    """A word of the format as it is compared: "Not OK" → ``not-ok``."""
    return re.sub(r"[\s_]+", "-", value.strip().lower()).replace("–", "-")


class Choice:
    """One of a closed list of words."""

    __slots__ = ("values", "what", "words")

    def __init__(self, values: Iterable[Any], what: str = "one word of the list", words: Iterable[str] = ()) -> None:
        self.values = {str(getattr(value, "value", value)): value for value in values}
        self.words = tuple(words) or tuple(self.values)
        self.what = what

    def read(self, node: Any, mark: Any, name: str, at: Reading) -> Any:
        """The value that the word stands for."""
        if type(node) is not ScalarNode:
            at.wrong_type(mark, name, self.what, node)
            return BAD
        value = self.values.get(node.value)
        if value is None:
            value = self.values.get(key_of(node.value))
        if value is not None:
            return value
        if not node.value:
            at.problem(mark, "empty", f"nothing is written at '{shown(name)}'", choice_of(self.words))
        else:
            message = f"'{shown(node.value)}' is not known at '{shown(name)}'"
            at.problem(mark, "unknown-word", message, did_you_mean(node.value, self.words) + choice_of(self.words))
        return BAD

    def schema(self) -> Schema:
        """The words; digits may be written as numbers."""
        return {"enum": [*self.words, *(int(word) for word in self.words if word.isdigit())]}


class Named:
    """The id of something described elsewhere: a person, a fact, a help route."""

    __slots__ = ("code", "known", "upper", "what")

    def __init__(
        self, what: str, code: str, known: Callable[[Reading], Iterable[str] | None], upper: bool = False
    ) -> None:
        self.what = what
        self.code = code
        self.known = known
        self.upper = upper

    def read(self, node: Any, mark: Any, name: str, at: Reading) -> Any:
        """The id, if it is one."""
        if type(node) is not ScalarNode:
            at.wrong_type(mark, name, "one id", node)
            return BAD
        known = self.known(at)
        value: str = node.value
        if known is None or value in known:
            return value
        value = value.strip().upper() if self.upper else key_of(value)
        if value in known:
            return value
        near = did_you_mean(value, known) if not self.upper else _near_upper(value, known)
        is_not = "is" if self.what.startswith("nobody") else "is not"
        message = f"'{shown(node.value)}' at '{shown(name)}' {is_not} {self.what}"
        if not value:
            message = f"nothing is written at '{shown(name)}'"
        at.problem(mark, self.code, message, near + self._where(known))
        return BAD

    def _where(self, known: Iterable[str]) -> str:
        if self.code == "unknown-person":
            return f"people are in the cast, or in this file's 'others'. {choice_of(sorted(known))}"
        return choice_of(known)

    def schema(self) -> Schema:
        """Any text: editors can't see what is known."""
        return dict(SCALAR)


def _near_upper(value: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(value[:60], list(known), n=1)
    return f"did you mean '{near[0]}'? " if near else ""


class Key:
    """A new name: small letters, digits and hyphens."""

    __slots__ = ("pattern", "what")

    def __init__(self, what: str = "a name", pattern: str = r"[a-z][a-z0-9-]{0,39}") -> None:
        self.what = what
        self.pattern = re.compile(pattern)

    def read(self, node: Any, mark: Any, name: str, at: Reading) -> Any:
        """The name, in small letters."""
        if type(node) is not ScalarNode:
            at.wrong_type(mark, name, self.what, node)
            return BAD
        value = node.value if self.pattern.fullmatch(node.value) else key_of(node.value)
        if self.pattern.fullmatch(value):
            return value
        message = f"'{shown(node.value)}' at '{shown(name)}' can't be {self.what}"
        at.problem(mark, "bad-name", message, "use small letters, digits and hyphens, with a letter first")
        return BAD

    def schema(self) -> Schema:
        """Any text, as capital letters and blanks are mended in reading."""
        return dict(SCALAR)


class Match:
    """A text of a fixed form, such as ``RSHE-11``."""

    __slots__ = ("example", "pattern", "what")

    def __init__(self, pattern: str, what: str, example: str) -> None:
        self.pattern = re.compile(pattern)
        self.what = what
        self.example = example

    def read(self, node: Any, mark: Any, name: str, at: Reading) -> Any:
        """The text as it stands."""
        if type(node) is not ScalarNode:
            at.wrong_type(mark, name, self.what, node)
            return BAD
        value = node.value.strip()
        if self.pattern.fullmatch(value):
            return value
        message = f"'{shown(value)}' at '{shown(name)}' is not {self.what}"
        at.problem(mark, "wrong-form", message, f"write it like this: {self.example}")
        return BAD

    def schema(self) -> Schema:
        """The form as a pattern."""
        return {"type": ["string", "number"], "pattern": f"^(?:{self.pattern.pattern})$"}


class Int:
    """A whole number in a range."""

    __slots__ = ("high", "low")

    def __init__(self, low: int, high: int) -> None:
        self.low = low
        self.high = high

    def read(self, node: Any, mark: Any, name: str, at: Reading) -> Any:
        """The number."""
        if type(node) is not ScalarNode:
            at.wrong_type(mark, name, "a whole number", node)
            return BAD
        value = node.value.strip()
        if value.isascii() and value.isdigit() and len(value) < 10 and self.low <= int(value) <= self.high:
            return int(value)
        message = f"'{shown(value)}' at '{shown(name)}' is not a whole number from {self.low} to {self.high}"
        at.problem(mark, "wrong-number", message, f"write digits only, from {self.low} to {self.high}")
        return BAD

    def schema(self) -> Schema:
        """The range."""
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


class Date:
    """A day, as ``2026-11-24``."""

    __slots__ = ()

    def read(self, node: Any, mark: Any, name: str, at: Reading) -> Any:
        """The day, as text."""
        if type(node) is not ScalarNode:
            at.wrong_type(mark, name, "a date", node)
            return BAD
        value: str = node.value.strip()
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            try:
                date.fromisoformat(value)
            except ValueError:
                pass
            else:
                return value
        at.problem(
            mark, "wrong-date", f"'{shown(value)}' at '{shown(name)}' is not a date", "write it like this: 2026-11-24"
        )
        return BAD

    def schema(self) -> Schema:
        """Year, month and day."""
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


class YesNo(Choice):
    """``yes`` or ``no``."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__((), "yes or no", ("yes", "no"))
        self.values = {"yes": True, "no": False, "true": True, "false": False}

    def schema(self) -> Schema:
        """Editors may take the words for true and false."""
        return {"enum": ["yes", "no", True, False]}
