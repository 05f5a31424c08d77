"""A stage without a window, a small library of its own, every screen of the game, and a visitor who uses it.

Scenarios, cast, facts, help and law are those of ``golden/content``: what these tests see doesn't change with the game.
"""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pygame

from isitok.app.assets import assets_folder
from isitok.app.looks import Looks
from isitok.app.screens import KeepsLesson
from isitok.app.stage import Stage
from isitok.game import meeting_events as for_two
from isitok.game import one_to_one
from isitok.game.events import (
    Chosen,
    ConfidantChosen,
    Continued,
    Event,
    FeelingToggled,
    Locked,
    Moment,
    OptionChosen,
    Picked,
    ReachChosen,
    Sured,
    Sureness,
    WordsChosen,
)
from isitok.game.figures.book import Book, added
from isitok.game.figures.parts import ALL_TOPICS, Kind, Part
from isitok.game.figures.terms import Term
from isitok.game.figures.view import seen_in
from isitok.game.lesson import events as in_class
from isitok.game.lesson import lesson as class_
from isitok.game.lesson.steps import Step, Stop
from isitok.game.modes import Phase
from isitok.game.rounds import Round
from isitok.game.session import Session, start, update
from isitok.game.take_home import Size as PaperSize
from isitok.i18n.words import ENGLISH
from isitok.packs.lesson_plan import Answer, LessonPlan, ScoresShown
from isitok.packs.library import Library, open_library
from isitok.packs.manuscript import Manuscript, Slip
from isitok.packs.model import Easy, ListenFor
from isitok.packs.problem import Place, Problem, Severity
from isitok.packs.vocabulary import Band, Feeling, Nation, Reach, Topic, Verdict
from isitok.scenes.about import AboutScene
from isitok.scenes.ages import AgesScene
from isitok.scenes.before import BeforeScene
from isitok.scenes.class_.draft import first_draft, wanting
from isitok.scenes.class_.facilitator import FacilitatorScene
from isitok.scenes.class_.leave import LeaveLessonScene
from isitok.scenes.class_.lesson import LessonScene
from isitok.scenes.class_.plans import PlansScene
from isitok.scenes.class_.room import RoomScene
from isitok.scenes.class_.save import SavePlanScene
from isitok.scenes.class_.setup import ClassSetupScene
from isitok.scenes.figures.seen import FiguresScene
from isitok.scenes.figures.switch_on import SwitchOnScene
from isitok.scenes.figures.wipe import WipeScene
from isitok.scenes.help import HelpScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.leave import LeaveScene
from isitok.scenes.one_to_one.leave import LeaveMeetingScene
from isitok.scenes.one_to_one.meeting import MeetingScene
from isitok.scenes.one_to_one.paper import Sheet
from isitok.scenes.one_to_one.setup import real_at_once
from isitok.scenes.one_to_one.setup import set_up as set_up_meeting
from isitok.scenes.play import PlayScene
from isitok.scenes.problems import ProblemsScene
from isitok.scenes.results import ResultsScene
from isitok.scenes.scene import Change, Desk, Push, Replace, Scene
from isitok.scenes.settings import SettingsScene
from isitok.scenes.setup import SetupScene
from isitok.scenes.sources import SourcesScene
from isitok.scenes.staff_card import StaffCardScene
from isitok.scenes.stories import StoriesScene
from isitok.scenes.title import TitleScene
from isitok.scenes.writing.preview import PreviewScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings
from isitok.ui.focus import start as first_focus
from isitok.ui.fonts import Fonts
from isitok.ui.intents import wish
from isitok.ui.look import Look
from isitok.ui.node import PRESSABLE, Node, Role, find, walk
from isitok.ui.page import BODY, Laid, lay_out
from isitok.ui.paint import paint, rail
from isitok.ui.pictures import Pictures
from isitok.ui.system import Wishes
from isitok.ui.theme import THEMES
from isitok.ui.widget import View
from isitok.value import replace
from tests.builders import said_in
from tests.presses import onward

FOLDER = Path(__file__).parent / "golden"
SIZE = (1366, 768)
Size = tuple[int, int]


@cache
def library() -> Library:
    return open_library([FOLDER / "content", FOLDER / "packs"], None)


@cache
def pictures() -> Pictures:
    made = Pictures(assets_folder())
    made.make_room(10_000_000)  # pixels: hundreds of screens show the same drawings
    return made


