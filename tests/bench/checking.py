"""CHECK: ``isitok check`` of the game's own stories, and of each."""

from collections.abc import Iterator

from tests.bench.place import Place, bare, least
from tests.bench.starts import BARE_THEN
from tests.bench.table import Row
from tests.window.game import ROOT

DECK = ROOT / "content"


def checking(place: Place, times: int) -> Iterator[Row]:
    """Reading and validating, with all rules, word lists and reading ages. Nothing of it was kept from before."""
    stories = sorted(DECK.glob("*/scenarios/*.yaml"))

    def check(path: str) -> float:
        place.forget()
        return place.work("-m", "isitok", "check", path)

    one, deck, now = least(
        times, [lambda: check(str(stories[0])), lambda: check(str(DECK)), lambda: place.work(*bare())]
    )
    pace = max(1.0, now / BARE_THEN)
    each = (deck - one) / (len(stories) - 1)
    note = f"of the processor; limits are those of an ordinary PC × {pace:.2f}, the pace of this machine now"
    yield Row("CHECK", f"isitok check of {len(stories)} stories", deck, 5 * pace, "s", note)
    yield Row("CHECK", "each of them", 1000 * each, 50 * pace, "ms", f"one alone, with the start: {one:.2f} s")
