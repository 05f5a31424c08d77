"""The stories that matter most: what they are, what is said until they have been read from outside, and what then."""

import re
from pathlib import Path

import pytest

from isitok.base.value import replace
from isitok.cli.main import run
from isitok.format.card import Card
from isitok.format.lesson import LessonPlan
from isitok.format.vocabulary import Band, Level, Nation
from isitok.game.doors import Seat
from isitok.game.trial import level_3_signed, trial
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import Library
from isitok.library.roots import bundled_root
from isitok.paper.pack_sheets import pack_sheets
from isitok.paper.sheets import lesson_sheet
from isitok.paper.story_card import Reader
from isitok.scenes.about import AboutScene
from isitok.scenes.read_story import ReadScene
from tests.builders import a_card
from tests.bundled import bundled_library
from tests.paper.reading import text_of
from tests.stages import Visitor

TRIAL = "A trial: nobody outside has read these stories yet."
DOCS = Path(__file__).parents[2] / "docs"


def core() -> tuple[str, ...]:
    return bundled_library().load_known().core


def test_the_core_is_all_of_level_3_and_some_that_lessons_use() -> None:
    cards = {card.id: card for card in bundled_library().cards}

    assert 35 <= len(core()) <= 45
    assert set(core()) <= set(cards)
    assert len(set(core())) == len(core())
    hard = {card.id for card in cards.values() if card.level is Level.THREE and not card.for_staff}
    assert hard <= set(core())


def test_no_developer_has_written_a_reading() -> None:
    assert [*bundled_root().rglob("readings.yaml")] == []


def read(*ids: str) -> list[Card]:
    return [a_card(id_, read=id_ in ids, signed_by="teacher" if id_ in ids else "") for id_ in ("p/a", "p/b")]


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        ((), TRIAL),
        (("p/a",), "A trial: 1 of the 2 stories that matter most have been read from outside."),
        (("p/a", "p/b"), ""),
    ],
)
def test_it_is_a_trial_until_each_of_them_was_read(ids: tuple[str, ...], told: str) -> None:
    assert trial(("p/a", "p/b"), read(*ids), ENGLISH) == told


def test_of_level_3_it_is_counted_what_was_signed_as_lead() -> None:
    hard = [replace(card, level=Level.THREE) for card in read("p/a")]

    assert level_3_signed(hard, ENGLISH).startswith("Of 2 stories of level 3, 0 have been signed as safeguarding lead.")
    signed = [replace(card, signed_by="safeguarding lead") for card in hard]
    assert level_3_signed(signed, ENGLISH).startswith("Of 2 stories of level 3, 1 have been signed")


def test_the_page_for_it_and_about_say_how_it_is() -> None:
    library = bundled_library()
    said = trial(core(), library.cards, ENGLISH)
    found = re.findall(r"A trial: [^.]*\.", (DOCS / "for-it.md").read_text("utf-8"))

    assert found == ([said] if said else [])
    assert Visitor(AboutScene(), library=library).hears(said)
    assert not Visitor(AboutScene(), library=library, seat=Seat.PUPIL).hears("A trial")


def test_the_coverage_counts_who_has_read_what(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", str(bundled_root() / "moving-up"), "--coverage"])
    told = capsys.readouterr().out

    assert re.search(r"\n  read as they stand: 0 of \d+ stories; changed since: 0\n", told)
    assert f"\n  core read as it stands: 0 of {len(core())}\n" in told


# What adults see of each story


def as_if_signed(id_: str, *, still: bool) -> Library:
    """The game's own stories, one of which somebody from outside has signed: as it stands, or as it was before."""

    def signed(card: Card) -> Card:
        said = {"read": still, "signed_by": "safeguarding lead", "signed_on": "2026-12-09"}
        return replace(card, **said) if card.id == id_ else card

    library, found = bundled_library(), object.__new__(Library)
    packs = tuple(replace(pack, cards=tuple(map(signed, pack.cards))) for pack in library.packs)
    for name in Library.__slots__:
        object.__setattr__(found, name, packs if name == "packs" else getattr(library, name))
    return found


ID = "in-the-chat/coach-photo"
NOBODY = "Nobody outside the project has read it yet."
SIGNED = "Signed as safeguarding lead, 9 December 2026."
CHANGED = "Changed since it was signed as safeguarding lead."


@pytest.mark.parametrize(("still", "told"), [(None, NOBODY), (True, SIGNED), (False, CHANGED)])
def test_before_a_story_is_taken_and_on_its_sheets_it_is_said_how_it_was_signed(still: bool | None, told: str) -> None:
    library = bundled_library() if still is None else as_if_signed(ID, still=still)
    to = Reader(library.load_known(), Nation.WALES)
    story = library.scenario(ID)
    plan = LessonPlan(title="Ours", ages=(Band.B11_14,), minutes=20, cards=(ID,))
    (pack,) = (pack for pack in library.packs if pack.id == "in-the-chat")

    assert Visitor(ReadScene(scenario=story), library=library).hears(told)
    assert told in text_of(lesson_sheet(plan, library, to))
    assert told in text_of(pack_sheets(pack, [story], to))