@cache
def a_projector() -> pygame.Surface:
    """What a class sees while it talks, for the small picture of it on the facilitator's screen."""
    look = replace(a_look("dark"), pictures=Pictures(assets_folder()))
    return pygame.transform.smoothscale(painted(laid_out(lessons()["class-talk"], look, whole=False)), (960, 540))


@cache
def fonts(family: str = "standard", spacing: str = "usual") -> Fonts:
    pygame.font.init()
    return Fonts(assets_folder() / "fonts", family, spacing)


def a_look(
    theme: str = "light", text: int = 100, size: Size = SIZE, font: str = "standard", spacing: str = "usual"
) -> Look:
    return Look(
        theme=THEMES[theme],
        width=size[0],
        height=size[1],
        text=text,
        fonts=fonts(font, spacing),
        pictures=pictures(),
        still=True,
    )


def some_settings(**fields: Any) -> Settings:
    usual: dict[str, Any] = {
        "theme": "light",
        "ages": (Band.B11_14,),
        "nation": Nation.ENGLAND,
        "lead_name": "Mr Hughes, room 12",
    }
    return Settings(**usual | fields)


def a_desk(settings: Settings | None = None, options: PlayOptions | None = None, **fields: Any) -> Desk:
    usual: dict[str, Any] = {
        "words": ENGLISH,
        "settings": settings or some_settings(),
        "options": options or PlayOptions(),
        "library": library(),
        "chance": lambda: 7,
        "plans": FOLDER / "frames.txt" / "isitok packs",  # where nothing can be written
    }
    return Desk(**usual | fields)


def a_session(*cards: str, with_sureness: bool = True) -> Session:
    names = cards or ("coach", "poster", "quiz")
    return start([library().scenario(f"in-town/{name}") for name in names], with_sureness=with_sureness)


def after(session: Session, verdict: Verdict, sureness: Sureness | None = Sureness.FAIRLY_SURE) -> Session:
    """The session once this act was judged: at its why."""
    session = update(session, Chosen(verdict))
    if sureness and session.with_sureness:
        session = update(session, Sured(sureness))
    return update(session, Locked())


def played(session: Session) -> Session:
    """To the end, with answers that differ now and then."""
    number = 0
    while session.phase is not Phase.DONE:
        if session.phase is Phase.ROUND:
            for event in said_in(session.round):
                session = update(session, event)
            continue
        if session.phase is not Phase.JUDGE:
            session = update(session, Continued())
            continue
        wrong = session.act.verdict is not Verdict.NOT_OK and number % 2 == 0
        verdict = Verdict.NOT_OK if wrong else session.act.verdict
        session = after(session, verdict, tuple(Sureness)[number % 3])
        number += 1
    return session


def in_easy_reach(session: Session) -> Session:
    """The same session; what is on the table has easy words."""
    easy = Easy(
        story="Kofi has a photo of Ffion. She is asleep in it. She asks people not to post it.",
        acts=("Kofi posts the photo for everyone.", "Leo keeps the photo.", "Noor asks Kofi to take it down."),
        why=("Ffion said no. It is her face. So she can choose.",),
    )
    here, *others = session.cards
    return dataclasses.replace(session, cards=(dataclasses.replace(here, easy=easy), *others))


def at_round(round: Round, *events: Event) -> Session:
    """The photo on the coach, all three acts judged, and then this round of it; after these events."""
    session = dataclasses.replace(a_session(), rounds=(round, None, None))
    for _ in session.scenario.acts:
        session = update(after(session, Verdict.NOT_OK), Continued())
    assert session.phase is Phase.ROUND
    for event in events:
        session = update(session, event)
    return session


IN_ROUNDS: Mapping[Round, tuple[Event, ...]] = {
    Round.RESPOND: (OptionChosen(0),),
    Round.AUDIENCE: (ReachChosen(0, Reach.NO_ONE), ReachChosen(1, Reach.EVERYONE)),
    Round.SPOT: (Picked("4"),),
    Round.FEEL: (
        FeelingToggled("ffion", Moment.AT_FIRST, Feeling.ANGRY),
        FeelingToggled("ffion", Moment.AT_FIRST, Feeling.HURT),
        FeelingToggled("kofi", Moment.LATER, Feeling.SORRY),
    ),
    Round.TELL: (ConfidantChosen(1), WordsChosen(0)),
}
"""What somebody says in each round, enough to lock it in."""


