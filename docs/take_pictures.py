"""Takes the pictures of README and docs from the real screens, with no display: ``python docs/take_pictures.py``."""

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from isitok.app.do_tasks import Tasks
from isitok.app.game import Game
from isitok.app.look_cache import Looks
from isitok.app.screens import Screens
from isitok.app.view import View
from isitok.base.value import replace
from isitok.format.vocabulary import Band, Nation, Rating, Reach, Verdict
from isitok.game.events import Chosen, Forward, Locked, ShownAll, SoloEvent, Sureness
from isitok.game.help_routes import AgeGroup
from isitok.game.lesson import class_lesson
from isitok.game.lesson.lesson_events import Counted
from isitok.game.one_to_one import one_to_one_events
from isitok.game.one_to_one.one_to_one import OneToOne, start_one_to_one
from isitok.game.one_to_one.one_to_one import update as update_one_to_one
from isitok.game.play.stops import Step
from isitok.game.rounds.audience import AudienceRound, ReachChosen
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.respond import OptionChosen, RespondRound
from isitok.game.rounds.spot import SpotRound, ThingPicked
from isitok.game.rounds.tell import ConfidantChosen, TellRound, WordsChosen
from isitok.game.session import Session, start, update
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import Library, open_library
from isitok.library.manuscript import WritingDesk
from isitok.library.roots import bundled_root
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.help_page import HelpScene
from isitok.scenes.lesson.draft import draft_from_plan, first_draft
from isitok.scenes.lesson.facilitator_page import FacilitatorScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.ready import ReadyLessonsScene
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.play_page import PlayScene, open_game
from isitok.scenes.scene import Desk, Scene
from isitok.scenes.title import TitleScene
from isitok.scenes.writing.preview_page import PreviewScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings, Theme
from isitok.ui.draw.paint import paint
from isitok.ui.system import Wishes

HERE = Path(__file__).parent / "pictures"
SIZE = (1366, 768)
STORY = "in-the-chat/coach-photo"
FIVE = ("coach-photo", "canal-whale", "chips", "zayd-sticker", "park-road")
GOOD, SLIP = "verdict: not-ok", "verdict: notok"


def pictures(library: Library) -> Iterator[tuple[str, Scene, Settings]]:
    """Name, screen, and the settings to show it with."""
    settings = Settings(ages=(Band.B11_14,), nation=Nation.ENGLAND, less_motion=True)
    opening = start((library.scenario(STORY),), with_sureness=True)
    session = after(opening, ShownAll(), Forward())
    chosen = after(session, Chosen(Verdict.NOT_OK))
    yield "title", TitleScene(), settings
    yield "judge", PlayScene(session=chosen), settings
    yield "judge-dark", PlayScene(session=chosen), Settings(ages=settings.ages, theme="dark", less_motion=True)
    yield "why", PlayScene(session=after(chosen, Locked(Sureness.CERTAIN))), settings
    yield "results", EndingScene(session=played(library), begin=open_game), settings
    yield "help", HelpScene(), settings
    contrast: Theme = "contrast"
    large = Settings(ages=settings.ages, theme=contrast, text_size=200, less_motion=True)
    yield "judge-contrast-200", PlayScene(session=session), large
    yield "preview", written(), settings
    courses = library.courses()
    ours = next(course.id for course in courses if settings.ages[0] in course.ages)
    yield "class-ready", ReadyLessonsScene(courses=courses, chosen=ours), settings
    yield "class-room", room_of(library, settings), settings
    yield "class-stop", LessonScene(lesson=counted(library, Step.TALK)).pause(at(library, settings)), settings
    for name, step in (("class-vote", Step.VOTE), ("class-split", Step.TALK)):
        yield name, LessonScene(lesson=counted(library, step)), settings
    talk = LessonScene(lesson=counted(library, Step.TALK))
    yield "facilitator", FacilitatorScene(shown=talk, clock="10:42", minutes=9, picture=1), settings
    yield "one-to-one", OneToOneScene(one_to_one=together(library), group=AgeGroup.FROM_13), settings


def at(library: Library, settings: Settings) -> Desk:
    """What every screen has to hand."""
    return Desk(words=ENGLISH, settings=settings, options=PlayOptions(), library=library, chance=partial(int, 11))


