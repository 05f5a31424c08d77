"""Every screen of a one-to-one, and those on which a worker prepares it."""

from pathlib import Path

from isitok.game import meeting_events as for_two
from isitok.game import one_to_one
from isitok.game.help import AgeGroup
from isitok.game.play.stops import Step, Stop
from isitok.game.rounds import Round
from isitok.game.take_home import Size as PaperSize
from isitok.packs.model.vocabulary import Band, LawTopic, Level, Verdict
from isitok.scenes.one_to_one.delete import DeletePaperScene
from isitok.scenes.one_to_one.finish import FinishScene
from isitok.scenes.one_to_one.law import LawScene
from isitok.scenes.one_to_one.leave import LeaveMeetingScene
from isitok.scenes.one_to_one.meeting import MeetingScene
from isitok.scenes.one_to_one.paper import Sheet
from isitok.scenes.one_to_one.setup import real_at_once
from isitok.scenes.one_to_one.setup import set_up as set_up_meeting
from isitok.scenes.scene import Desk, Scene
from isitok.scenes.staff_card import StaffCardScene
from isitok.scenes.title import Way
from isitok.value import replace
from tests.stages.desk import came_of, library, pressed

PAPERS = (Path("/home/jo/my-list.pdf"),)
A_CARD = Sheet(answered=True, size=PaperSize.CARD, placing=True, path="/home/jo/my-list.pdf")
STAYS = "“/home/jo/my-list.pdf” can’t be deleted (permission denied). If it is open somewhere, close it there."
TWO_PAPERS = (*PAPERS, Path("/home/jo/my-list-2.pdf"))
TWO_STAY = f"{STAYS} {STAYS.replace('my-list', 'my-list-2')}"


ROUNDS = {
    (Step.ROUND, Round.FEEL): "feel",
    (Step.ROUND_WHY, Round.FEEL): "felt",
    (Step.ROUND, Round.TELL): "tell",
    (Step.ROUND_WHY, Round.TELL): "told",
}


def name_of(stop: Stop) -> str:
    """What a screen is called here."""
    return ROUNDS[stop.step, stop.round] if stop.round and stop.step is not Step.PUT_RIGHT else stop.step.value


def meetings() -> dict[str, Scene]:
    """Every kind of screen that a one-to-one has."""
    meeting = one_to_one.meet([library().scenario("in-town/coach")], with_spread=True, with_paper=True)
    found: dict[str, Scene] = {}
    while not meeting.is_last:
        step = meeting.stop.step
        if step in one_to_one.CHOOSING:
            verdict = Verdict.NOT_OK if step is Step.CHOOSE else Verdict.DEPENDS
            meeting = one_to_one.update(meeting, for_two.Picked(verdict))
        found.setdefault(f"meeting-{name_of(meeting.stop)}", MeetingScene(meeting=meeting))
        if step is Step.TOGETHER:
            opened = one_to_one.update(meeting, for_two.WhyOpened())
            found.setdefault("meeting-why", MeetingScene(meeting=opened, prompts=True))
            real = one_to_one.update(meeting, for_two.ThisIsReal())
            found.setdefault("meeting-real", MeetingScene(meeting=real))
            for after in ("meeting-happens-next", "meeting-real-paper", "meeting-real-goodbye"):
                real = one_to_one.update(real, for_two.Onward())
                found.setdefault(after, MeetingScene(meeting=real))
        if step is Step.SPREAD:
            travelled = [meeting]
            for event in (for_two.PassedOn(), for_two.PassedOn(), for_two.SomebodyStops()):
                travelled.append(one_to_one.update(travelled[-1], event))
            found["meeting-spread-on"] = MeetingScene(meeting=travelled[2])
            found["meeting-spread-stopped"] = MeetingScene(meeting=travelled[3])
        if step is Step.PAPER:
            saved = replace(A_CARD, saved=True, said="The file is there: /home/jo/my-list.pdf")
            found |= {
                "meeting-paper-place": MeetingScene(meeting=meeting, sheet=A_CARD),
                "meeting-paper-saved": MeetingScene(meeting=meeting, sheet=saved),
            }
        meeting = one_to_one.update(meeting, for_two.Onward())
    return {
        **found,
        "meeting-goodbye": MeetingScene(meeting=meeting),
        "meeting-goodbye-sheet": MeetingScene(meeting=meeting, papers=PAPERS),
        "meeting-goodbye-stays": MeetingScene(meeting=meeting, papers=PAPERS, said=STAYS),
        "meeting-goodbye-gone": MeetingScene(meeting=meeting, said="The file is gone."),
        "meeting-real-goodbye-sheet": replace(found["meeting-real-goodbye"], papers=PAPERS),
        "meeting-real-paper-place": replace(found["meeting-real-paper"], sheet=A_CARD),
        "meeting-delete": DeletePaperScene(papers=PAPERS),
        "meeting-finish": FinishScene(papers=PAPERS),
        "meeting-finish-stays": FinishScene(papers=TWO_PAPERS, is_real=True, said=TWO_STAY),
        "meeting-law": LawScene(topics=(LawTopic.PASSING_ON, LawTopic.BLACKMAIL)),
        "meeting-leave": LeaveMeetingScene(),
        "meeting-real-leave": LeaveMeetingScene(can_stop=False, is_real=True, can_set_up=True),
        "meeting-real-at-once": real_at_once(None),
    }


def before_meeting(desk: Desk) -> dict[str, Scene]:
    """The screens on which a worker prepares a one-to-one."""
    fresh = set_up_meeting(desk, ticked=False)
    wanted = replace(fresh.table.wanted, ages=())
    nobody = replace(fresh, table=replace(fresh.table, wanted=wanted, cards=()))
    told = replace(fresh.table.cards[0], level=Level.THREE), replace(fresh.table.cards[1], ages=(Band.B14_18,))
    older = replace(fresh, table=replace(fresh.table, cards=told), group=AgeGroup.UNDER_13)
    return {
        "meeting-card": StaffCardScene(wanted=Way.ONE_TO_ONE, for_two=True),
        "meeting-setup": fresh,
        "meeting-setup-lacking": came_of(pressed(nobody, "start", desk)),
        "meeting-setup-older": came_of(pressed(older, "start", desk)),
        "meeting-topics": came_of(pressed(fresh, "topics", desk)),
        "meeting-without": came_of(pressed(fresh, "without", desk)),
    }


ONE_TO_ONE = [
    "meeting-first-words",
    "meeting-story",
    "meeting-choose",
    "meeting-hand-over",
    "meeting-choose-too",
    "meeting-together",
    "meeting-why",
    "meeting-real",
    "meeting-happens-next",
    "meeting-real-paper",
    "meeting-real-goodbye",
    "meeting-feel",
    "meeting-felt",
    "meeting-put-right",
    "meeting-tell",
    "meeting-told",
    "meeting-spread",
    "meeting-spread-on",
    "meeting-spread-stopped",
    "meeting-step-out",
    "meeting-paper",
    "meeting-paper-place",
    "meeting-paper-saved",
    "meeting-goodbye",
    "meeting-goodbye-sheet",
    "meeting-goodbye-stays",
    "meeting-goodbye-gone",
    "meeting-real-goodbye-sheet",
    "meeting-real-paper-place",
    "meeting-delete",
    "meeting-finish",
    "meeting-finish-stays",
    "meeting-law",
    "meeting-leave",
    "meeting-real-leave",
    "meeting-real-at-once",
    "meeting-card",
    "meeting-setup",
    "meeting-setup-lacking",
    "meeting-setup-older",
    "meeting-topics",
    "meeting-without",
]
