"""Every screen of a one-to-one, and those on which a worker prepares it."""

from pathlib import Path

from isitok.base.value import replace
from isitok.format.story import Round
from isitok.format.vocabulary import Band, LawTopic, Level, Verdict
from isitok.game.events import Forward
from isitok.game.help_routes import AgeGroup
from isitok.game.one_to_one import one_to_one_events
from isitok.game.one_to_one.one_to_one import CHOOSING, start_one_to_one, update
from isitok.game.play.stops import Step, Stop
from isitok.game.take_home import Size as PaperSize
from isitok.scenes.one_to_one.finish import Finishing
from isitok.scenes.one_to_one.law_page import LawScene
from isitok.scenes.one_to_one.leave_one_to_one import delete_papers, leave_one_to_one
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.one_to_one.one_to_one_setup import new_setup as set_up_one_to_one
from isitok.scenes.one_to_one.one_to_one_setup import real_at_once
from isitok.scenes.one_to_one.paper import TakeHomeSheet
from isitok.scenes.scene import Desk, Home, Scene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.title import TitlePress
from isitok.store.paper_places import PaperPlace, PlaceKind
from tests.stages.desk import a_desk, library, pressed, scene_of
from tests.stages.solo import as_it_happens

PAPERS = (Path("/home/jo/my-list.pdf"),)
PLACES = (
    PaperPlace(PlaceKind.DOCUMENTS, Path("/home/jo/Documents")),
    PaperPlace(PlaceKind.DESKTOP, Path("/home/jo/Desktop")),
    PaperPlace(PlaceKind.HOME, Path("/home/jo")),
    PaperPlace(PlaceKind.DRIVE, Path("/media/jo/STICK")),
)
A_CARD = TakeHomeSheet(
    answered=True,
    size=PaperSize.CARD,
    placing=True,
    folder=Path("/home/jo"),
    path="my-list.pdf",
    places=PLACES,
)
STAYS = "“my-list.pdf” can’t be deleted (permission denied). If it is open somewhere, close it there."
TWO_PAPERS = (*PAPERS, Path("/home/jo/my-list-2.pdf"))
TWO_STAY = f"{STAYS} {STAYS.replace('my-list', 'my-list-2')}"


ROUNDS = {
    (Step.ROUND, Round.FEEL): "feel",
    (Step.ROUND_WHY, Round.FEEL): "felt",
    (Step.ROUND, Round.TELL): "tell",
    (Step.ROUND_WHY, Round.TELL): "told",
}


def name_of(stop: Stop) -> str:
    """The name of a screen here."""
    return ROUNDS[stop.step, stop.round] if stop.round and stop.step is not Step.PUT_RIGHT else stop.step.value


def one_to_ones(desk: Desk | None = None) -> dict[str, Scene]:
    """Every kind of screen that a one-to-one has."""
    desk = desk or a_desk()
    one_to_one = start_one_to_one([library().scenario("in-town/coach")], with_spread=True, with_paper=True)
    found: dict[str, Scene] = {}
    while not one_to_one.is_last:
        step = one_to_one.stop.step
        if step in CHOOSING:
            verdict = Verdict.NOT_OK if step is Step.CHOOSE else Verdict.DEPENDS
            one_to_one = update(one_to_one, one_to_one_events.VerdictPicked(verdict))
        found.setdefault(f"one-to-one-{name_of(one_to_one.stop)}", OneToOneScene(one_to_one=one_to_one))
        if step is Step.TOGETHER:
            opened = update(one_to_one, one_to_one_events.WhyOpened())
            found.setdefault("one-to-one-why", OneToOneScene(one_to_one=opened, prompts=True))
            real = update(one_to_one, one_to_one_events.ThisIsReal())
            found.setdefault("one-to-one-real", OneToOneScene(one_to_one=real))
            for after in ("one-to-one-happens-next", "one-to-one-real-paper", "one-to-one-real-goodbye"):
                real = update(real, Forward())
                found.setdefault(after, OneToOneScene(one_to_one=real))
        if step is Step.SPREAD:
            travelled = [one_to_one]
            for event in (
                one_to_one_events.PassedOn(),
                one_to_one_events.PassedOn(),
                one_to_one_events.SomebodyStops(),
            ):
                travelled.append(update(travelled[-1], event))
            found["one-to-one-spread-on"] = OneToOneScene(one_to_one=travelled[2])
            found["one-to-one-spread-stopped"] = OneToOneScene(one_to_one=travelled[3])
        if step is Step.PAPER:
            saved = replace(A_CARD, saved=True, said="Saved in the folder “jo”: my-list.pdf")
            found |= {
                "one-to-one-paper-place": OneToOneScene(one_to_one=one_to_one, sheet=A_CARD),
                "one-to-one-paper-saved": OneToOneScene(one_to_one=one_to_one, sheet=saved),
            }
        one_to_one = update(one_to_one, Forward())
    opening = start_one_to_one((as_it_happens(),))
    while opening.step is not Step.STORY:
        opening = update(opening, Forward())
    found["one-to-one-opens"] = OneToOneScene(one_to_one=update(opening, Forward()))
    return {
        **found,
        "one-to-one-goodbye": OneToOneScene(one_to_one=one_to_one),
        "one-to-one-goodbye-sheet": OneToOneScene(one_to_one=one_to_one, papers=PAPERS),
        "one-to-one-goodbye-stays": OneToOneScene(one_to_one=one_to_one, papers=PAPERS, said=STAYS),
        "one-to-one-goodbye-gone": OneToOneScene(one_to_one=one_to_one, said="The file is gone."),
        "one-to-one-real-goodbye-sheet": replace(found["one-to-one-real-goodbye"], papers=PAPERS),
        "one-to-one-real-paper-place": replace(found["one-to-one-real-paper"], sheet=A_CARD),
        "one-to-one-delete": delete_papers(desk, PAPERS),
        "one-to-one-finish": Finishing(papers=PAPERS).asks(Home(), desk),
        "one-to-one-finish-stays": Finishing(papers=TWO_PAPERS, is_real=True).asks(Home(), desk, TWO_STAY),
        "one-to-one-law": LawScene(topics=(LawTopic.PASSING_ON, LawTopic.BLACKMAIL)),
        "one-to-one-leave": leave_one_to_one(desk, group=None),
        "one-to-one-real-leave": leave_one_to_one(desk, group=None, can_stop=False, is_real=True, can_set_up=True),
        "one-to-one-real-at-once": real_at_once(None),
    }