def a_slip(code: str, line: int, text: str, message: str, hint: str, severity: Severity = Severity.ERROR) -> Slip:
    return Slip(Problem(Place("/packs/in-town/coach.yaml", line, 5), code, message, hint, severity), text)


MISSPELT = a_slip(
    "unknown-word",
    28,
    "    verdict: notok",
    "'notok' is not known at 'verdict'",
    "did you mean 'not-ok'? write one of: ok, depends, not-ok, talk",
)
HARD_TO_READ = a_slip(
    "reading-age",
    5,
    "story: Kofi has a photo of Ffion asleep on the coach.",
    "a reader has to be 15 for this; the youngest here are 11",
    "use shorter sentences and plainer words",
    Severity.WARNING,
)


def a_manuscript(*slips: Slip, **fields: Any) -> Manuscript:
    """The photo on the coach, as its writer has it."""
    usual: dict[str, Any] = {
        "file": Path("/packs/in-town/coach.yaml"),
        "scenario": library().scenario("in-town/coach"),
        "known": library().known(),
        "slips": slips,
        "saved": "10:32",
    }
    return Manuscript(**usual | fields)


def previewed(*manuscripts: Manuscript) -> PreviewScene:
    """What is seen of these, saved one after the other."""
    scene = PreviewScene(manuscript=None)
    for manuscript in manuscripts:
        scene = scene.after(manuscript, ENGLISH)
    return scene


HANDS = ((Verdict.OK, 4), (Verdict.DEPENDS, 9), (Verdict.NOT_OK, 14))


def a_lesson(*cards: str, **fields: Any) -> class_.Lesson:
    """A lesson with 28 in the room, over these cards."""
    names = cards or ("coach", "poster")
    usual: dict[str, Any] = {"room": 28, "seed": 2}
    return class_.start([library().scenario(f"in-town/{name}") for name in names], **usual | fields)


def at_stop(lesson: class_.Lesson, step: Step, card: int = 0, act: int = 0) -> class_.Lesson:
    """The lesson once it stands at this step, with a vote wherever there was one."""
    while lesson.stop != Stop(step, card, act):
        if lesson.can_vote:
            for verdict, number in HANDS:
                lesson = class_.update(lesson, in_class.Counted(verdict, number))
            for team in range(lesson.teams):
                lesson = class_.update(lesson, in_class.TeamPressed(team, HANDS[team][0]))
        assert not lesson.is_last, f"{step} never came"
        lesson = class_.update(lesson, in_class.Forward())
    return lesson


def lessons() -> dict[str, Scene]:
    """Every kind of screen that a lesson has."""
    plain, keyed = a_lesson(), a_lesson(teams=2, with_scores=True)
    both = a_lesson(before=[library().scenario("in-town/coach")], after=[library().scenario("in-town/poster")])
    voted = at_stop(plain, Step.VOTE)
    for verdict, number in (*HANDS[:2], (Verdict.NOT_OK, 16)):
        voted = class_.update(voted, in_class.Counted(verdict, number))
    talking = at_stop(plain, Step.TALK)
    for event in (in_class.TimerStarted(90), in_class.Ticked(34), in_class.Rolled(5)):
        talking = class_.update(talking, event)
    rules = library().known().staff_card.ground_rules
    steps = {
        "class-rules": plain,
        "class-story": at_stop(plain, Step.STORY),
        "class-vote": at_stop(plain, Step.VOTE),
        "class-too-many": voted,
        "class-split": at_stop(plain, Step.SPLIT),
        "class-talk": talking,
        "class-again": at_stop(plain, Step.AGAIN),
        "class-why": at_stop(plain, Step.WHY),
        "class-round": at_stop(plain, Step.ROUND, 0, 2),
        "class-round-told": at_stop(plain, Step.ROUND_WHY, 0, 2),
        "class-before": at_stop(both, Step.BEFORE),
        "class-key-why": at_stop(both, Step.KEY_WHY),
        "class-step-out": at_stop(plain, Step.STEP_OUT),
        "class-one-thing": at_stop(plain, Step.ONE_THING),
        "class-help": at_stop(plain, Step.HELP),
        "class-result": at_stop(plain, Step.RESULT),
    }
    first = class_.update(at_stop(keyed, Step.VOTE), in_class.TeamPressed(0, Verdict.OK))
    keys = {
        "class-teams": at_stop(keyed, Step.VOTE),
        "class-teams-in": class_.update(first, in_class.TeamPressed(1, None)),
        "class-scores": at_stop(keyed, Step.SCORES),
    }
    return {
        **{name: LessonScene(lesson=lesson, rules=rules) for name, lesson in steps.items()},
        **{
            name: LessonScene(lesson=lesson, rules=rules, answer=Answer.KEYS, scores=ScoresShown.ROUNDS)
            for name, lesson in keys.items()
        },
        "class-rules-counted": LessonScene(lesson=plain, rules=rules, counted=True),
        "class-result-counted": LessonScene(lesson=steps["class-result"], rules=rules, counted=True),
        "class-leave": LeaveLessonScene(),
        "class-before-vote": LessonScene(lesson=steps["class-before"], rules=rules, step=1),
    }