def room_of(library: Library, settings: Settings) -> RoomScene:
    """*Your class*, of a ready lesson."""
    course = next(course for course in library.courses() if settings.ages[0] in course.ages)
    desk = at(library, settings)
    draft, _ = draft_from_plan(first_draft(desk, ticked=True), course.ready[0].plan, desk)
    return RoomScene(draft=draft.with_room("28"), before=ClassSetupScene, taken=True)


def counted(library: Library, step: Step) -> class_lesson.Lesson:
    """A class of 28 at a step of its first story; hands have been counted."""
    here = class_lesson.start((library.scenario(STORY),), class_lesson.Voting(room=28))
    while here.stop.step is not step:
        here = class_lesson.update(here, Forward())
        if here.stop.step is Step.VOTE:
            for verdict, hands in zip((Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK), (4, 9, 14), strict=True):
                here = class_lesson.update(here, Counted(verdict, hands))
    return here


def together(library: Library) -> OneToOne:
    """Two people who have each chosen, and look together."""
    here = start_one_to_one((library.scenario(STORY),))
    picks = {Step.CHOOSE: Verdict.DEPENDS, Step.CHOOSE_TOO: Verdict.NOT_OK}
    while here.stop.step is not Step.TOGETHER:
        if here.stop.step in picks:
            here = update_one_to_one(here, one_to_one_events.VerdictPicked(picks[here.stop.step]))
        here = update_one_to_one(here, Forward())
    return here


def written() -> PreviewScene:
    """A story that its writer has just saved with a slip of the pen."""
    file = bundled_root() / f"{STORY.replace('/', '/scenarios/')}.yaml"
    words, scene = ENGLISH, PreviewScene(manuscript=None)
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "Assembly week" / file.name
        copy.parent.mkdir()
        for text, saved in ((GOOD, "10:32"), (SLIP, "10:33")):
            copy.write_text(file.read_text("utf-8").replace(GOOD, text, 1), "utf-8")
            scene = scene.read_again(replace(WritingDesk(copy).read(), saved=saved), words)
    return scene


def after(session: Session, *events: SoloEvent) -> Session:
    """The session when all that has happened."""
    for event in events:
        session = update(session, event)
    return session


def played(library: Library) -> Session:
    """Five stories, answered as somebody might: harm is seen, some fine things are doubted."""
    session = start(tuple(library.scenario(f"in-the-chat/{name}") for name in FIVE), with_sureness=True)
    number = 0
    while session.step is not Step.RESULT:
        match session.step:
            case Step.JUDGE:
                number += 1
                said = session.act.verdict if number % 4 else Verdict.DEPENDS
                sure = Sureness.CERTAIN if number % 4 else Sureness.NOT_SURE
                session = after(session, Chosen(said), Locked(sure))
            case Step.ROUND:
                session = after(session, *said_in(session.round), Locked())
            case _:
                session = after(session, Forward())
    return session


def said_in(round: OpenRound | None) -> tuple[SoloEvent, ...]:
    """What somebody might say in the round after a story."""
    match round:
        case RespondRound():
            helps = (number for number, option in enumerate(round.options) if option.rating is Rating.HELPS)
            return (OptionChosen(next(helps, 0)),)
        case AudienceRound():
            return tuple(ReachChosen(number, Reach.NO_ONE) for number in range(len(round.things)))
        case SpotRound():
            return tuple(ThingPicked(thing.id) for thing in (*round.things[:1], *round.clues[:1]))
        case TellRound():
            return ConfidantChosen(0), WordsChosen(0)
        case _:
            return ()


def a_view(desk: Desk, scene: Scene, looks: Looks) -> View:
    """A game that is open at this screen."""
    return View(Screens(Game(desk, Tasks(desk.settings)), scene), looks)


def main() -> int:
    """Paint them all."""
    pygame.display.init()
    pygame.font.init()
    library = open_library((bundled_root(),), None)
    HERE.mkdir(exist_ok=True)
    for name, scene, settings in pictures(library):
        desk, looks = at(library, settings), Looks(lambda: SIZE, Wishes())
        if isinstance(scene, FacilitatorScene):
            projector = a_view(desk, scene.shown, Looks(lambda: SIZE, Wishes()))
            looks.pictures.live = pygame.Surface(SIZE, 0, 32)
            paint(looks.pictures.live, projector.layout)
        view = a_view(desk, scene, looks)
        surface = pygame.Surface(SIZE, 0, 32)
        paint(surface, view.layout)
        file = HERE / f"{name}.png"
        pygame.image.save(surface, file)
        print(file.relative_to(HERE.parent.parent))
    return 0


if __name__ == "__main__":
    sys.exit(main())
