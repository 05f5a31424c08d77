"""What a text must hold for a regular expression to fit somewhere in it, told from the expression alone.

To make an expression costs a thousand times what it costs to see that a text doesn't hold its words, and of the
hundreds that the rules have, few are ever needed.
"""

import re

_TOKEN = re.compile(
    r"(?P<words>\(\?:[^\\\[\](){}*+?.^$]+\))|(?P<letters>[^\\\[\](){}|*+?.^$]+)|(?P<many>(?:[*+?]|\{\d*,?\d*\})[?+]?)|(?P<look>\(\?<?[=!])"
    r"|(?P<open>\((?:\?[-a-z]*:)?)|(?P<close>\))|(?P<bar>\|)|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.",
    re.DOTALL,
)
_NOT_AT_ALL = re.compile(r"[*?]|\{0?,|\{0")
_SMALL = str.maketrans({"ſ": "s", "ı": "i", "İ": "i"})  # what fits these letters in any case, though not by ``lower``
_LONG = 4  # letters: more tell nothing more

_Needs = list[frozenset[str]]
"""Of each set, a match holds one run of letters at least."""


def small_letters(text: str) -> str:
    """A text in small letters, as ``re.IGNORECASE`` sees them."""
    return text.lower() if text.isascii() else text.translate(_SMALL).lower()


def needs_of(expression: str) -> tuple[tuple[str, ...], ...]:
    """Runs of small letters: of each tuple, every match holds one at least. Those that tell most come first."""
    tokens = [(match.lastgroup or "", match[0]) for match in _TOKEN.finditer(expression)]
    tokens.append(("close", ")"))
    needs = sorted(_alternatives(tokens[::-1]), key=_telling, reverse=True)
    return tuple([tuple(need) for need in needs])


def _alternatives(left: list[tuple[str, str]]) -> _Needs:
    """Read on to the end of a group: each of its alternatives has needs of its own."""
    each: list[_Needs] = []
    found: _Needs = []
    last: _Needs = []
    while True:
        kind, token = left.pop()
        if kind == "many":
            if _NOT_AT_ALL.match(token):
                last = []
            continue
        found += last
        last = []
        match kind:
            case "words":
                last = [frozenset(token[3:-1].lower().split("|"))]
                if "" in last[0]:
                    last = []
            case "letters":
                letters = _without_last(token, left).lower()
                last = [frozenset([letters])] if letters else []
            case "open":
                last = _alternatives(left)
            case "look":
                _alternatives(left)
            case "bar" | "close":
                each.append(found)
                found = []
                if kind == "close":
                    return each[0] if len(each) == 1 else _one_of(each)


def _without_last(letters: str, left: list[tuple[str, str]]) -> str:
    """Letters, of which the last is not among them where it is said how often it stands there."""
    if left[-1][0] != "many":
        return letters
    left.pop()
    return letters[:-1]


def _one_of(each: list[_Needs]) -> _Needs:
    """What is needed where one of several fits: what tells most of each."""
    return [frozenset().union(*[max(needs, key=_telling) for needs in each])] if all(each) else []


def _telling(need: frozenset[str]) -> tuple[int, int]:
    return min(min([len(letters.strip()) for letters in need]), _LONG), -len(need)