def facilitators() -> dict[str, Scene]:
    """The screen beside the projector, as it stands at some steps of a lesson."""
    shown = lessons()

    def beside(name: str, **fields: Any) -> Scene:
        pictures().live = a_projector()
        scene = shown[name]
        assert isinstance(scene, LessonScene)
        first, *others = scene.lesson.cards
        told = dataclasses.replace(
            first,
            talk=("What did Ffion say, and who heard it?", "What makes it hard to speak up in a group chat?"),
            listen_for=(ListenFor(hear="It’s only a joke", try_="Whose joke is it? Is Ffion laughing?"),),
            note="If somebody in the class has been in such a photo, leave this story out.",
        )
        lesson = dataclasses.replace(scene.lesson, cards=(told, *others))
        return FacilitatorScene(shown=replace(scene, lesson=lesson), clock="10:42", minutes=9, picture=1, **fields)

    return {
        "facilitator-rules": beside("class-rules"),
        "facilitator-vote": beside("class-too-many"),
        "facilitator-talk": beside("class-talk", notes="Back row: quiet.\nAsk again about the coach."),
        "facilitator-why": beside("class-why", frozen=True),
        "facilitator-teams": beside("class-teams-in", covered="You can talk to someone – #isitok?"),
        "facilitator-end": beside("class-result"),
    }


def meetings() -> dict[str, Scene]:
    """Every kind of screen that a one-to-one has."""
    meeting = one_to_one.meet([library().scenario("in-town/coach")], with_spread=True, with_paper=True)
    found: dict[str, Scene] = {}
    while not meeting.is_last:
        step = meeting.stop.step
        if step in one_to_one.CHOOSING:
            verdict = Verdict.NOT_OK if step is one_to_one.Step.CHOOSE else Verdict.DEPENDS
            meeting = one_to_one.update(meeting, for_two.Picked(verdict))
        found.setdefault(f"meeting-{step.value}", MeetingScene(meeting=meeting))
        if step is one_to_one.Step.TOGETHER:
            opened = one_to_one.update(meeting, for_two.WhyOpened())
            found.setdefault("meeting-why", MeetingScene(meeting=opened, prompts=True))
            real = one_to_one.update(meeting, for_two.ThisIsReal())
            found.setdefault("meeting-real", MeetingScene(meeting=real))
        if step is one_to_one.Step.SPREAD:
            travelled = [meeting]
            for event in (for_two.PassedOn(), for_two.PassedOn(), for_two.SomebodyStops()):
                travelled.append(one_to_one.update(travelled[-1], event))
            found["meeting-spread-on"] = MeetingScene(meeting=travelled[2])
            found["meeting-spread-stopped"] = MeetingScene(meeting=travelled[3])
        if step is one_to_one.Step.PAPER:
            paper = Sheet(answered=True, size=PaperSize.CARD, placing=True, path="/home/jo/my-list.pdf")
            saved = replace(paper, saved=True, said="The file is there: /home/jo/my-list.pdf")
            found |= {
                "meeting-paper-place": MeetingScene(meeting=meeting, sheet=paper),
                "meeting-paper-saved": MeetingScene(meeting=meeting, sheet=saved),
            }
        meeting = one_to_one.update(meeting, for_two.Onward())
    return {
        **found,
        "meeting-goodbye": MeetingScene(meeting=meeting),
        "meeting-leave": LeaveMeetingScene(),
        "meeting-real-at-once": real_at_once(None),
    }


