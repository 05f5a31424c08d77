"""What stands in a cell, as the format has it: ages, verdicts, levels and topics however teachers write them."""

import re
from typing import Final

from isitok.base.spelling import key_of
from isitok.format.by_label import by_label
from isitok.format.choices import BANDS, TOPIC, VERDICT
from isitok.format.guesses import verdict_meant
from isitok.format.vocabulary import Band, Level, Topic, Verdict
from isitok.format.years import bands_meant

_SIGNS: Final = {
    **dict.fromkeys(("✔", "✓", "☑", "✅", "y", "correct", "acceptable", "appropriate"), Verdict.OK),
    **dict.fromkeys(("✘", "✗", "✖", "☒", "❌", "x", "n", "incorrect", "unacceptable", "inappropriate"), Verdict.NOT_OK),
}
_NUMBERS: Final = re.compile(r"\d+(?:\s*(?:[,&/]|and)\s*\d+)*")  # no range: “9–11” says ages, wherever it stands
_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[ T].*)?")
_WRITE: Final = re.compile(r"write \[?([a-z0-9-]+)(?:, ([a-z0-9-]+))?")
_ASKED: Final = re.compile(r"did you mean '([a-z-]+)'")


def below_heading(heading: str, text: str) -> str:
    """What stands below or beside a heading: by “Year group”, 9 is a school year and no age."""
    return f"Year {text}" if "year" in heading.lower() and _NUMBERS.fullmatch(text.strip()) else text


def ages_in(cell: str) -> tuple[Band, ...]:
    """The bands that are meant; none if that isn't sure."""
    day = _DAY.fullmatch(cell.strip())
    text = " ".join((_band_of_day(*map(int, day.groups())) if day else cell).split()).replace("–", "-")
    parts = [part.strip() for part in re.split(r"[,;&/+]|\band\b", text.lower().strip("[]")) if part.strip()]
    if parts and all(part in {*Band} for part in parts):
        places = sorted({BANDS.index(Band(part)) for part in parts})
        near = len(places) == 1 or (len(places) == 2 and places[1] - places[0] == 1 and Band.ADULTS not in parts)
        return tuple(BANDS[place] for place in places) if near else ()
    write = _WRITE.match(bands_meant(text))
    return tuple(Band(band) for band in write.groups() if band) if write else ()


def _band_of_day(year: int, month: int, day: int) -> str:
    """What was typed where Excel has made a day of it: 9-11 is the ninth of November, 11-14 November 2014."""
    bands = {*Band}
    written = (f"{day}-{month}", f"{month}-{day}", f"{month}-{year % 100}")
    return next((one for one in written if one in bands), "")


def verdict_in(cell: str) -> Verdict | None:
    """The verdict that is meant; None if that isn't sure."""
    text = " ".join(cell.split())
    found = by_label(VERDICT, text) or _SIGNS.get(text.lower().strip(" .!").removesuffix("\ufe0f"))
    if found is None and key_of(text) in {*Verdict}:
        found = Verdict(key_of(text))
    unsure = "depend" not in text.lower()  # “maybe” and “not sure” are no answer yet
    if found is None and (asked := _ASKED.match(verdict_meant(text))) and not (unsure and asked[1] == Verdict.DEPENDS):
        found = Verdict(asked[1])
    return None if found is Verdict.TALK else found


def level_in(cell: str) -> Level | None:
    """The level, as a number, perhaps after its word."""
    found = re.fullmatch(r"(?:level )?([123])(?:\.0)?", " ".join(cell.lower().split()))
    return Level(int(found[1])) if found else None


def topic_in(cell: str) -> Topic | None:
    """The topic, by its name in a file or on the screen."""
    by_name = Topic(key_of(cell)) if key_of(cell) in {*Topic} else None
    found: Topic | None = by_name or by_label(TOPIC, cell)
    return found


def lines_in(cell: str) -> list[str]:
    """Several texts in one cell: each on its line, or each a question."""
    lines = [line.strip(" -•\t") for line in cell.splitlines()]
    return [" ".join(one.split()) for line in lines for one in re.split(r"(?<=\?)\s+", line) if one.strip()]
