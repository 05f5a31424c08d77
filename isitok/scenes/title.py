"""The first screen: play, choose what to play, and the topic."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import WeekCard
from isitok.format.vocabulary import Topic
from isitok.game.deal import USUAL
from isitok.game.doors import Door
from isitok.i18n.screen_words import later
from isitok.i18n.sentences import join_sentences
from isitok.scenes.frame import LARGE, easier, footer, icon_only, last_said, settings_button
from isitok.scenes.how_long import how_long, likely, what_comes
from isitok.scenes.lesson.kept import just_kept, when_kept
from isitok.scenes.on_event import CardRead, GoOnWith, NewLesson, TopicPicked
from isitok.scenes.scene import EASIER, BaseScene, Change, Desk, Do, FileCame, Pop, Push, Quit, Real, Replace, on
from isitok.scenes.title_notices import SeeProblems, not_used, notices, only_play
from isitok.scenes.unread_own import UnreadSeen, own_that_wait

if TYPE_CHECKING:
    from isitok.scenes.staff_card_page import StaffCardScene

PLAYERS = ("maya-happy", "zayd-thinking", "ffion-talking", "kofi-calm", "amina-unsure", "leo-happy")
CLASS = ("zayd-happy", "iris-laughing", "theo-thinking", "noor-calm")
STAFF = ("msokafor-thinking", "jess-talking")
TWO = ("mrhughes-talking", "priya-thinking")
FEW = ("amina-talking", "kofi-happy", "maya-thinking")


class Way(Value):
    """What an adult leads or makes: its door, its tile, and how it begins."""

    door: Door
    title: str
    text: str
    faces: tuple[str, ...]
    begin: Callable[[Event, Desk, bool | None], Change]
    """What a press on its tile leads to; or, once the staff card was read for it, whether that was to its end."""
    icon: str = ""
    led: bool = True  # before the first of these it is asked, once, where this is


def _class(press: Event, desk: Desk, ticked: bool | None) -> Change:
    if ticked is None:
        return Push(_card(press))
    from isitok.scenes.lesson.unfinished import UnfinishedScene, unfinished

    found = unfinished(desk)
    return Push(UnfinishedScene(lessons=found, ticked=ticked)) if found else _lesson(desk, ticked=ticked)


def _lesson(desk: Desk, *, ticked: bool) -> Change:
    from isitok.scenes.lesson.ready import ready_or_setup

    return Push(ready_or_setup(desk, ticked=ticked))


def _one_to_one(press: Event, desk: Desk, ticked: bool | None) -> Change:
    if ticked is None:
        from isitok.scenes.tasks import BeginOneToOne

        return Do(BeginOneToOne(), Push(replace(_card(press), one_to_one=True)))  # having read it isn't kept either
    from isitok.scenes.one_to_one.one_to_one_setup import new_setup

    return Push(new_setup(desk, ticked=ticked))


def _small_group(press: Event, desk: Desk, ticked: bool | None) -> Change:
    from isitok.scenes.small_group.small_group_setup import new_setup

    return Push(new_setup(desk))


def _make(press: Event, desk: Desk, ticked: bool | None) -> Change:
    from isitok.scenes.make.make import make_scene

    return Push(make_scene(desk))


def _for_staff(press: Event, desk: Desk, ticked: bool | None) -> Change:
    if ticked is None:
        return Push(replace(_card(press), must=True, for_staff=True))
    from isitok.scenes.staff.choose_for_staff import ForStaffScene

    return Push(ForStaffScene(pack=desk.options.for_staff or "")) if ticked else None


def _card(press: Event) -> StaffCardScene:
    from isitok.scenes.staff_card_page import StaffCardScene  # as above: the first frame doesn't need it

    return StaffCardScene(wanted=press)


class TitlePress(Event, Enum):
    """Where the buttons of this screen lead."""

    PLAY = auto()
    CHOOSE = auto()
    WEEK = auto()  # six days on one phone
    TOPIC = auto()
    GO_ON = auto()  # with a lesson that was broken off
    FORGET = auto()  # that lesson
    ABOUT = auto()
    EASIER = auto()  # to see, hear or press

    CLASS = Way(Door.CLASS, later("Class"), later("On the big screen: hands up, cards or teams."), CLASS, _class)
    ONE_TO_ONE = Way(
        Door.ONE_TO_ONE,
        later("One to one"),
        later("A youth worker and one young person. Nothing is kept."),
        TWO,
        _one_to_one,
    )
    SMALL_GROUP = Way(
        Door.SMALL_GROUP,
        later("Small group"),
        later("Two older pupils lead. An adult is in the room."),
        FEW,
        _small_group,
    )
    MAKE = Way(
        Door.MAKE,
        later("Make your own"),
        later("Write and check stories for your group."),
        (),
        _make,
        icon="pencil",
        led=False,
    )
    FOR_STAFF = Way(  # last, as it isn't known before the packs are read whether there is anything
        Door.FOR_STAFF,
        later("For staff"),
        later("Is it OK what the adult did? Alone, or in a staff meeting."),
        STAFF,
        _for_staff,
    )

    @property
    def way(self) -> Way | None:
        """What an adult leads or makes, if it leads there."""
        return self.value if isinstance(self.value, Way) else None


class TitleScene(BaseScene, Value, kw_only=True):
    """Where everything starts. It keeps the choices for the next game."""

    topic: Topic | None = None
    pack: str | None = None
    cards: int = USUAL
    said: str = ""  # why a kept lesson can't be resumed
    pictures: bool = True  # faces come in the second frame: the first one shouldn't wait for them

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        hero = ui.Label(text=words("Sharing online. Is\u00a0it\u00a0OK?"), type=ui.Type.HERO, level=1)
        told = words("Real-life situations, made-up people. You decide, then see why.")
        if not self._are_made_up(desk):
            told = words("Real-life situations. You decide, then see why.")
        story = ui.Label(text=told, soft=True, type=ui.Type.STORY)
        note = words("The game sends nothing anywhere, and keeps no names of players.")
        if desk.view.in_browser:
            note = join_sentences(note, words("Not tried on an iPad yet."))
        body = ui.Column(
            (
                *only_play(desk),
                *(() if self._adult_tiles(desk) else (ui.OnlyIf(ui.Space(18), wide=True),)),  # one row of tiles
                ui.Column((_in_one_line(hero, ui.Type.TITLE), _in_one_line(story, ui.Type.SMALL)), gap=6),
                *self._kept_lesson(desk),
                *own_that_wait(desk),
                self._tiles(desk),
                self._row(desk),
                *notices(desk),
                *not_used(desk),
                ui.OnlyIf(ui.Label(text=note, soft=True, type=ui.Type.SMALL), wide=False),
            ),
            gap=18,
        )
        return ui.Page(
            title=words("#isitok? – sharing online"),
            header=_head(desk),
            body=body,
            footer=footer(desk, note=note),
            focus="go-on" if self._is_kept(desk) else "play",
            enter="play",
            said="" if desk.view.in_lines else words("{what}: that is the first button.", what=easier(words)),
            first=EASIER,
            rested=EASIER,
        )

    def _are_made_up(self, desk: Desk) -> bool:
        """Whether everybody whom *Play* may deal is known to be made up: the game's own people are."""
        own = (pack for pack in desk.library.packs if not pack.bundled and self.pack in (None, pack.id))
        return all(pack.made_up or not any(map(desk.alone.may_have_own, pack.cards)) for pack in own)

    def _tiles(self, desk: Desk) -> ui.Widget:
        """The ways to play, and the way to choose what."""
        words, others, week = desk.words, self._adult_tiles(desk), self._week(desk)
        play = ui.Tile(
            id="play",
            does=TitlePress.PLAY,
            title=words("Play"),
            text=join_sentences(words("On your own."), *self._how_many(desk)),
            pictures=self._faces(*PLAYERS),
            strong=True,
            short=bool(others),
        )
        choose = ui.Tile(
            id="setup",
            does=TitlePress.CHOOSE,
            title=words("Choose what to play"),
            text=words("Pick a set of stories, or single ones."),
            icon="book-open",
            short=bool(others or week),
        )
        beside: ui.Widget = ui.Column((*week, choose), gap=18) if week and not others else next(iter(week), choose)
        # Where the text is large, what is beside it would make the tile higher than a small window.
        young = ui.Columns((play, beside), weights=(1.62, 1), least=260, level=desk.settings.text_size <= LARGE)
        if not others:
            return young
        if desk.view.in_lines:  # they are numbered there
            return ui.Column((play, *week, *others))
        return ui.Column((young, ui.Grid(others, least=160, most=len(others), gap=12)), gap=14)

    def _week(self, desk: Desk) -> tuple[ui.Tile, ...]:
        """A week on one phone, where there is one for the ages that play here: with its own minutes."""
        words, card = desk.words, self._week_card(desk)
        if card is None:
            return ()
        long = words.many("About {n} minute.", "About {n} minutes.", card.minutes)
        text = words("“{week}”: six short days on one phone. {long}", week=card.title, long=long)
        faces = self._faces_of(card, desk)
        return (ui.Tile(id="week", does=TitlePress.WEEK, title=words("A week"), text=text, pictures=faces, short=True),)

    def _faces_of(self, card: WeekCard, desk: Desk) -> tuple[str, ...]:
        """Whose phone it is, and whom it is about; in the second frame, as all faces."""
        if not self.pictures:
            return ()
        from isitok.phone.who_is_who import Faces

        known = Faces(cast=desk.library.cast())
        return tuple(filter(None, map(known.picture, card.people)))

    def _week_card(self, desk: Desk) -> WeekCard | None:
        """The first that fits."""
        from isitok.game.week.week_offer import weeks_for

        return next(iter(weeks_for(desk.library.packs, desk.choice(None, self.pack, self.cards))), None)

    def _how_many(self, desk: Desk) -> tuple[str, ...]:
        """How many stories, and how long they take; nothing before the packs have been read."""
        stories = likely(desk.choice(self.topic, self.pack, self.cards), desk)
        return (what_comes(stories, desk), how_long(stories, desk)) if stories else ()

    def _row(self, desk: Desk) -> ui.Widget:
        words, ages = desk.words, desk.settings.ages
        topic = words.label(self.topic) if self.topic else words("A bit of everything")
        known = (
            words("Ages {ages} on this computer", ages=", ".join(words.label(band) for band in ages)) if ages else ""
        )
        left: list[ui.Widget] = [ui.Label(text=words("Topic"), type=ui.Type.HEADING, silent=True)]
        name = words("Topic: {topic}", topic=topic)
        left.append(ui.Button(id="topic", text=topic, does=TitlePress.TOPIC, after="chevron-down", name=name))
        if self._adult_tiles(desk) and (desk.view.in_lines or self._week_card(desk)):  # else it is a tile
            choose = words("Choose what to play")
            left.append(ui.Button(id="setup", text=choose, does=TitlePress.CHOOSE, icon="book-open"))
        right: tuple[ui.Widget, ...] = (ui.Label(text=known, soft=True, type=ui.Type.SMALL),) if known else ()
        return ui.Flow(tuple(left), right)

    def _faces(self, *names: str) -> tuple[str, ...]:
        return tuple(f"cast/{name}.svg" for name in names) if self.pictures else ()

    def _adult_tiles(self, desk: Desk) -> tuple[ui.Widget, ...]:
        """What an adult leads or makes, as far as whoever sits here may."""
        words, staff = desk.words, any(pack.for_staff for pack in desk.library.packs)
        tiles = {
            way.door: ui.Tile(
                id=press.name.lower().replace("_", "-"),
                does=press,
                title=words(way.title),
                text=words(way.text),
                pictures=self._faces(*way.faces),
                icon=way.icon,
                low=True,
            )
            for press in TitlePress
            if (way := press.way) and (staff or way.door is not Door.FOR_STAFF)
        }
        if Door.ONE_TO_ONE in desk.absent and desk.may(Door.CLASS):
            from isitok.scenes.elsewhere import bring_tile, one_to_one_tile

            others = {door: tile for door, tile in tiles.items() if desk.may(door)}
            here = (others.pop(Door.CLASS), one_to_one_tile(self._faces(*TWO), words), *others.values())
            return (*here, bring_tile(words)) if desk.may(Door.FILE) else here
        return tuple(tile for door, tile in tiles.items() if desk.may(door))

    def _is_kept(self, desk: Desk) -> bool:
        """Whether a lesson was broken off here just now, so that going on with it comes first."""
        return desk.may(Door.CLASS) and just_kept(desk) is not None

    def _kept_lesson(self, desk: Desk) -> tuple[ui.Widget, ...]:
        """A lesson that was broken off, for whoever may lead it on."""
        words = desk.words
        told: tuple[ui.Widget, ...] = last_said(self.said)
        kept = when_kept(just_kept(desk), words) if desk.may(Door.CLASS) else ""
        if not kept:
            return told
        question = words("Go on with the lesson of {when}?", when=kept)
        asked = ui.Flow(
            (
                ui.Label(text=question, type=ui.Type.STRONG),
                ui.Button(id="go-on", text=words("Go on"), does=TitlePress.GO_ON, icon="play"),
                ui.Button(
                    id="forget",
                    text=words("Delete"),
                    does=TitlePress.FORGET,
                    name=words("Delete the lesson that was kept"),
                ),
            )
        )
        return (*told, ui.Panel(asked, pad=14))

    def _play(self, desk: Desk) -> Change:
        from isitok.scenes.ages import AgesScene
        from isitok.scenes.before_you_start import BeforeScene

        before = BeforeScene(topic=self.topic, pack=self.pack, cards=self.cards)
        return Push(before) if desk.settings.ages or not desk.may(Door.AGES) else Push(AgesScene(then=before))

    @on(TitlePress)
    def _pressed(self, press: TitlePress, desk: Desk) -> Change:
        """Goes where somebody wants to go."""
        if not _may(press, desk):
            return None
        if way := press.way:
            if way.led and desk.settings.nation is None:
                from isitok.scenes.where_here import WhereScene, must_be_asked

                if must_be_asked(desk):
                    return Push(WhereScene(behind=way.door, wanted=press, name=desk.settings.lead_name))
            return way.begin(press, desk, None)
        match press:
            case TitlePress.PLAY:
                return self._play(desk)
            case TitlePress.CHOOSE:
                from isitok.scenes.story_shelf import SetupScene

                return Push(SetupScene(topic=self.topic, pack=self.pack, cards=self.cards))
            case TitlePress.WEEK:
                from isitok.scenes.week.week_front import WeekFrontScene

                card = self._week_card(desk)
                return Push(WeekFrontScene(card=card)) if card else None
            case TitlePress.TOPIC:
                from isitok.scenes.topics import which_topic

                return Push(which_topic(self.topic, self.pack, desk))
            case TitlePress.ABOUT:
                from isitok.scenes.about import AboutScene

                return Push(AboutScene())
            case TitlePress.EASIER:
                from isitok.scenes.easier_page import EasierScene

                return Push(EasierScene())
            case TitlePress.FORGET:
                from isitok.scenes.lesson.unfinished import ask_to_forget
                from isitok.scenes.tasks import ForgetLesson

                file = just_kept(desk)
                if file is None:
                    return Replace(self)
                words = desk.words
                return Push(ask_to_forget(when_kept(file, words), Do(ForgetLesson((file,)), Pop()), words))
            case TitlePress.GO_ON:
                return self._go_on(just_kept(desk), desk, ticked=False)
        return None

    @on(NewLesson)
    def _new_lesson(self, event: NewLesson, desk: Desk) -> Change:
        return _lesson(desk, ticked=event.ticked) if _may(event, desk) else None

    @on(CardRead)
    def _after_card(self, read: CardRead, desk: Desk) -> Change:
        """What an adult leads begins, or is resumed: the staff card was shown just before."""
        if not _may(read.wanted, desk):
            return None
        match read.wanted:
            case GoOnWith(file):
                return self._go_on(file, desk, ticked=read.ticked)
            case TitlePress() as press if press.way:
                return press.way.begin(press, desk, read.ticked)
            case FileCame() as came:
                from isitok.scenes.lesson.lesson_file import class_of

                return class_of(came, desk, ticked=read.ticked)
        return None

    def _go_on(self, file: Path | None, desk: Desk, *, ticked: bool) -> Change:
        """With the lesson that was broken off. ``ticked``: the staff card was read to its end just before."""
        from isitok.scenes.lesson.unfinished import go_on_with

        change = go_on_with(file, desk, ticked=ticked)
        return Replace(replace(self, said=change)) if isinstance(change, str) else change

    @on(Real)
    def _real_at_once(self, real: Real, desk: Desk) -> Change:
        from isitok.scenes.one_to_one.one_to_one_setup import real_at_once

        return Push(real_at_once(None)) if _may(real, desk) else None

    @on(FileCame)
    def _look_at(self, came: FileCame, desk: Desk) -> Change:
        from isitok.scenes.lesson.lesson_file import file_came

        return file_came(came, desk) if _may(came, desk) else None

    @on(UnreadSeen)
    def _unread_seen(self, seen: UnreadSeen, desk: Desk) -> Change:
        if not _may(seen, desk):
            return None
        from isitok.scenes.tasks import ChangeSettings

        kept = ChangeSettings(replace(desk.settings, unread_own_said=True))
        return Do(kept, self._pressed(TitlePress.MAKE, desk) if seen.look else Replace(self))

    @on(TopicPicked)
    def _of_topic(self, picked: TopicPicked, desk: Desk) -> Change:
        return Replace(replace(self, topic=picked.topic))

    @on(SeeProblems)
    def _problems_of(self, see: SeeProblems, desk: Desk) -> Change:
        from isitok.scenes.problems import ProblemsScene

        return Push(ProblemsScene(pack=see.of))


