"""The little language in which word lists are written, and how what is written is looked for.

Small letters, whole words. ``word~`` takes regular endings; ``(a|b|)`` is one of these, or nothing; ``…`` is up to
three words of the same sentence; ``.`` is where a sentence, or a part of one, begins or ends; ``<self>`` is a list of
``_lists.yaml``. Built in are ``<name>``, ``<whom>``, ``<adult>``, ``<outsider>``, ``<money>``, ``<number>`` and
``<time>``.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from isitok.base.spelling import did_you_mean
from isitok.rules.folding import ENDED, JOINED, Folded, fold_listed

LONGEST_GAP: Final = 3  # words that "…" stands for
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


@dataclass(frozen=True, slots=True)
class World:
    """What the words of a text may be, beyond what is written: who is called what in its story."""

    names: frozenset[str] = frozenset()  # in small letters
    adults: frozenset[str] = frozenset()
    outsiders: frozenset[str] = frozenset()


NOBODY: Final = World()

Ends = Iterator[int]
"""Where a piece of a pattern may end: numbers of the words after it."""


class Piece:
    """A part of a pattern."""

    first: frozenset[str] | None = None
    """The words that it can begin with; None for any."""
    optional = False
    crosses = False
    """Whether what follows it may be in the next sentence."""

    def ends(self, text: Folded, at: int, world: World) -> Ends:
        """Where it ends if it begins with the word of this number."""
        raise NotImplementedError


class _Words(Piece):
    """One word of some, or nothing."""

    __slots__ = ("first", "optional")

    def __init__(self, words: frozenset[str], *, optional: bool = False) -> None:
        self.first = words
        self.optional = optional

    def ends(self, text: Folded, at: int, world: World) -> Ends:
        if at < len(text.words) and text.is_one_of(at, self.first or frozenset()):
            yield at + 1
        if self.optional:
            yield at


class _OneOf(Piece):
    """One of several sequences, or nothing."""

    __slots__ = ("crosses", "first", "optional", "rows")

    def __init__(self, rows: Sequence["Row"], *, optional: bool) -> None:
        self.rows = rows
        self.optional = optional
        self.crosses = any(len(row.pieces) == 1 and row.pieces[0].crosses for row in rows)
        firsts = [row.first for row in rows]
        self.first = frozenset().union(*[each or () for each in firsts]) if None not in firsts else None

    def ends(self, text: Folded, at: int, world: World) -> Ends:
        for row in self.rows:
            if row.first is None or (at < len(text.words) and text.is_one_of(at, row.first)):
                yield from row.ends(text, at, world)
        if self.optional:
            yield at


class _Gap(Piece):
    """Up to three words of the same sentence."""

    optional = True

    def ends(self, text: Folded, at: int, world: World) -> Ends:
        yield at
        for after in range(at + 1, at + LONGEST_GAP + 1):
            if after > len(text.words) or (after - 1 > 0 and text.parted[after - 1] == ENDED):
                return
            yield after


class _End(Piece):
    """Where a sentence, or a part of one, begins or ends. It takes no word."""

    crosses = True

    def ends(self, text: Folded, at: int, world: World) -> Ends:
        if at >= len(text.words) or text.parted[at] != JOINED:
            yield at


class _BuiltIn(Piece):
    """What no list can hold: a sum of money, the name of somebody in the story."""

    __slots__ = ("_is", "first")

    def __init__(self, is_: Callable[[Folded, int, World], Ends], first: frozenset[str] | None = None) -> None:
        self._is = is_
        self.first = first

    def ends(self, text: Folded, at: int, world: World) -> Ends:
        if at < len(text.words):
            yield from self._is(text, at, world)


class Row:
    """Pieces that follow each other."""

    __slots__ = ("first", "pieces")

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = tuple(pieces)
        self.first = _first_of(self.pieces)

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
        beside_gap = any(isinstance(piece, _Gap) for piece in self.pieces[number : number + 2])
        return not beside_gap or text.parted[end] == ENDED


def _first_of(pieces: Iterable[Piece]) -> frozenset[str] | None:
    first: frozenset[str] = frozenset()
    for piece in pieces:
        if isinstance(piece, _End):
            continue
        if piece.first is None:
            return None
        first |= piece.first
        if not piece.optional:
            return first
    return None


class Hit(NamedTuple):
    """Where a pattern was found: the numbers of its first word, and of the word after its last."""

    first: int
    after: int


@dataclass(frozen=True)
class Pattern:
    """One line of a word list, ready to look."""

    written: str
    row: Row = field(compare=False)

    @cached_property
    def anchors(self) -> tuple[frozenset[str], ...]:
        """Sets of words of which a text must have one each, the rarest first."""
        listed = [piece.first for piece in self.row.pieces if piece.first and not piece.optional]
        return tuple(sorted(listed, key=_frequency))

    @property
    def anchor(self) -> frozenset[str]:
        """Words of which a text must have one; empty if it may begin with anything."""
        return self.anchors[0] if self.anchors else frozenset()

    def may_be_in(self, words: frozenset[str]) -> bool:
        """Whether a text with these words may hold it."""
        return not any(map(words.isdisjoint, self.anchors))

    def search(self, text: Folded, world: World, start: int = 0) -> Hit | None:
        """The first place from a word on where it stands, and the longest way in which it does."""
        first = self.row.first
        for at in range(start, len(text.words)):
            if first is not None and not text.is_one_of(at, first):
                continue
            end = max(self.row.ends(text, at, world), default=at)
            if end > at:
                return Hit(at, end)
        return None

    def ends_at(self, text: Folded, after: int, world: World) -> bool:
        """Whether it stands right before this word."""
        return any(after in self.row.ends(text, at, world) for at in range(max(0, after - _MOST_BEFORE), after))


_COMMON_WORDS: Final = (
    "a an the to of in on at it is was are be been i you he she they we u ur my your his her their our me"
    " him them us this that and or but for with from not no so if when up out off by as do does did get"
    " gets got go goes going have has had can will all some one two want wants say says take takes make"
    " makes about just who what how"
)
_COMMON: Final = frozenset(_COMMON_WORDS.split())


def _frequency(words: frozenset[str]) -> float:
    return len(words) + 200 * len(words & _COMMON)


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

    def read(self, written: str) -> Pattern:
        """A pattern. Raises ``BadPattern``."""
        row = Row(self._pieces(written, 0))
        if not row.pieces or all(piece.optional or isinstance(piece, _End) for piece in row.pieces):
            raise BadPattern(f"'{written}' may be nothing at all", "write at least one word that must be there")
        if isinstance(row.pieces[0], _Gap) or isinstance(row.pieces[-1], _Gap):
            raise BadPattern(f"'{written}' begins or ends with '…'", "take it away: '…' stands between words")
        return Pattern(written, row)

    def _pieces(self, written: str, depth: int) -> list[Piece]:
        pieces: list[Piece] = []
        for found in _PIECE.finditer(_HYPHEN.sub(" ", written)):
            name, owning, group, gap, end, word, sign = found.groups()
            if gap:
                pieces.append(_Gap())
            elif end:
                pieces.append(_End())
            elif name is not None:
                pieces.append(self._list(name, owning or "", depth))
            elif group is not None:
                pieces.append(self._group(group.split("|"), depth, written))
            elif word:
                pieces.append(_Words(frozenset(_word(word, written))))
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
    return did_you_mean(name, names).replace("'", "'<", 1).replace("'?", ">'?", 1)


def _one_of(rows: Sequence[Row], *, optional: bool) -> Piece:
    """Single words are looked for together."""
    single: set[str] = set()
    longer: list[Row] = []
    for row in rows:
        piece = row.pieces[0]
        if len(row.pieces) == 1 and isinstance(piece, _Words) and not piece.optional:
            single |= piece.first or set()
        else:
            longer.append(row)
    if not longer:
        return _Words(frozenset(single), optional=optional)
    if single:
        longer.append(Row([_Words(frozenset(single))]))
    return _OneOf(longer, optional=optional)


def _word(word: str, written: str) -> Iterator[str]:
    if not _PLAIN.fullmatch(word):
        small = word.lower()
        hint = f"write it in small letters: {small}" if small != word else "write letters, digits and apostrophes only"
        raise BadPattern(f"'{word}' in '{written}' isn't understood", hint)
    plain = fold_listed(word.removesuffix("~"))
    yield from endings_of(plain) if word.endswith("~") else (plain,)


NO_NAMES_WORDS: Final = (
    "send post share delete play record enter like reply block report save follow mute stop start go"
    " pause yes no ok download upload buy cancel space return next level year the it she he they but and"
    " then now when if a an i my your his her their our we you u this that these those who what why how"
    " is are was were do does did don't some somebody someone everyone everybody nobody anyone all two"
    " three one most many mum dad gran nan"
    " high primary secondary junior infant infants grammar new old our welsh english mr mrs ms miss mx dr sir pc"
    " tell ask show message ring call write talk say take help leave give put let try look wait find make go come thank"
)
_OF_THINGS: Final = ("ing", "tion", "ness", "ment", "ism")
NO_NAMES: Final = frozenset(NO_NAMES_WORDS.split())
_BEFORE_HER_WORDS: Final = (
    "when and with if for because bc cos sometimes at again every all so but too hard a lot after until"
    " last yesterday today tomorrow or whenever most now before like really as to in on up while behind"
    " outside by down into against under over always often lol rn tmrw tonight if since once then"
)
_BEFORE_HER: Final = frozenset(_BEFORE_HER_WORDS.split())
_PLAINLY: Final = frozenset({"me", "him", "them", "us", "you", "u", "ya", "someone", "somebody", "people", "anyone"})
_NUMBERS_WORDS: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"
)
_NUMBERS: Final = frozenset(_NUMBERS_WORDS.split())
_SUMS: Final = frozenset({"tenner", "fiver", "score", "ton", "grand"})
_CURRENCY: Final = frozenset({"quid", "pounds", "pound", "pence", "euros", "dollars"})
_NOT_OWNERS_WORDS: Final = (
    "its thats hes shes whos whats theres heres lets wheres hows everyones everybodys nobodys someones it's"
)
_NOT_OWNERS: Final = frozenset(_NOT_OWNERS_WORDS.split())
_TIME: Final = r"(?i:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m(?!\w)|\d{1,2}:\d\d(?!\w)|\d{1,2} o'?clock)"
_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "pc"})
_ADULTS_WORDS: Final = (
    "adult adults grownup grownups teacher teachers headteacher parent parents carer carers guardian"
    " guardians mum mums mummy mam mother dad dads daddy father gran nan nanny granny grandma grandad"
    " grandpa grandparents aunt auntie uncle social tutor coach staff police counsellor nurse doctor"
)
_ADULTS: Final = frozenset(_ADULTS_WORDS.split())
_BEFORE_ADULTS_WORDS: Final = "a an any the her his their your my our some another no trusted other older form"
_BEFORE_ADULTS: Final = frozenset(_BEFORE_ADULTS_WORDS.split())


def _is_name(text: Folded, at: int, world: World) -> bool:
    word = text.words[at]
    if word in world.names:
        return True
    written = text.written(at)
    if not (written[:1].isupper() and written[1:2].islower()) or word in NO_NAMES:
        return False
    return not (text.parted[at] == ENDED and len(word) > 5 and word.endswith(_OF_THINGS))  # "Sharing is mean."


def _name(text: Folded, at: int, world: World) -> Ends:
    if _is_name(text, at, world) and not text.written(at).endswith("'s"):
        yield at + 1
    elif text.words[at] in _TITLES and at + 1 < len(text) and text.written(at + 1)[:1].isupper():
        yield at + 2


def _owner(text: Folded, at: int, world: World) -> Ends:
    """Anybody's: "Kofi's", "mum's", "the girl's"."""
    if text.written(at).endswith("'s") and text.words[at] not in _NOT_OWNERS:
        yield at + 1


