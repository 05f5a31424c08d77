"""The pieces of which a line of a word list is made: words, a choice, a gap, an end; and where they stand in a text."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from isitok.base.value import Value
from isitok.rules.folding import ENDED, JOINED, Folded

LONGEST_GAP: Final = 3  # words that "…" stands for
_COMMON_WORDS: Final = (
    "a an the to of in on at it is was are be been i you he she they we u ur my your his her their our me"
    " him them us this that and or but for with from not no so if when up out off by as do does did get"
    " gets got go goes going have has had can will all some one two want wants say says take takes make"
    " makes about just who what how its tell ok know ask help would like look there then dont cant school mum dad"
)
_COMMON: Final = frozenset(_COMMON_WORDS.split())


class World(Value):
    """What the words of a text may be, beyond what is written: who is called what in its story."""

    names: frozenset[str] = frozenset()  # in small letters
    adults: frozenset[str] = frozenset()
    outsiders: frozenset[str] = frozenset()


NOBODY: Final = World()

Ends = Iterable[int]
"""Where a piece of a pattern may end: numbers of the words after it."""


class Piece:
    """A part of a pattern."""

    first: frozenset[str] | None = None
    """The words that it can begin with; None for any."""
    optional = False
    crosses = False
    """Whether what follows it may be in the next sentence."""
    anchor: frozenset[str] = frozenset()
    """Words of which a text must have one if this is in it; none if nothing is known."""

    def ends(self, text: Folded, at: int, world: World) -> Ends:
        """Where it ends if it begins with the word of this number."""
        raise NotImplementedError


class Words(Piece):
    """One word of some, or nothing."""

    __slots__ = ("anchor", "first", "optional")
    first: frozenset[str]

    def __init__(self, words: frozenset[str], *, optional: bool = False) -> None:
        self.first = words
        self.optional = optional
        self.anchor = frozenset() if optional else words

    def ends(self, text: Folded, at: int, world: World) -> Ends:
        """After the word, or right here if it may be left out."""
        here = (at,) if self.optional else ()
        return (at + 1, *here) if at < len(text.words) and text.is_one_of(at, self.first) else here


class OneOf(Piece):
    """One of several sequences, or nothing."""

    __slots__ = ("anchor", "crosses", "first", "optional", "rows")

    def __init__(self, rows: Sequence["Row"], *, optional: bool) -> None:
        self.rows = rows
        self.optional = optional
        self.crosses = any(len(row.pieces) == 1 and row.pieces[0].crosses for row in rows)
        firsts = [row.first for row in rows]
        self.first = frozenset().union(*[each or () for each in firsts]) if None not in firsts else None
        is_known = not optional and all(row.anchors for row in rows)
        self.anchor = frozenset().union(*[row.anchors[0] for row in rows]) if is_known else frozenset()

    def ends(self, text: Folded, at: int, world: World) -> Ends:
        """Where each of them may end."""
        for row in self.rows:
            if row.first is None or (at < len(text.words) and text.is_one_of(at, row.first)):
                yield from row.ends(text, at, world)
        if self.optional:
            yield at


class Gap(Piece):
    """Up to three words of the same sentence."""

    optional = True

    def ends(self, text: Folded, at: int, world: World) -> Ends:
        """Here, and after one to three words."""
        yield at
        for word in range(at, min(at + LONGEST_GAP, len(text.words))):
            if word > at and text.parted[word] == ENDED:
                return
            yield word + 1


class End(Piece):
    """Where a sentence, or a part of one, begins or ends. It takes no word."""

    crosses = True

    def ends(self, text: Folded, at: int, world: World) -> Ends:
        """Here, if something begins or ends."""
        return (at,) if at >= len(text.words) or text.parted[at] != JOINED else ()


class BuiltIn(Piece):
    """What no list can hold: a sum of money, the name of somebody in the story."""

    __slots__ = ("_is", "anchor")

    def __init__(self, is_: Callable[[Folded, int, World], Ends], anchor: frozenset[str] = frozenset()) -> None:
        self._is = is_
        self.anchor = anchor

    def ends(self, text: Folded, at: int, world: World) -> Ends:
        """Where a match of the built-in piece may end."""
        return self._is(text, at, world) if at < len(text.words) else ()


class Row:
    """Pieces that follow each other."""

    __slots__ = ("anchors", "first", "pieces")

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = tuple(pieces)
        self.first = _first_of(self.pieces)
        self.anchors = sorted((piece.anchor for piece in pieces if piece.anchor), key=_frequency)
        """Sets of words of which a text must have one each, the rarest first."""

    def ends(self, text: Folded, at: int, world: World, number: int = 0, *, apart: bool = False) -> Ends:
        """Where these pieces end, from the piece of this number on, if it begins with the word ``at``.

        Where the words before it are ``apart``, another sentence begins, or a part of one: only a ``.`` goes on there.
        """
        if number == len(self.pieces):
            yield at
            return
        piece = self.pieces[number]
        for end in piece.ends(text, at, world):
            if end == at:
                yield from self.ends(text, at, world, number + 1, apart=apart and not piece.crosses)
            elif not apart:
                yield from self.ends(text, end, world, number + 1, apart=self._is_apart(text, end, number))

    def _is_apart(self, text: Folded, end: int, number: int) -> bool:
        """Whether what ends there after this piece is apart from what follows: a gap reaches across a comma."""
        if end >= len(text.words) or text.parted[end] == JOINED:
            return False
        beside_gap = any(isinstance(piece, Gap) for piece in self.pieces[number : number + 2])
        return not beside_gap or text.parted[end] == ENDED


def _frequency(words: frozenset[str]) -> float:
    return len(words) + 200 * len(words & _COMMON)


def _first_of(pieces: Iterable[Piece]) -> frozenset[str] | None:
    first: frozenset[str] = frozenset()
    for piece in pieces:
        if isinstance(piece, End):
            continue
        if piece.first is None:
            return None
        first |= piece.first
        if not piece.optional:
            return first
    return None