def before_one_to_one(desk: Desk) -> dict[str, Scene]:
    """The screens on which a worker prepares a one-to-one."""
    fresh = set_up_one_to_one(desk, ticked=False)
    wanted = replace(fresh.dealt.wanted, ages=())
    nobody = replace(fresh, dealt=replace(fresh.dealt, wanted=wanted, cards=()))
    told = replace(fresh.dealt.cards[0], level=Level.THREE), replace(fresh.dealt.cards[1], ages=(Band.B14_18,))
    older = replace(fresh, dealt=replace(fresh.dealt, cards=told), group=AgeGroup.FROM_11)
    return {
        "one-to-one-card": StaffCardScene(wanted=TitlePress.ONE_TO_ONE, one_to_one=True),
        "one-to-one-setup": fresh,
        "one-to-one-setup-lacking": scene_of(pressed(nobody, "start", desk)),
        "one-to-one-setup-older": scene_of(pressed(older, "start", desk)),
        "one-to-one-topics": scene_of(pressed(fresh, "topics", desk)),
        "one-to-one-without": scene_of(pressed(fresh, "without", desk)),
        "one-to-one-which": scene_of(pressed(fresh, "choose:0", desk)),
    }


ONE_TO_ONE = [
    "one-to-one-first-words",
    "one-to-one-story",
    "one-to-one-choose",
    "one-to-one-hand-over",
    "one-to-one-choose-too",
    "one-to-one-together",
    "one-to-one-why",
    "one-to-one-real",
    "one-to-one-happens-next",
    "one-to-one-real-paper",
    "one-to-one-real-goodbye",
    "one-to-one-feel",
    "one-to-one-felt",
    "one-to-one-put-right",
    "one-to-one-tell",
    "one-to-one-told",
    "one-to-one-spread",
    "one-to-one-spread-on",
    "one-to-one-spread-stopped",
    "one-to-one-step-out",
    "one-to-one-paper",
    "one-to-one-paper-place",
    "one-to-one-paper-saved",
    "one-to-one-opens",
    "one-to-one-goodbye",
    "one-to-one-goodbye-sheet",
    "one-to-one-goodbye-stays",
    "one-to-one-goodbye-gone",
    "one-to-one-real-goodbye-sheet",
    "one-to-one-real-paper-place",
    "one-to-one-delete",
    "one-to-one-finish",
    "one-to-one-finish-stays",
    "one-to-one-law",
    "one-to-one-leave",
    "one-to-one-real-leave",
    "one-to-one-real-at-once",
    "one-to-one-card",
    "one-to-one-setup",
    "one-to-one-setup-lacking",
    "one-to-one-setup-older",
    "one-to-one-topics",
    "one-to-one-without",
    "one-to-one-which",
]