def _whom(text: Folded, at: int, world: World) -> Ends:
    """Somebody to whom something is done; not the *her* of "her head"."""
    word = text.words[at]
    if word in _PLAINLY:
        yield at + 1
    elif word == "her":
        ends = at + 1 == len(text) or text.parted[at + 1] != JOINED or text.words[at + 1] in _BEFORE_HER
        if ends:
            yield at + 1
    else:
        yield from _name(text, at, world)


def _adult(text: Folded, at: int, world: World) -> Ends:
    here = at
    while here < len(text) and here < at + 2 and text.words[here] in _BEFORE_ADULTS:
        here += 1
    if here == len(text):
        return
    if text.words[here] in _ADULTS or text.words[here] in world.adults:
        if not text.written(here).endswith("'s"):  # "her mum's photo"
            yield here + 1
    elif (text.words[here] in _TITLES and here + 1 < len(text)) or (
        text.words[here] == "grown" and here + 1 < len(text) and text.words[here + 1] in ("up", "ups")
    ):
        yield here + 2


def _outsider(text: Folded, at: int, world: World) -> Ends:
    if text.words[at] in world.outsiders:
        yield at + 1


def _money(text: Folded, at: int, world: World) -> Ends:
    word, after = text.words[at], at + 1
    more = text.words[after] if after < len(text) and text.parted[after] == JOINED else ""
    if word.startswith("£"):
        yield after
    elif ((word.isdecimal() or word in _NUMBERS) and more in _CURRENCY) or (word in ("a", "half") and more in _SUMS):
        yield after + 1
    elif word in _SUMS - {"score", "ton", "grand"}:
        yield after


def _number(text: Folded, at: int, world: World) -> Ends:
    word = text.words[at]
    if word.isdecimal() or word in _NUMBERS:
        yield at + 1


def _time(text: Folded, at: int, world: World) -> Ends:
    """A time of day: "9am", "3.30 pm", "15:30", "9 o'clock"."""
    if found := re.compile(_TIME).match(text.text, text.spans[at][0]):
        after = at + 1
        while after < len(text) and text.spans[after][0] < found.end():
            after += 1
        yield after


BUILT_IN: Final[Mapping[str, Piece]] = {
    "name": _BuiltIn(_name),
    "name's": _BuiltIn(_owner),
    "whom": _BuiltIn(_whom),
    "adult": _BuiltIn(_adult),
    "outsider": _BuiltIn(_outsider),
    "money": _BuiltIn(_money),
    "number": _BuiltIn(_number),
    "time": _BuiltIn(_time),
}
"""What can stand in angle brackets without a list."""