def _may(event: Event, desk: Desk) -> bool:
    """Whether whoever sits here may go through the door to what this means; most of it is everybody's."""
    match event:
        case TitlePress() if event.way:
            return desk.may(event.way.door)
        case TitlePress.GO_ON | TitlePress.FORGET | GoOnWith() | NewLesson():
            return desk.may(Door.CLASS)
        case Real():
            return desk.may(Door.ONE_TO_ONE)
        case UnreadSeen():
            return desk.may(Door.MAKE)
        case FileCame():
            return desk.may(Door.FILE)
    return True


def _head(desk: Desk) -> ui.Widget:
    """Who needs larger text or a switch has to find that first: its words are the last to become an icon."""
    words = desk.words
    first = ui.Button(id=EASIER, text=easier(words), does=TitlePress.EASIER, icon="eye")
    close = (ui.Button(id="quit", text=words("Close"), does=Quit(), icon="x"),) if desk.may(Door.CLOSE) else ()
    ends = (
        *close,
        ui.Button(id="about", text=words("About"), does=TitlePress.ABOUT, icon="info"),
        settings_button(desk),
    )
    signs = tuple(icon_only(button) for button in ends)
    in_one_line = (
        ui.Flow((ui.Logo(), first), ends, gap=14),
        ui.Flow((ui.Logo(), first), signs, gap=14),
        ui.Flow((first,), signs, gap=14),
    )
    in_several = ui.LeftRight(first, ui.Flow(signs, gap=8), gap=8, grow_first=True)
    return ui.OneOf((*in_one_line, in_several, ui.Flow((icon_only(first),), signs, gap=8)), _head_that_fits)


def _head_that_fits(choices: tuple[ui.Widget, ...], width: int, look: ui.Look) -> ui.Widget:
    """The first that fits in one line. Where none does, its words take several; in the narrowest, there is no room."""
    *in_one_line, in_several, as_icon = choices
    fits = next((choice for choice in in_one_line if choice.natural(look) <= width), None)
    return fits or (as_icon if look.slim else in_several)


def _in_one_line(label: ui.Label, smaller: ui.Type) -> ui.Widget:
    """Large, or smaller where that would need more than one line: Play should be in sight however large the text is."""
    return ui.first_that_fits((label, replace(label, type=smaller)))
