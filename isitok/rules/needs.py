"""What a text must hold for a regular expression to fit somewhere in it, told from the expression alone.

To make an expression costs a thousand times what it costs to see that a text doesn't hold its words, and of the
hundreds that the rules have, few are ever needed.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

_TOKEN = re.compile(
    r"(?P<words>\(\?:[^\\\[\](){}*+?.^$]+\))|(?P<letters>[^\\\[\](){}|*+?.^$]+)|(?P<many>(?:[*+?]|\{\d*,?\d*\})[?+]?)|(?P<look>\(\?<?[=!])"
    r"|(?P<open>\((?:\?[-a-z]*:)?)|(?P<close>\))|(?P<bar>\|)|(?P<edge>[\^$]|\\[bBAZ])|\\(?P<sign>[^\w\n])"
    r"|\[(?P<few>-?[^\\\]^-]{1,4}-?)\]|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.",
    re.DOTALL,
)
_PERHAPS: Final = re.compile(r"\?|\{0?,1\}")
_NOT_AT_ALL: Final = re.compile(r"\*|\{0?,|\{0")
_SMALL = str.maketrans({"ſ": "s", "ı": "i", "İ": "i"})  # what fits these letters in any case, though not by ``lower``
_LONG = 6  # letters: more tell nothing more
_ROWS = 3
_MOST = 32  # runs of letters in a set: more take longer to look for than they save

Needs = tuple[tuple[str, ...], ...]
"""Runs of small letters: of each tuple, every match holds one at least."""

_Set = frozenset[str]
_NOTHING: Final[_Set] = frozenset({""})


class _Piece(NamedTuple):
    """A piece of an expression: all that it can be, if that is little; else sets of which a match holds one each."""

    all_of_it: _Set | None
    needs: tuple[_Set, ...] = ()


_ANYTHING: Final = _Piece(None)


class _Run:
    """Pieces that follow each other, and what a match of them holds."""

    def __init__(self) -> None:
        self._found: list[_Set] = []
        self._open = _NOTHING  # what the last pieces can be, put together
        self._whole = True  # nothing came before these

    def add(self, piece: _Piece) -> None:
        """Go on with this piece."""
        more = piece.all_of_it
        if more is None:
            self._break(_NOTHING)
            self._found += piece.needs
        elif len(self._open) * len(more) <= _MOST:
            self._open = frozenset([one + other for one in self._open for other in more])
        else:
            self._break(more)

    def repeat(self, piece: _Piece) -> None:
        """Go on with this piece, once or more often: the last time, it stands before what follows."""
        self.add(piece)
        if piece.all_of_it is not None:
            self._break(piece.all_of_it)

    def _break(self, then: _Set) -> None:
        self._whole = False
        if "" not in self._open:
            self._found.append(self._open)
        self._open = then

    def piece(self) -> _Piece:
        """All of them as one."""
        if self._whole:
            return _Piece(self._open)
        self._break(_NOTHING)
        return _Piece(None, tuple(self._found))


def small_letters(text: str) -> str:
    """A text in small letters, as ``re.IGNORECASE`` sees them."""
    return text.lower() if text.isascii() else text.translate(_SMALL).lower()


def needs_of(expression: str) -> Needs:
    """What every match of an expression holds. Those runs that tell most come first."""
    needs = {_shortest(need) for need in _needs(_piece_of(expression)) if all(letters.strip() for letters in need)}
    return tuple([tuple(sorted(need)) for need in sorted(needs, key=_rarity, reverse=True)])


def holds_one_of_each(needs: Needs, small: str) -> bool:
    """Whether a text in small letters holds one run of letters at least of each of these tuples."""
    for need in needs:  # in plain loops: this is asked some ten thousand times
        for letters in need:
            if letters in small:
                break
        else:
            return False
    return True


def signs_of(needs: Needs) -> tuple[frozenset[str], ...]:
    """Signs for a sieve: the longest part without a blank of each run of letters, as that is in a word or is one.

    Only of the first sets: the others tell little more.
    """
    return tuple([frozenset([max(letters.split(), key=len) for letters in need]) for need in needs[:_ROWS]])


@lru_cache(maxsize=2048)  # the same lists of adults, of friends, of ways to tell are in many expressions
def _piece_of(expression: str) -> _Piece:
    """What is known of an expression, which may have several alternatives."""
    tokens = [(match.lastgroup or "", match[match.lastgroup or 0], match) for match in _TOKEN.finditer(expression)]
    tokens.reverse()
    each: list[_Piece] = []
    run = _Run()
    while tokens:
        kind, token, match = tokens.pop()
        if kind == "bar":
            each.append(run.piece())
            run = _Run()
        elif kind == "open" or kind == "look":
            inside = expression[match.end() : _end_of_group(tokens)]
            if kind == "open":  # what is only looked at is no part of a match
                _add(run, _piece_of(inside), tokens)
        elif kind == "letters" and tokens and tokens[-1][0] == "many":
            run.add(_Piece(frozenset({token[:-1].lower()})))
            _add(run, _Piece(frozenset({token[-1].lower()})), tokens)
        elif kind == "letters":
            run.add(_Piece(frozenset({token.lower()})))
        elif kind != "edge":
            _add(run, _one_token(kind, token), tokens)
    each.append(run.piece())
    return each[0] if len(each) == 1 else _one_of(each)


_Tokens = list[tuple[str, str, re.Match[str]]]


def _end_of_group(left: _Tokens) -> int:
    """Read past the end of a group, and say where that is."""
    depth = 1
    while True:
        kind, _, match = left.pop()
        depth += (kind == "open" or kind == "look") - (kind == "close")
        if not depth:
            return match.start()


def _one_token(kind: str, token: str) -> _Piece:
    match kind:
        case "words":
            return _Piece(frozenset(token[3:-1].lower().split("|")))
        case "few":
            return _Piece(frozenset(token.lower()))
        case "sign":
            return _Piece(frozenset({token}))
        case _:
            return _ANYTHING


def _add(run: _Run, piece: _Piece, left: _Tokens) -> None:
    """Add a piece as often as it is said after it."""
    many = left.pop()[1] if left and left[-1][0] == "many" else ""
    if not many:
        run.add(piece)
    elif _PERHAPS.match(many) and piece.all_of_it is not None:
        run.add(_Piece(piece.all_of_it | _NOTHING))
    elif _PERHAPS.match(many) or _NOT_AT_ALL.match(many):
        run.add(_ANYTHING)
    else:
        run.repeat(piece)


def _one_of(each: list[_Piece]) -> _Piece:
    """One of several pieces."""
    sets = [piece.all_of_it for piece in each if piece.all_of_it is not None]
    if len(sets) == len(each) and len(one := frozenset().union(*sets)) <= _MOST:
        return _Piece(one)
    needs = [_needs(piece) for piece in each]
    # What tells most of each.
    return _Piece(None, (frozenset().union(*[max(some, key=_rarity) for some in needs]),) if all(needs) else ())


def _needs(piece: _Piece) -> tuple[_Set, ...]:
    if piece.all_of_it is None:
        return piece.needs
    return () if "" in piece.all_of_it else (piece.all_of_it,)


def _shortest(need: _Set) -> _Set:
    """The same without what holds another of them."""
    kept: list[str] = []
    for one in sorted(need, key=len):
        if not any(other in one for other in kept):
            kept.append(one)
    return frozenset(kept)


def _rarity(need: _Set) -> tuple[int, int]:
    return min(min([len(letters.strip()) for letters in need]), _LONG), -len(need)
