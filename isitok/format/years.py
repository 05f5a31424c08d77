"""The age bands for school years and ages, for writers who think in those."""

import re
from collections.abc import Mapping
from typing import Final

from isitok.base.value import Value
from isitok.format.vocabulary import YOUNG_PEOPLE, Band


class _Count(Value):
    """A way to count how old pupils are."""

    written: str  # as a pattern
    said: str
    bands: Mapping[int, tuple[Band, ...]]


_A, _B, _C, _D = YOUNG_PEOPLE
_AGE: Final = _Count(
    "ages?|aged|",
    "",
    {7: (_A,), 8: (_A,), 9: (_A, _B), 10: (_B,), 11: (_B, _C), 12: (_C,), 13: (_C,), 14: (_C, _D)}
    | dict.fromkeys(range(15, 19), (_D,)),
)
_YEAR: Final = _Count(
    "years?|yrs?|y",
    "Year ",
    # Year 14 is for Northern Ireland, which is one ahead of England and Wales.
    dict.fromkeys((3, 4), (_A,))
    | dict.fromkeys((5, 6), (_B,))
    | dict.fromkeys((7, 8, 9), (_C,))
    | dict.fromkeys(range(10, 15), (_D,)),
)
_COUNTS: Final = (
    _YEAR,
    _Count("primary|p", "P", {4: (_A,), 5: (_A,), 6: (_B,), 7: (_B,)}),
    _Count("secondary|s", "S", dict.fromkeys((1, 2, 3), (_C,)) | dict.fromkeys((4, 5, 6), (_D,))),
    _Count("key stages?|ks", "Key Stage ", {2: (_A, _B), 3: (_C,), 4: (_D,), 5: (_D,)}),
    _AGE,
)
_STAFF: Final = frozenset({"adult", "staff", "for staff", "teachers", "18+", "grown-ups"})


def bands_meant(written: str) -> str:
    """What to write for a school year or an age ("write 11-14 (Year 9 is 11-14)"), or for bands
    without their brackets; "" if it is none of these."""
    text = re.sub(r"[\s_]+", " ", written.strip().lower()).replace("–", "-")
    listed = re.split(r" ?(?:,|;|&|/|\+|\band\b) ?", text.strip("[]"))
    if len(listed) > 1 and all(word in YOUNG_PEOPLE for word in listed):
        near = len(listed) == 2 and abs(YOUNG_PEOPLE.index(Band(listed[0])) - YOUNG_PEOPLE.index(Band(listed[1]))) == 1
        return f"write [{listed[0]}, {listed[1]}]" if near else "choose one, or two that are neighbours"
    if text in _STAFF:
        return "write adults: for staff, by itself"
    for count in _COUNTS:
        again = rf"(?: ?(?:-|to|and|&|/) ?(?:{count.written})?\.? ?(\d{{1,2}}))?"
        hit = re.fullmatch(rf"(?:{count.written})\.? ?(\d{{1,2}}){again}(?: ?years? olds?|-year-olds?)?", text)
        if hit:
            return _advice(count, int(hit[1]), int(hit[2] or hit[1]))
    return ""


def _advice(count: _Count, low: int, high: int) -> str:
    if low > high or low not in count.bands or high not in count.bands:
        return ""
    # An age where two bands meet is in both: but 11-16 doesn't mean pupils of 9, and 7-11 doesn't mean those of 14.
    first = count.bands[low][-1 if count is _AGE else 0]
    last = count.bands[high][0 if count is _AGE and low < high else -1]
    bands = YOUNG_PEOPLE[YOUNG_PEOPLE.index(first) : YOUNG_PEOPLE.index(last) + 1]
    name = f"{count.said}{low}" if low == high else f"{count.said}{low} to {count.said}{high}"
    told = f"{name} is {' and '.join(bands)}"
    if count is _YEAR and 10 in (low, high):
        told += f"; in Northern Ireland Year 10 is {_C}"
    if len(bands) > 2:
        return f"choose one, or two that are neighbours ({told})"
    return f"write {bands[0] if len(bands) == 1 else f'[{bands[0]}, {bands[1]}]'} ({told})"
