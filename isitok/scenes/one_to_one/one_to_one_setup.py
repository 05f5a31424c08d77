"""The worker sets up a one-to-one: which stories, how many, what is left out. The young person may read all of it."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import WeekCard
from isitok.format.vocabulary import Topic
from isitok.game.dealt import DealtStories, deal_stories
from isitok.game.help_routes import AgeGroup
from isitok.game.lesson.deal_lesson import Gate, class_cards, needs_gate, touches_for, twins_in, waits_for_reader
from isitok.game.one_to_one.deal_one_to_one import NUMBERS, OneToOneStories, empty_deal, for_older, topics_for
from isitok.game.one_to_one.one_to_one import start_one_to_one, update
from isitok.game.one_to_one.one_to_one_events import ThisIsReal
from isitok.game.week.week_offer import Led, weeks_led
from isitok.scenes.deal_form import GatedForm, form_body, want_here
from isitok.scenes.deal_questions import UnreadWanted, ages_asked
from isitok.scenes.frame import footer, header, last_said, leads_on
from isitok.scenes.one_to_one.finish import Finishing
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.one_to_one.one_to_one_parts import GroupSaid, age_asked, age_typed
from isitok.scenes.one_to_one.real import Asked
from isitok.scenes.one_to_one.stories import too_old, what_changed, with_titles
from isitok.scenes.one_to_one.which_story import ListLeft, WhichStoryScene
from isitok.scenes.read_and_sign.use_today import UsedToday, use_today
from isitok.scenes.reread import say_gone, still_here
from isitok.scenes.scene import Change, Desk, Leave, OpenHelp, Pop, Push, Real, Replace, Scene, on
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.story_rows import Choose, how_many_left_out, name_all, story_rows, to_play, too_few
from isitok.scenes.ticks import Ticked, TicksScene
from isitok.scenes.week.week_rows import WeekChosen, week_rows


class OneToOneSetupPress(Event, Enum):
    """The plain buttons of this screen."""

    TOPICS = auto()
    WITHOUT = auto()  # topics to leave out, and what stories touch
    LEVEL_3 = auto()
    SPREAD = auto()
    START = auto()


class StoriesChosen(Event, Value):
    """The number of stories was chosen."""

    number: int


HARD = StaffCardScene(wanted=OneToOneSetupPress.LEVEL_3, must=True, one_to_one=True)
UNREAD = StaffCardScene(wanted=UnreadWanted(), must=True, one_to_one=True, unread=True)
LED = StaffCardScene(wanted=OneToOneSetupPress.START, must=True, one_to_one=True, led=True)


class OneToOneSetupScene(GatedForm, Value, kw_only=True):
    """What has been chosen so far. It is kept nowhere."""

    dealt: OneToOneStories
    group: AgeGroup | None = None  # None: nobody has said yet
    with_spread: bool = False  # how far something travels is shown only if the worker switches it on here
    papers: tuple[Path, ...] = ()  # the sheets saved by the one-to-one before this
    said: str = ""
    lacks: str = ""  # where the keyboard goes when something is missing
    changed: str = ""  # what the last choice did to the stories that were there
    warned: bool = False  # Start was pressed once although there are stories for older people
    tries: int = 0  # how often something was missing
    list_left: ListLeft = ListLeft("", unfolded=False)  # how the list of stories was left

    _hard = HARD
    _unread = UNREAD

    @property
    def deal(self) -> OneToOneStories:
        """What is wanted, and the stories dealt for it."""
        return self.dealt

    def page(self, desk: Desk) -> ui.Page:
        """What comes before everything else, the stories, the two people, and what was dealt."""
        words = desk.words
        title = words("Set up a one-to-one")
        parts: list[ui.Widget] = [
            ui.Panel(ui.Column(_first_of_all(desk), gap=10), pad=18),
            ui.Grid((ui.Panel(self._which(desk), pad=20), ui.Panel(self._how(desk), pad=20)), least=480),
        ]
        if self.dealt.wanted.ages:
            parts += self._stories(desk)
            parts += week_rows(self._weeks(desk), desk)
        older = too_old(self.dealt.cards, self.group, desk)
        start = leads_on("start", words("Start anyway") if self.warned else words("Start"), OneToOneSetupPress.START)
        return ui.Page(
            title=words("{title} – One to one – #isitok?", title=title),
            header=header(desk, back=Leave(), real=True),
            body=form_body(title, (self.said,) if self.lacks else (), *ui.read_on(*parts)),
            footer=with_titles(footer(desk, start, help_=OpenHelp(group=self.group)), self.dealt.cards, desk),
            focus=self.lacks or "ages",
            screen=f"one-to-one setup {self.tries}",  # what is missing is said at the top, where it is seen
            back=Leave(),
            enter="start",
            said=older if self.warned else self.said or self.changed,
            typing=age_typed(desk),
            mend="group" if self.warned else "",
        )

    def after_reading(self, desk: Desk) -> Scene | None:
        """The stories that are left, and others in place of those that are gone."""
        left = still_here(self.dealt.cards, desk)
        if left == self.dealt.cards:
            return self
        dealt = want_here(replace(self.dealt, cards=left), desk)
        return replace(self, dealt=dealt, said="", lacks="", changed=say_gone(self.dealt.cards, dealt.cards, desk))

    def _which(self, desk: Desk) -> ui.Widget:
        words, wanted = desk.words, self.dealt.wanted
        rows: list[ui.Widget] = [ui.heading(words("Which stories?")), *ages_asked(wanted.ages, desk)]
        if wanted.ages:
            about = name_all(desk, wanted.topics) or words("A bit of everything")
            without = how_many_left_out(len(wanted.without) + len(wanted.without_touches), desk)
            named = (
                ("topics", words("Topics: {topics}", topics=about), OneToOneSetupPress.TOPICS),
                ("without", without, OneToOneSetupPress.WITHOUT),
            )
            buttons = tuple(ui.Button(id=id_, text=text, does=way, after="chevron-down") for id_, text, way in named)
            rows.append(ui.Flow(buttons, gap=10))
        more = words("The most sensitive ones, for two who know each other. The staff card comes first.")
        rows += self._gated(more, OneToOneSetupPress.LEVEL_3, desk)
        if self.changed:
            rows.append(ui.Label(text=self.changed, type=ui.Type.STRONG, live=True))
        return ui.Column(tuple(rows), gap=12)

    def _how(self, desk: Desk) -> ui.Widget:
        words, wanted = desk.words, self.dealt.wanted
        numbers = tuple(
            ui.Segment(
                id=f"stories:{number}",
                text=str(number),
                checked=number == wanted.stories,
                does=StoriesChosen(number),
                takes=(number, number),
            )
            for number in NUMBERS
        )
        many = words("How many stories?")
        spread = ui.Option(
            id="spread",
            text=words("At the end: how far something travels"),
            detail=words("Dots, no faces: one who stops it, and one who passes it on."),
            checked=self.with_spread,
            many=True,
            does=OneToOneSetupPress.SPREAD,
        )
        older = too_old(self.dealt.cards, self.group, desk)
        return ui.Column(
            (
                ui.heading(many),
                ui.Group(ui.Fit(ui.Segmented(numbers)), many, ui.Role.RADIO_GROUP, titled=True),
                ui.Label(text=words("Take all the time you need. One story can be enough."), soft=True),
                *age_asked(self.group, desk, before=True),
                *([ui.Label(text=older, type=ui.Type.STRONG, live=True)] if older else []),
                ui.Label(text=_help_note(desk), soft=True, type=ui.Type.SMALL),
                spread,
            ),
            gap=12,
        )

    def _stories(self, desk: Desk) -> list[ui.Widget]:
        cards = self.dealt.cards
        few = too_few(cards, self.dealt.wanted, lambda: self._among(len(cards), desk), desk)
        said = last_said("" if self.lacks else self.said)
        return [ui.heading(desk.words("The stories")), *few, *said, story_rows(cards, desk)]

    def _weeks(self, desk: Desk) -> tuple[WeekCard, ...]:
        wanted = self.dealt.wanted
        led = Led(
            ages=wanted.ages,
            ticked=wanted.gate.ticked,
            without=frozenset(wanted.without_touches),
            without_topics=frozenset(wanted.without),
        )
        return weeks_led(desk.library.packs, led)

    @on(WeekChosen)
    def _start_week(self, event: WeekChosen, desk: Desk) -> Change:
        if self.group is None:
            told = desk.words("Say how old the young person is, so that the right help shows. It is not kept.")
            return self._lacks("group", told)
        if waits_for_reader((event.card,), self.dealt.read_today):
            return Push(use_today(event.card, desk, one_to_one=True))
        begun = start_one_to_one((), with_spread=self.with_spread, with_paper=True)
        return Replace(
            OneToOneScene(one_to_one=begun, group=self.group, setup=self, papers=self.papers, week=event.card)
        )

    @on(UsedToday)
    def _use_today(self, used: UsedToday, desk: Desk) -> Change:
        read = replace(self, dealt=replace(self.dealt, read_today=self.dealt.read_today | {used.story}))
        week = next((week for week in self._weeks(desk) if week.id == used.story), None)
        return Replace(read, then=read._start_week(WeekChosen(week), desk) if week else read._start(desk))

    @on(Choose)
    def _choose(self, event: Choose, desk: Desk) -> Change:
        cards, left = self._among(event.number, desk), self.list_left
        dealt = self.dealt.cards
        now = dealt[event.number].id if event.number < len(dealt) else ""
        return Push(WhichStoryScene(number=event.number, cards=cards, now=now, find=left.find, unfolded=left.unfolded))

    @on(ListLeft)
    def _list_left(self, left: ListLeft, desk: Desk) -> Change:
        kept = replace(self, list_left=replace(left, chosen=None))
        return kept._place(left.chosen, desk) if left.chosen else Replace(kept)

    @on(StoriesChosen)
    def _for_number(self, event: StoriesChosen, desk: Desk) -> Change:
        return self._want(desk, stories=event.number)

    @on(Ticked)
    def _after_ticks(self, event: Ticked, desk: Desk) -> Change:
        if event.wanted is OneToOneSetupPress.TOPICS:
            return self._want(desk, topics=event.topics)
        return self._want(desk, without=event.topics, without_touches=event.touches)

    @on(GroupSaid)
    def _note_group(self, event: GroupSaid, desk: Desk) -> Change:
        return self._now(group=event.group)

    @on(Real)
    def _leave_stories(self, event: Real, desk: Desk) -> Change:
        return Replace(replace(real_at_once(self.group), setup=self, papers=self.papers))

    @on(Leave)
    def _leave(self, event: Leave, desk: Desk) -> Change:
        return self.finishing.ends(Pop(), desk)

    @on(OneToOneSetupPress)
    def _pressed(self, way: OneToOneSetupPress, desk: Desk) -> Change:
        match way:
            case OneToOneSetupPress.TOPICS:
                return Push(self._topics(desk))
            case OneToOneSetupPress.WITHOUT:
                return Push(self._without(desk))
            case OneToOneSetupPress.LEVEL_3:
                return self._turn_level_3(desk)
            case OneToOneSetupPress.SPREAD:
                return Replace(replace(self, with_spread=not self.with_spread))
            case OneToOneSetupPress.START:
                return self._start(desk)

    @property
    def finishing(self) -> Finishing:
        """Asks about the sheet of the one-to-one before, before this ends."""
        return Finishing(papers=self.papers, group=self.group)

    def _want(self, desk: Desk, **changes: object) -> Change:
        dealt = want_here(self.dealt, desk, **changes)
        return self._now(dealt=dealt, changed=what_changed(self.dealt, dealt, desk))

    def _now(self, **changes: object) -> Change:
        """The same with a new choice: the last message is gone."""
        return Replace(replace(self, **{"said": "", "lacks": "", "changed": "", "warned": False, **changes}))

    def _with(self, deal: DealtStories, said: str = "") -> Change:
        return self._now(dealt=deal, said=said)

    def _topics(self, desk: Desk) -> TicksScene:
        words, wanted = desk.words, self.dealt.wanted
        topics = topics_for(class_cards(desk.library.packs), wanted)
        return TicksScene(
            wanted=OneToOneSetupPress.TOPICS,
            mode=words("One to one"),
            real=True,
            title=words("Which topics?"),
            about=words("If you choose none, it is a bit of everything."),
            topics=tuple(topic for topic in topics if topic not in wanted.without),
            ticked_topics=wanted.topics,
        )

    def _without(self, desk: Desk) -> TicksScene:
        words, wanted, cards = desk.words, self.dealt.wanted, class_cards(desk.library.packs)
        topics = topics_for(cards, wanted)
        return TicksScene(
            wanted=OneToOneSetupPress.WITHOUT,
            mode=words("One to one"),
            real=True,
            title=words("What is left out?"),
            about=words("Stories about these never come. Leave out what is too close."),
            topics=tuple(topic for topic in Topic if topic in topics or topic in wanted.without),
            touches=touches_for(cards, replace(wanted, topics=frozenset(), without=frozenset())),
            ticked_topics=wanted.without,
            ticked_touches=wanted.without_touches,
        )

    def _start(self, desk: Desk) -> Change:
        words, dealt = desk.words, self.dealt
        if not dealt.wanted.ages:
            return self._lacks("ages", words("Choose the ages first."))
        if not dealt.cards:
            return self._lacks("topics", words("No story fits what was chosen. Choose other topics or ages."))
        if self.group is None:
            told = words("Say how old the young person is, so that the right help shows. It is not kept.")
            return self._lacks("group", told)
        if for_older(dealt.cards, self.group) and not self.warned:
            return self._now(warned=True)
        if needs_gate(dealt.cards) and not dealt.wanted.gate.ticked:
            return Push(LED)
        if waits := waits_for_reader(dealt.cards, dealt.read_today):
            return Push(use_today(waits, desk, one_to_one=True))
        one_to_one = start_one_to_one(to_play(dealt.cards, desk), with_spread=self.with_spread, with_paper=True)
        return Replace(OneToOneScene(one_to_one=one_to_one, group=self.group, setup=self, papers=self.papers))

    def anew(self, desk: Desk, papers: tuple[Path, ...]) -> OneToOneSetupScene:
        """Another one-to-one with the same two: the same choices, but new stories, and the staff card is unread."""
        gate = Gate(seat=desk.seat)
        dealt = replace(
            self.dealt,
            wanted=replace(self.dealt.wanted, gate=gate, picked=frozenset()),
            seed=desk.chance(),
            cards=(),
            read_today=frozenset(),
        )
        dealt = deal_stories(dealt, class_cards(desk.library.packs), twins_in(desk.library))
        return OneToOneSetupScene(dealt=dealt, group=self.group, with_spread=self.with_spread, papers=papers)

    def _lacks(self, what: str, said: str) -> Change:
        return self._now(said=said, lacks=what, tries=self.tries + 1)


def new_setup(desk: Desk, *, ticked: bool) -> OneToOneSetupScene:
    """The screen for the ages of this PC, with stories dealt. ``ticked``: the staff card was read just now."""
    gate = Gate(ticked=ticked, seat=desk.seat)
    settings, cards = desk.settings, class_cards(desk.library.packs)
    dealt = empty_deal(settings.ages, gate, settings.nation, desk.chance())
    return OneToOneSetupScene(dealt=deal_stories(dealt, cards, twins_in(desk.library)))


def real_at_once(group: AgeGroup | None) -> OneToOneScene:
    """Something is real before any story was told."""
    return OneToOneScene(
        one_to_one=update(start_one_to_one((), with_paper=True), ThisIsReal()),
        group=group,
        asked=Asked(age=group is None),
    )


def _first_of_all(desk: Desk) -> tuple[ui.Widget, ...]:
    words = desk.words
    told = words(
        "Listen instead. “This is real” shows what to do. Someone to tell straight away: {lead}.", lead=desk.here.lead
    )
    return (
        ui.Label(text=words("Set up before they sit down."), type=ui.Type.STRONG),
        ui.Point(
            icon="hand-helping",
            title=words("If something has happened, don’t use the game to find out what."),
            text=told,
        ),
        ui.Point(icon="eye-off", text=words("Nothing of a one-to-one is kept on this computer, from here to its end.")),
    )


def _help_note(desk: Desk) -> str:
    words, nation = desk.words, desk.settings.nation
    if nation is None:
        return words("No nation is set, so help for all of the UK shows. You can set one in Settings.")
    if "nation" in desk.machine.locked:
        return words("Help is shown for: {nation}.", nation=words.label(nation))
    return words("Help is shown for: {nation}. You can change that in Settings.", nation=words.label(nation))
