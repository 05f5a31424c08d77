"""On paper no English is left but the content's own, in a language with accents and a third more letters."""

from collections.abc import Callable
from functools import partial

import pytest

from isitok.game.help import AgeGroup
from isitok.game.take_home import Size
from isitok.packs.model.vocabulary import Nation
from isitok.paper.card import Reader
from isitok.paper.dice import dice
from isitok.paper.lesson import lesson_sheet
from isitok.paper.pack import pack_sheets
from isitok.paper.slips import exit_slips, question_slips
from isitok.paper.staff_card import staff_card
from isitok.paper.take_home import blank_plans, take_home
from isitok.paper.voting_cards import voting_cards
from tests.content import Content
from tests.paper.reading import bundled, text_of
from tests.paper.test_lesson import a_plan, a_story
from tests.pseudo import PSEUDO
from tests.stages import library

STORIES = [a_story(), a_story("The bus")]
TO = Reader(bundled(), Nation.WALES, words=PSEUDO)
ANYWHERE = Reader(bundled(), words=PSEUDO)
CONTENT = Content(lambda: (bundled(), library(), STORIES))
OWN = {"#isitok?", "Year 8, week 2", "A B C", "childline.org.uk", "CC BY 4.0", "F4"}


def a_pack() -> bytes:
    found = library()
    pack = found.packs[0]
    return pack_sheets(pack, [found.scenario(card.id) for card in pack.cards], Reader(found.load_known(), words=PSEUDO))


SHEETS: dict[str, Callable[[], bytes]] = {
    "voting-cards": partial(voting_cards, PSEUDO),
    "dice": partial(dice, PSEUDO),
    "staff-card": partial(staff_card, TO),
    "plan": partial(blank_plans, TO.here),
    "take-home": partial(take_home, TO.here, AgeGroup.UNDER_13, Size.A4),
    "exit-slips": partial(exit_slips, ANYWHERE.here),
    "question-slips": partial(question_slips, ANYWHERE.here),
    "lesson": lambda: lesson_sheet(a_plan(), STORIES, TO),
    # Where neither a school nor a nation has a name for the lead, what they do is said in this language.
    "staff-card-anywhere": partial(staff_card, ANYWHERE),
    "lesson-anywhere": lambda: lesson_sheet(a_plan(), STORIES, ANYWHERE),
    "pack": a_pack,
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_no_english_is_read_on_paper_but_the_contents_own(sheet: Callable[[], bytes]) -> None:
    assert CONTENT.lacks_words(text_of(sheet()), OWN) == []