def before_meeting(desk: Desk) -> dict[str, Scene]:
    """The screens on which a worker prepares a one-to-one."""
    fresh = set_up_meeting(desk, ticked=False)
    wanted = replace(fresh.table.wanted, ages=())
    nobody = replace(fresh, table=replace(fresh.table, wanted=wanted, cards=()))
    return {
        "meeting-card": StaffCardScene(press="meeting-ready", remember=False),
        "meeting-setup": fresh,
        "meeting-setup-lacking": came_of(nobody.pressed("start", desk)),
        "meeting-topics": came_of(fresh.pressed("topics", desk)),
        "meeting-without": came_of(fresh.pressed("without", desk)),
    }


def a_lesson_plan(**fields: Any) -> LessonPlan:
    usual: dict[str, Any] = {
        "title": "Year 8, week 2",
        "ages": (Band.B11_14,),
        "minutes": 20,
        "cards": ("in-town/coach", "in-town/poster"),
    }
    return LessonPlan(**usual | fields)


def set_up(desk: Desk) -> dict[str, Scene]:
    """The screens on which an adult prepares a lesson."""
    fresh = first_draft(desk, ticked=True)
    keyed = replace(fresh, answer=Answer.KEYS, scores=ScoresShown.END)
    slip = Problem(Place("week-3.lesson.yaml", 2, 7), "unknown-word", "'8' is not known at 'ages'", "write one of: 7-9")
    plans = (("week-1.lesson.yaml", a_lesson_plan(minutes=10)), ("week-2.lesson.yaml", a_lesson_plan()))
    return {
        "staff-card": StaffCardScene(press="class-ready"),
        "staff-card-unticked": came_of(StaffCardScene(press="gate", must=True).pressed("on", desk)),
        "class-setup": ClassSetupScene(draft=fresh),
        "class-setup-ages": ClassSetupScene(draft=replace(fresh, wanted=replace(fresh.wanted, ages=()), cards=())),
        "class-setup-opened": ClassSetupScene(
            draft=wanting(fresh, desk, minutes=50), said=("Year 8, week 2 is open.",)
        ),
        "class-room": RoomScene(draft=fresh),
        "class-room-keys": RoomScene(draft=keyed),
        "class-save": SavePlanScene(draft=fresh, title="Year 8, week 2"),
        "class-save-there": SavePlanScene(
            draft=fresh, title="Year 8, week 2", there=True, said="There is one already."
        ),
        "class-plans": PlansScene(folder="isitok packs", found=plans, broken=(slip,)),
        "class-plans-none": PlansScene(folder="isitok packs", found=()),
    }


def figures() -> dict[str, Scene]:
    """Results of classes, as an adult sees them."""
    autumn, summer = Term(2026, 2), Term(2026, 1)
    chats, photos = Topic.GROUP_CHATS.value, Topic.PHOTOS_OF_OTHERS.value
    lessons = (
        (summer, Part(photos, Kind.HARM, 17, 11)),
        (summer, Part(photos, Kind.FINE, 15, 12)),
        (autumn, Part(photos, Kind.HARM, 16, 12)),
        (autumn, Part(photos, Kind.FINE, 27, 1)),
        (autumn, Part(chats, Kind.HARM, 10, 18)),
        (autumn, Part(chats, Kind.FINE, 14, 13)),
        (autumn, Part(Topic.TRUE_OR_FAKE.value, Kind.HARM, 26, 2)),
    )
    book = Book()
    for term, part in lessons:
        book = added(book, term, ((part,),), 10, new_group=True)
    halves = Part(ALL_TOPICS, Kind.BEFORE, 12, 16), Part(ALL_TOPICS, Kind.AFTER, 17, 10)
    book = added(book, autumn, (halves,), 10, new_group=True)
    return {
        "figures": FiguresScene(terms=seen_in(book, 10)),
        "figures-none": FiguresScene(),
        "figures-switch-on": SwitchOnScene(),
        "figures-wipe": WipeScene(),
    }


def came_of(change: Change) -> Scene:
    assert isinstance(change, Push | Replace)
    return change.scene


def _all_rounds() -> Session:
    """Three stories played, and of the first every round."""
    rounds = tuple(at_round(round, *IN_ROUNDS[round], Locked()).played[0] for round in Round)
    return dataclasses.replace(played(a_session()), played=rounds)


