"""What can stand in the lines of word lists without a list: somebody's name, an adult, a sum of money, a time."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from typing import Final

from isitok.rules.folding import A_NUMBER, ENDED, JOINED, Folded
from isitok.rules.pattern_pieces import BuiltIn, Ends, Piece, World

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
    "its thats hes shes whos whats theres heres lets wheres hows everyones everybodys nobodys someones"
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
    while here < len(text) and text.words[here] in _BEFORE_ADULTS:
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
        yield bisect_left(text.spans, (found.end(), found.end()))


BUILT_IN: Final[Mapping[str, Piece]] = {
    "name": BuiltIn(_name),
    "name's": BuiltIn(_owner),
    "whom": BuiltIn(_whom),
    "adult": BuiltIn(_adult),
    "outsider": BuiltIn(_outsider),
    "money": BuiltIn(_money),
    "number": BuiltIn(_number),
    "time": BuiltIn(_time, frozenset({A_NUMBER})),
}
"""What can stand in angle brackets without a list."""
