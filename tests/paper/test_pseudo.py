"""On paper no English is left but the content's own, in a language with accents and a third more letters."""

from collections.abc import Callable
from functools import partial

from isitok.format.asked import ROLES, Asked
from isitok.format.lesson import LessonPlan
from isitok.format.story import Scenario
from isitok.format.vocabulary import Nation
from isitok.game.help_routes import AgeGroup
from isitok.game.take_home import Size
from isitok.paper import sheets
from isitok.paper.a4 import Paper
from isitok.paper.ambassadors import ambassador_kit, sessions_in
from isitok.paper.desk_sheet import lesson_sheet
from isitok.paper.dice import dice
from isitok.paper.pack_sheets import pack_sheets
from isitok.paper.sign_off_sheet import Wanted, sign_off
from isitok.paper.slide import last_slide
from isitok.paper.slips import exit_slips, question_slips
from isitok.paper.staff_card_sheet import staff_card
from isitok.paper.story_card import Reader
from isitok.paper.take_home_sheet import blank_plans, take_home
from isitok.paper.trying_day import trying_day
from isitok.paper.voting_cards import voting_cards
from isitok.paper.written_sheet import WrittenSheet
from tests.bundled import bundled_library
from tests.content import Content
from tests.each import each
from tests.paper.reading import bundled, text_of
from tests.paper.test_lesson import a_plan, a_story
from tests.pseudo import PSEUDO
from tests.stages import library

STORIES = [a_story(), a_story("The bus")]
TO = Reader(bundled(), Nation.WALES, words=PSEUDO)
ANYWHERE = Reader(bundled(), words=PSEUDO)
CONTENT = Content(lambda: (bundled(), library(), STORIES, bundled_library().courses(), stories_of(a_ready_plan())))
OWN = {"#isitok?", "Year 8, week 2", "A B C", "childline.org.uk", "CC BY 4.0", "F4", "__________", "________________"}


def a_pack() -> Paper:
    found = library()
    pack = found.packs[0]
    return pack_sheets(pack, [found.scenario(card.id) for card in pack.cards], Reader(found.load_known(), words=PSEUDO))


def a_ready_plan() -> LessonPlan:
    return bundled_library().courses()[0].ready[0].plan


def stories_of(plan: LessonPlan) -> list[Scenario]:
    return [bundled_library().scenario(id_) for id_ in plan.all_cards]


def a_sign_off(role: Asked) -> Paper:
    found = library()
    to = Reader(found.load_known(), Nation.WALES, words=PSEUDO)
    return sign_off(Wanted(role, Nation.WALES), found.cards, found.scenario, to).paper


SHEETS: dict[str, Callable[[], Paper]] = {
    "voting-cards": partial(voting_cards, PSEUDO),
    "dice": partial(dice, PSEUDO),
    "staff-card": partial(staff_card, TO),
    "plan": partial(blank_plans, TO.here),
    "take-home": partial(take_home, TO.here, AgeGroup.UNDER_11, Size.A4),
    "exit-slips": partial(exit_slips, ANYWHERE.here),
    "ambassador-kit": partial(ambassador_kit, TO, sessions_in(bundled_library())),
    "storyboard": WrittenSheet("storyboard", TO.here).whole,
    "trying-day": partial(trying_day, TO),
    "question-slips": partial(question_slips, ANYWHERE.here),
    "lesson": lambda: lesson_sheet(a_plan(), STORIES, TO),
    # Where neither a school nor a nation has a name for the lead, what they do is said in this language.
    "staff-card-anywhere": partial(staff_card, ANYWHERE),
    "lesson-anywhere": lambda: lesson_sheet(a_plan(), STORIES, ANYWHERE),
    "pack": a_pack,
    # A ready lesson on one page, its record, the map of them all, and what a class takes along.
    "ready-lesson": lambda: sheets.lesson_sheet(a_ready_plan(), bundled_library(), TO),
    "record": lambda: sheets.record_sheet(a_ready_plan(), bundled_library(), TO),
    "map": lambda: sheets.plain_sheet("map", bundled_library(), TO),
    **{f"sign-off-{role}": partial(a_sign_off, role) for role in ROLES if role is not Asked.TRAINER},
    "slide": lambda: last_slide([STORIES[0].keep], ["childline.org.uk"], PSEUDO),
}


@each(SHEETS.values(), "sheet")
def test_no_english_is_read_on_paper_but_the_contents_own(sheet: Callable[[], Paper]) -> None:
    assert CONTENT.lacks_words(text_of(sheet()), OWN) == []