@cache
def screens() -> Mapping[str, Scene]:
    """Every screen of the game, by a name for it."""
    desk = a_desk()
    title = TitleScene()
    fresh = a_session()
    before = BeforeScene(topic=None, pack=None, cards=5)
    young = start([library().scenario("small-steps/rabbit")], with_sureness=False)
    chosen = update(update(fresh, Chosen(Verdict.NOT_OK)), Sured(Sureness.CERTAIN))
    done = ResultsScene(session=played(fresh))
    return {
        "title": title,
        "setup": SetupScene(topic=None, pack="in-town", cards=5),
        "stories": StoriesScene(topic=None, pack=None, picked=("in-town/coach",)),
        "topics": came_of(title.pressed("topic", desk)),
        "ages": AgesScene(then=before),
        "before": before,
        "judge": PlayScene(session=fresh),
        "judge-chosen": PlayScene(session=chosen),
        "judge-lacking": came_of(PlayScene(session=fresh).pressed("lock", desk)),
        "judge-post": PlayScene(session=a_session("poster")),
        "judge-request": PlayScene(session=a_session("stranger")),
        "judge-popup": PlayScene(session=a_session("quiz")),
        "judge-young": PlayScene(session=young),
        "why-agreed": PlayScene(session=after(fresh, Verdict.NOT_OK)),
        "why-differed": PlayScene(session=after(fresh, Verdict.OK)),
        "judge-easy": came_of(PlayScene(session=in_easy_reach(fresh)).pressed("easy", desk)),
        "why-easy": PlayScene(session=after(in_easy_reach(fresh), Verdict.OK), easy=True),
        **{f"{round}-asked": PlayScene(session=at_round(round, *IN_ROUNDS[round])) for round in Round},
        **{f"{round}-told": PlayScene(session=at_round(round, *IN_ROUNDS[round], Locked())) for round in Round},
        "feel-more": came_of(PlayScene(session=at_round(Round.FEEL)).pressed("more-words", desk)),
        "spot-picked": came_of(PlayScene(session=at_round(Round.SPOT)).pressed("pick:5/0", desk)),
        "put-right": PlayScene(session=at_round(Round.FEEL, Locked(), Continued())),
        "results": done,
        "results-rounds": ResultsScene(session=_all_rounds()),
        "replay": came_of(done.pressed("replay", desk)),
        "settings": SettingsScene(lead=desk.settings.lead_name),
        "help": HelpScene(),
        "sources": SourcesScene(scenario=library().scenario("in-town/coach")),
        "problems": ProblemsScene(pack="next-door"),
        "about": AboutScene(),
        "leave": LeaveScene(),
        "preview": previewed(a_manuscript()),
        "preview-as-saved": previewed(a_manuscript(), a_manuscript(MISSPELT, scenario=None, saved="10:33")),
        "preview-slips": came_of(previewed(a_manuscript(MISSPELT, HARD_TO_READ)).pressed("slips", desk)),
        "preview-unread": previewed(a_manuscript(MISSPELT, scenario=None)),
        "preview-gone": previewed(a_manuscript(), a_manuscript(scenario=None, gone=True)),
        **lessons(),
        **facilitators(),
        **meetings(),
        **before_meeting(desk),
        **set_up(desk),
        **figures(),
        "hidden": HiddenScene(),
        "hidden-asking": HiddenScene(asking=True),
    }


