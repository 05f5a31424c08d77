"""What was picked in *spot*, on every phone that there is: its mark lies on no words, and no two on each other."""

from itertools import combinations, product

from isitok import ui
from isitok.base.value import replace
from isitok.format.rounds import rounds_of
from isitok.format.story import Round
from isitok.format.vocabulary import Level, Verdict
from isitok.game.events import Chosen, Forward, Locked
from isitok.game.play import line
from isitok.game.play.stops import Step
from isitok.game.rounds.spot import SpotRound
from isitok.game.session import Session, start, update
from isitok.phone.find import mark_side
from isitok.phone.screen import ID as PHONE
from isitok.scenes.play_page import PlayScene
from tests.bundled import bundled_library
from tests.each import each
from tests.samples import some_of
from tests.seen import seen, seen_scrolled
from tests.stages import Size, a_desk, a_look, laid_out

LIBRARY = bundled_library()
SPOTS = [
    scenario.id
    for scenario in map(LIBRARY.scenario, (card.id for card in LIBRARY.cards if card.level < Level.THREE))
    if Round.SPOT in rounds_of(scenario)
]
SIZES: tuple[Size, ...] = ((800, 600), (1366, 768), (768, 1366))


def all_picked(card: str) -> Session:
    """The round *spot* of a story, with everything on its phone picked: more than anybody may, so each mark shows."""
    session = replace(start([replace(LIBRARY.scenario(card), begins="")], with_sureness=False), rounds=(Round.SPOT,))
    while session.step is not Step.ROUND:
        for event in (Chosen(Verdict.OK), Locked(), Forward()):
            session = update(session, event)
    assert isinstance(session.round, SpotRound)
    picked = tuple(thing.id for thing in session.round.things)
    return line.answer(session, replace(session.round, picked=picked))


def covered(laid: ui.PageLayout) -> list[str]:
    """What a mark lies on, or where it is cut off; on a phone that scrolls, anywhere on it."""
    page, side = seen_scrolled(laid, PHONE) or seen(laid), mark_side(laid.look)
    marks = [
        (one.box.inset(-((side - one.box.w) // 2)), one.clip) for one in page.drawings if one.name in ("check", "minus")
    ]
    found = [f"cut off: {mark}" for mark, clip in marks if mark.common(clip) != mark]
    found += [
        f"on words: {text.text}"
        for (mark, _), text in product(marks, page.texts)
        # A line of type has air above and below its letters.
        if text.seen and mark.meets(text.box.inset(0, round(text.box.h * 0.22)))
    ]
    return found + [f"on each other: {one}" for (one, _), (other, _) in combinations(marks, 2) if one.meets(other)]


@each(SPOTS, "card")
def test_marks_lie_on_no_words_and_not_on_each_other(card: str) -> None:
    scene, desk = PlayScene(session=all_picked(card)), a_desk(library=LIBRARY)
    for text, size in some_of(list(product((100, 150, 200), SIZES)), card, 2):
        laid = laid_out(scene, a_look("light", text, size), desk)
        assert covered(laid) == [], (text, size)


def test_these_are_enough_phones_to_tell() -> None:
    kinds = {scenario.phone.kind for scenario in map(LIBRARY.scenario, SPOTS) if scenario.phone}

    assert len(SPOTS) >= 12
    assert len(kinds) >= 8
