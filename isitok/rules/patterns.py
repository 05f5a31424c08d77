"""The little language in which word lists are written, and how what is written is looked for.

Small letters, whole words. ``word~`` takes regular endings; ``(a|b|)`` is one of these, or nothing; ``…`` is up to
three words of the same sentence; ``.`` is where a sentence, or a part of one, begins or ends; ``<self>`` is a list of
``_lists.yaml``. Built in are ``<name>``, ``<whom>``, ``<adult>``, ``<outsider>``, ``<money>``, ``<number>`` and
``<time>``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from isitok.base.giving_way import give_way
from isitok.base.spelling import did_you_mean
from isitok.rules.built_in import BUILT_IN
from isitok.rules.folding import Folded, fold_listed
from isitok.rules.pattern_pieces import End, Gap, OneOf, Piece, Row, Words, World

_MOST_BEFORE: Final = 12  # words that are looked at before another
_DEEPEST: Final = 4  # lists in lists

_PIECE: Final = re.compile(r"<([^<>]*)>('s)?|\(([^()]*)\)|(…)|(\.)|([^\s<>()|….]+)|(\S)")
_HYPHEN: Final = re.compile(r"-(?![^<>]*>)")  # but for those in the names of lists
_PLAIN: Final = re.compile(r"[a-z0-9à-öø-ÿ£@$%&'*+]+~?")


class BadPattern(ValueError):
    """What is written isn't in the language. Its text says why, ``hint`` how to mend it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class Hit(NamedTuple):
    """Where a pattern was found: the numbers of its first word, and of the word after its last."""

    first: int
    after: int


@dataclass(frozen=True)
class Pattern:
    """One line of a word list, ready to look."""

    written: str
    row: Row = field(compare=False)

    def may_be_in(self, words: frozenset[str]) -> bool:
        """Whether a text with these words may hold it."""
        return not any(map(words.isdisjoint, self.row.anchors))

    def search(self, text: Folded, world: World, start: int = 0) -> Hit | None:
        """The first place from a word on where it stands, and the longest way in which it does."""
        first = self.row.first
        for at in range(start, len(text)) if first is None else text.places_of(first, start):
            end = max(self.row.ends(text, at, world), default=at)
            if end > at:
                return Hit(at, end)
        return None

    def ends_at(self, text: Folded, after: int, world: World) -> bool:
        """Whether it ends right before the word of this number."""
        return any(after in self.row.ends(text, at, world) for at in range(max(0, after - _MOST_BEFORE), after))


def endings_of(word: str) -> tuple[str, ...]:
    """A word with its regular endings: hurt, hurts, hurted, hurting, hurtin."""
    if word.endswith("e"):
        forms = [f"{word}s", f"{word}d", f"{word[:-1]}ing", f"{word[:-1]}in"]
    elif word.endswith("y") and word[-2:-1] not in "aeiou":
        forms = [f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing", f"{word}in"]
    else:
        many = "es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s"
        forms = [word + many, f"{word}ed", f"{word}ing", f"{word}in"]
        if re.search(r"(?<![aeiou])[aeiou][bdgklmnprtz]$", word):
            forms += [word + word[-1] + end for end in ("ed", "ing", "in")]
    return (word, *forms)


class Language:
    """Reads patterns, with the lists that may stand in them."""

    def __init__(self, named: Mapping[str, Sequence[str]]) -> None:
        self._named = named
        self._read: dict[str, Piece] = {}
        self._lines: dict[str, Pattern] = {}

    def read(self, written: str) -> Pattern:
        """A pattern. Raises ``BadPattern``."""
        if written not in self._lines:
            self._lines[written] = self._line(written)
        return self._lines[written]

    def _line(self, written: str) -> Pattern:
        give_way()
        row = Row(self._pieces(written, 0))
        if not row.pieces or all(piece.optional or isinstance(piece, End) for piece in row.pieces):
            raise BadPattern(f"'{written}' may be nothing at all", "write at least one word that must be there")
        if isinstance(row.pieces[0], Gap) or isinstance(row.pieces[-1], Gap):
            raise BadPattern(f"'{written}' begins or ends with '…'", "take it away: '…' stands between words")
        return Pattern(written, row)

    def _pieces(self, written: str, depth: int) -> list[Piece]:
        pieces: list[Piece] = []
        for found in _PIECE.finditer(_HYPHEN.sub(" ", written)):
            name, owning, group, gap, end, word, sign = found.groups()
            if gap:
                pieces.append(Gap())
            elif end:
                pieces.append(End())
            elif name is not None:
                pieces.append(self._list(name, owning or "", depth))
            elif group is not None:
                pieces.append(self._group(group.split("|"), depth, written))
            elif word:
                pieces.append(Words(frozenset(_word(word, written))))
            else:
                hint = "write it in small letters, with (a|b) for a choice and <list> for a list, in pairs"
                raise BadPattern(f"'{sign}' in '{written}' isn't understood", hint)
        return pieces

    def _group(self, choices: Sequence[str], depth: int, written: str) -> Piece:
        if len(choices) < 2:
            raise BadPattern(f"'({choices[0]})' is no choice", f"write '({choices[0]}|)' if it may be left out")
        optional = any(not choice.strip() for choice in choices)
        rows = [Row(self._pieces(choice, depth)) for choice in choices if choice.strip()]
        return _one_of(rows, optional=optional)

    def _list(self, name: str, owning: str, depth: int) -> Piece:
        key = name + owning
        if key in BUILT_IN:
            return BUILT_IN[key]
        if name not in self._named or owning:
            names = [*self._named, *BUILT_IN]
            raise BadPattern(
                f"'<{key}>' is no list", did_you_mean_list(key, names) + f"the lists are: {', '.join(sorted(names))}"
            )
        if depth >= _DEEPEST:
            raise BadPattern(f"'<{name}>' is in itself, or too deep in others", "write its words out")
        if key not in self._read:
            rows = [Row(self._pieces(each, depth + 1)) for each in self._named[name]]
            self._read[key] = _one_of(rows, optional=False)
        return self._read[key]


def did_you_mean_list(name: str, names: Iterable[str]) -> str:
    """``did you mean '<their>'? `` for a near miss; else ``""``."""
    return did_you_mean(name, names).replace("'", "'<", 1).replace("'?", ">'?")


def _one_of(rows: Sequence[Row], *, optional: bool) -> Piece:
    """Single words are looked for together."""
    single: set[str] = set()
    longer: list[Row] = []
    for row in rows:
        piece = row.pieces[0]
        if len(row.pieces) == 1 and isinstance(piece, Words) and not piece.optional:
            single |= piece.first or set()
        else:
            longer.append(row)
    if not longer:
        return Words(frozenset(single), optional=optional)
    if single:
        longer.append(Row([Words(frozenset(single))]))
    return OneOf(longer, optional=optional)


def _word(word: str, written: str) -> Iterator[str]:
    if not _PLAIN.fullmatch(word):
        small = word.lower()
        hint = f"write it in small letters: {small}" if small != word else "write letters, digits and apostrophes only"
        raise BadPattern(f"'{word}' in '{written}' isn't understood", hint)
    plain = fold_listed(word.removesuffix("~"))
    yield from endings_of(plain) if word.endswith("~") else (plain,)