SCREENS = [
    "title",
    "setup",
    "stories",
    "topics",
    "ages",
    "before",
    "judge",
    "judge-chosen",
    "judge-lacking",
    "judge-post",
    "judge-request",
    "judge-popup",
    "judge-young",
    "why-agreed",
    "why-differed",
    "judge-easy",
    "why-easy",
    "respond-asked",
    "audience-asked",
    "spot-asked",
    "feel-asked",
    "tell-asked",
    "respond-told",
    "audience-told",
    "spot-told",
    "feel-told",
    "tell-told",
    "feel-more",
    "spot-picked",
    "put-right",
    "results",
    "results-rounds",
    "replay",
    "settings",
    "help",
    "sources",
    "problems",
    "about",
    "leave",
    "preview",
    "preview-as-saved",
    "preview-slips",
    "preview-unread",
    "preview-gone",
    "class-rules",
    "class-story",
    "class-vote",
    "class-too-many",
    "class-split",
    "class-talk",
    "class-again",
    "class-why",
    "class-round",
    "class-round-told",
    "class-before",
    "class-key-why",
    "class-step-out",
    "class-one-thing",
    "class-help",
    "class-result",
    "class-teams",
    "class-teams-in",
    "class-scores",
    "class-rules-counted",
    "class-result-counted",
    "class-leave",
    "class-before-vote",
    "facilitator-rules",
    "facilitator-vote",
    "facilitator-talk",
    "facilitator-why",
    "facilitator-teams",
    "facilitator-end",
    "meeting-first-words",
    "meeting-story",
    "meeting-choose",
    "meeting-hand-over",
    "meeting-choose-too",
    "meeting-together",
    "meeting-why",
    "meeting-real",
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
    "meeting-leave",
    "meeting-real-at-once",
    "meeting-card",
    "meeting-setup",
    "meeting-setup-lacking",
    "meeting-topics",
    "meeting-without",
    "staff-card",
    "staff-card-unticked",
    "class-setup",
    "class-setup-ages",
    "class-setup-opened",
    "class-room",
    "class-room-keys",
    "class-save",
    "class-save-there",
    "class-plans",
    "class-plans-none",
    "figures",
    "figures-none",
    "figures-switch-on",
    "figures-wipe",
    "hidden",
    "hidden-asking",
]
HIDDEN = ("hidden", "hidden-asking")
OPEN = [name for name in SCREENS if name not in HIDDEN]
"""All those on which there is something to do."""


def laid_out(
    scene: Scene, look: Look, desk: Desk | None = None, *, focus: str | None = None, whole: bool = True
) -> Laid:
    """A screen as it is when it has just been opened; the whole of it, however long. ``focus`` "none" for none."""
    desk = desk or a_desk(some_settings(theme=look.theme.name, text_size=look.text))
    page = scene.page(desk)
    if focus is None:
        focus = first_focus(lay_out(page, look, View(whole=whole)).root, page.focus)
    return lay_out(page, look, View(focus=focus, whole=whole))


def painted(laid: Laid) -> pygame.Surface:
    surface = pygame.Surface(laid.size, depth=32)
    paint(surface, laid)
    return surface


def pressable(root: Node) -> list[Node]:
    return [node for node in walk(root) if node.spoken.role in PRESSABLE]


def focusable(root: Node) -> list[Node]:
    return [node for node in walk(root) if node.spoken.role.takes_focus]


def nodes(root: Node, role: Role) -> list[Node]:
    return [node for node in walk(root) if node.spoken.role is role]


KEYS: Mapping[str, int] = {
    "Tab": pygame.K_TAB,
    "Enter": pygame.K_RETURN,
    "Space": pygame.K_SPACE,
    "Esc": pygame.K_ESCAPE,
    "Up": pygame.K_UP,
    "Down": pygame.K_DOWN,
    "Left": pygame.K_LEFT,
    "Right": pygame.K_RIGHT,
    "PageDown": pygame.K_PAGEDOWN,
    "PageUp": pygame.K_PAGEUP,
    "Home": pygame.K_HOME,
    "End": pygame.K_END,
    "Backspace": pygame.K_BACKSPACE,
    "Delete": pygame.K_DELETE,
    "F1": pygame.K_F1,
    "F2": pygame.K_F2,
    "F4": pygame.K_F4,
    "F11": pygame.K_F11,
    "F12": pygame.K_F12,
}


