"""Facts that nobody has looked up again in time: that is said, and everything else stays as it was."""

import re

import pytest

from isitok import ui
from isitok.app import desk as the_desk
from isitok.app.desk import a_desk as desk_at_the_start
from isitok.base.value import replace
from isitok.format.vocabulary import FOR_STAFF, Band, LawTopic, Nation
from isitok.game.doors import Seat
from isitok.game.help_routes import Here
from isitok.game.lapsed import how_many_are_past, is_old
from isitok.game.sources import law_for_adults
from isitok.i18n.screen_words import ENGLISH
from isitok.paper.sheets import plain_sheet
from isitok.paper.story_card import Reader
from isitok.scenes.about import AboutScene
from isitok.scenes.help_page import HelpScene
from isitok.scenes.one_to_one.law_page import LawScene
from isitok.scenes.scene import Scene
from isitok.scenes.sources_page import SourcesScene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings
from tests.bundled import bundled_library
from tests.paper.reading import text_of
from tests.stages import a_desk, a_look, laid_out, some_settings

LIBRARY = bundled_library()
KNOWN = LIBRARY.load_known()
READ, LATE = "2026-11-30", "2040-01-01"
LAW = LawScene(topics=(LawTopic.PASSING_ON,))
CARD = StaffCardScene(wanted=None)
MAY_HAVE_CHANGED = "Last checked in November 2026. The law may have changed since. Someone to ask: Mr Hughes, room 12."
TRY_ANOTHER = "Last checked in November 2026. If one doesn’t answer, try another, or ask an adult you trust."
DUE = re.compile(r"Due to be checked again by \d\d? [A-Z][a-z]+ 202[67]\. Look it up before you rely on it\.")


def lines(scene: Scene, today: str, settings: Settings | None = None) -> list[str]:
    """What is on its page, in the order of the page."""
    desk = a_desk(settings or some_settings(), library=LIBRARY, today=today)
    return [node.spoken.name for node in ui.walk(laid_out(scene, a_look(), desk).root) if node.spoken.name]


@pytest.mark.parametrize("nation", Nation)
@pytest.mark.parametrize(("scene", "line"), [(LAW, MAY_HAVE_CHANGED), (HelpScene(), TRY_ANOTHER)])
def test_at_the_foot_of_law_and_help_it_says_when_they_were_checked(nation: Nation, scene: Scene, line: str) -> None:
    before, after = (lines(scene, day, some_settings(nation=nation)) for day in (READ, LATE))

    assert line not in before
    assert [each for each in after if each != line] == before, "nothing goes, and nothing else changes"
    assert after.count(line) == 1


def test_a_clock_that_is_behind_or_tells_nothing_says_nothing() -> None:
    for scene in (LAW, HelpScene(), CARD):
        assert lines(scene, "") == lines(scene, "1970-01-01") == lines(scene, READ)


def test_what_the_law_says_on_one_topic_is_past_its_date_only_by_the_facts_of_that_topic() -> None:
    england = KNOWN.law[Nation.ENGLAND].pupil.points
    shown = {id_ for topic in (LawTopic.ASKING_FOR_HELP, LawTopic.PASSING_ON) for id_ in england[topic].facts}
    first = min(fact.recheck for id_, fact in KNOWN.facts.items() if id_ in shown and fact.recheck)

    assert any(fact.is_past(first) for fact in KNOWN.facts.values()), "others are"
    assert MAY_HAVE_CHANGED not in lines(LAW, first)


def test_an_adult_is_told_to_look_up_each_point_that_is_past_its_date() -> None:
    def told(today: str) -> list[str]:
        here = Here(KNOWN.help, Nation.ENGLAND, today=today)
        found = law_for_adults((LawTopic.AI_PICTURES, LawTopic.PASSING_ON), KNOWN, here)
        assert found
        return [text for _, texts in found.topics for text in texts]

    before, soon, late = told(READ), told("2027-01-01"), told(LATE)
    assert not any(map(DUE.search, before))
    assert 0 < len(list(filter(DUE.search, soon))) < len(soon)
    assert all(map(DUE.search, late))
    assert [DUE.sub("", text).rstrip() for text in late] == before


def test_a_fact_for_staff_says_so_beneath_its_sources() -> None:
    (pack,) = (pack for pack in LIBRARY.packs if pack.for_staff)
    story = LIBRARY.scenario(pack.cards[0].id)
    for_staff = some_settings(ages=FOR_STAFF)

    assert not any(map(DUE.fullmatch, lines(SourcesScene(scenario=story), READ, for_staff)))
    assert any(map(DUE.fullmatch, lines(SourcesScene(scenario=story), LATE, for_staff)))


def test_the_staff_card_begins_with_how_many_are_past_their_date() -> None:
    number = sum(bool(fact.recheck) for fact in KNOWN.facts.values())
    line = f"{number} facts behind law and help are past their date. The list is in Print, Sign-off."

    shown = lines(CARD, LATE)

    assert number >= 166
    assert shown[shown.index(line) - 1].startswith("Read this before you begin.")
    assert [each for each in shown if each != line] == lines(CARD, READ)


def test_one_fact_is_one() -> None:
    one = replace(KNOWN, facts={"LAW-EW-01": KNOWN.facts["LAW-EW-01"]})

    assert how_many_are_past(one, Here(KNOWN.help, today=LATE)).startswith(
        "1 fact behind law and help is past its date."
    )


def test_the_staff_card_on_paper_says_it_too() -> None:
    late, read = (text_of(plain_sheet("staff-card", LIBRARY, Reader(KNOWN, today=day))) for day in (LATE, READ))

    assert "facts behind law and help are past their date" in late
    assert "past their date" not in read


OLD = (
    "What this copy says about law and help was checked in November 2026. "
    "The person who installed it can get a newer one."
)


@pytest.mark.parametrize("seat", Seat)
def test_about_says_to_everybody_that_the_copy_is_old_and_nothing_else_changes(seat: Seat) -> None:
    def about(today: str) -> list[str]:
        desk = a_desk(some_settings(), library=LIBRARY, today=today, seat=seat)
        return [node.spoken.name for node in ui.walk(laid_out(AboutScene(), a_look(), desk).root) if node.spoken.name]

    before, after = about(READ), about(LATE)
    assert OLD not in before
    assert after.count(OLD) == 1
    assert [line for line in after if line != OLD] == before


def test_a_copy_is_old_a_year_after_the_last_look_or_once_one_fact_is_past_its_date() -> None:
    lasting = {id_: replace(fact, recheck="2040-01-01") for id_, fact in KNOWN.facts.items()}
    last = "2027-11-30"  # a year after the newest `checked` of help
    assert [is_old(replace(KNOWN, facts=lasting), day, ENGLISH) for day in ("", "1970-01-01", "2027-11-29")] == [""] * 3
    assert is_old(replace(KNOWN, facts=lasting), last, ENGLISH) == OLD
    one = {**lasting, "LAW-EW-01": replace(KNOWN.facts["LAW-EW-01"], recheck="2026-12-31")}
    assert is_old(replace(KNOWN, facts=one), "2026-12-31", ENGLISH) == ""
    assert is_old(replace(KNOWN, facts=one), "2027-01-01", ENGLISH) == OLD


def test_the_day_is_that_on_which_the_game_was_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(the_desk, "today", lambda: LATE)
    desk = desk_at_the_start(PlayOptions(), some_settings(ages=(Band.B11_14,)), LIBRARY, None, ())
    monkeypatch.setattr(the_desk, "today", lambda: READ)

    assert (desk.today, desk.here.today) == (LATE, LATE)