class Visitor:
    """Somebody at the game: presses keys, clicks what they see, waits. Their clock stands unless they wait."""

    def __init__(
        self,
        scene: Scene | None = None,
        *,
        size: Size = SIZE,
        settings: Settings | None = None,
        options: PlayOptions | None = None,
        keep: Callable[[Settings], str] = lambda settings: "",
        wishes: Wishes | None = None,
        keep_lesson: KeepsLesson = lambda lesson: "",
        stage: type[Stage] = Stage,
        **desk: Any,
    ) -> None:
        stored = settings or some_settings()
        options = options or PlayOptions()
        self.size = size
        self.now = 100.0
        look: Callable[[Settings], Look] = lambda settings: a_look(  # noqa: E731
            "light" if settings.theme == "system" else settings.theme,
            settings.text_size,
            self.size,
            settings.font,
            settings.spacing,
        )
        if wishes:
            look = Looks(lambda: self.size, wishes)
        self.stage = stage(
            a_desk(options.over(stored), options, **desk),
            scene or TitleScene(pictures=False),
            look,
            keep,
            stored,
            keep_lesson,
        )

    # What they see

    @property
    def laid(self) -> Laid:
        return self.stage.laid

    @property
    def scene(self) -> Scene:
        return self.stage.scene

    @property
    def focus(self) -> str:
        return self.laid.view.focus

    @property
    def title(self) -> str:
        return self.laid.page.title

    @property
    def offset(self) -> int:
        return self.laid.ranges[BODY].offset

    def node(self, id_: str) -> Node:
        found = find(self.laid.root, id_)
        assert found is not None, f"there is no {id_!r} on {self.title!r}"
        return found

    def sees(self, id_: str) -> bool:
        return find(self.laid.root, id_) is not None

    def hears(self, text: str) -> bool:
        return any(text in node.spoken.name for node in walk(self.laid.root))

    # What they do

    def opens(self, scene: Scene) -> None:
        """Another screen comes up in front of this one."""
        self.stage._apply(Push(scene), self.now)

    def keys(self, *names: str) -> None:
        """Press keys by name; one letter or digit is typed."""
        for name in names:
            shifted = name.startswith("Shift+")
            key = name.removeprefix("Shift+")
            code = KEYS.get(key) or ord(key.lower())
            event = pygame.event.Event(
                pygame.KEYDOWN,
                key=code,
                mod=pygame.KMOD_SHIFT if shifted else 0,
                unicode=key if len(key) == 1 else "",
            )
            wanted = wish(event)
            assert wanted is not None, f"{name} means nothing"
            self.stage.wish(wanted, self.now)

    def types(self, text: str) -> None:
        for letter in text:
            event = pygame.event.Event(
                pygame.KEYDOWN, key=pygame.K_SPACE if letter == " " else 0, mod=0, unicode=letter
            )
            wanted = wish(event)
            assert wanted is not None
            self.stage.wish(wanted, self.now)

    def waits(self, seconds: float) -> None:
        self.now += seconds
        self.stage.ticked(self.now)

    def tabs_to(self, id_: str) -> None:
        for _ in range(80):
            if self.focus == id_:
                return
            self.keys("Tab")
        raise AssertionError(f"Tab doesn't come to {id_!r} on {self.title!r}")

    def goes_to(self, id_: str) -> None:
        """With arrows: down the page, and in a grid of boxes along its rows."""
        for key in ("Down", "Right"):
            begin = self.focus
            for _ in range(300):
                if self.focus == id_:
                    return
                before = self.focus
                self.keys(key)
                if self.focus == begin != before:
                    break  # once round the page
        raise AssertionError(f"arrows don't come to {id_!r} on {self.title!r}")

    def point(self, id_: str) -> tuple[int, int]:
        """A point on it, scrolled to by the wheel if need be."""
        middle = self.laid.viewport.x + self.laid.viewport.w // 2, self.laid.viewport.y + self.laid.viewport.h // 2
        for _ in range(400):
            node = self.node(id_)
            seen = node.seen
            if seen.w > 0 and seen.h >= min(20, node.box.h):
                return seen.x + seen.w // 2, seen.y + seen.h // 2
            self.stage.wheel(*middle, 1.0 if node.box.y < self.laid.viewport.y else -1.0)
        raise AssertionError(f"{id_!r} can't be scrolled to")

    def clicks(self, id_: str) -> None:
        """One click: the pointer comes from elsewhere, so it is no part of a double click."""
        at = self.point(id_)
        self.stage.pointer_moved(0, 0)
        self.stage.pointer_moved(*at)
        self.stage.pointer_down(*at)
        self.stage.pointer_up(*at, self.now)

    def goes_on(self, *wanted: str) -> bool:
        """Clicks the first answers, or those wanted, and what leads on; False where the game is over."""
        presses = onward((node.id for node in focusable(self.laid.root)), *wanted)
        for id_ in presses:
            self.clicks(id_)
        return bool(presses)

    def clicks_at(self, x: int, y: int) -> None:
        self.stage.pointer_down(x, y)
        self.stage.pointer_up(x, y, self.now)

    def rail(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """The middles of the two buttons that scroll the page."""
        up, down = rail(self.laid)
        return (up.x + up.w // 2, up.y + up.h // 2), (down.x + down.w // 2, down.y + down.h // 2)

    def stops(self) -> Iterator[Node]:
        yield from focusable(self.laid.root)
