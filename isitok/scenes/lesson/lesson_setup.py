"""An adult sets up a lesson: for whom, how long, which stories. The class may watch: no answer is on this screen."""

from enum import Enum, auto
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.lesson_ways import SCENARIOS_IN
from isitok.format.vocabulary import PlaySet
from isitok.game.dealt import DealtStories
from isitok.game.lesson.deal_lesson import class_cards, press_band, touches_for
from isitok.game.lesson.parts import usual_parts
from isitok.i18n.sentences import join_sentences
from isitok.scenes.deal_form import GatedForm, form_body
from isitok.scenes.deal_questions import AgesToggled, ages_asked, minutes_asked
from isitok.scenes.frame import ages_typed, footer, header, leads_on
from isitok.scenes.lesson import draft as drafts
from isitok.scenes.lesson.draft import HARD, UNREAD, LessonDraft, gate_of
from isitok.scenes.lesson.plan_pages import PlanPicked
from isitok.scenes.lesson.which import projector_on, what_is_left_out, which_pack, which_topic
from isitok.scenes.nation import which_nation
from isitok.scenes.read_and_sign.use_today import UsedToday, use_today
from isitok.scenes.reread import say_gone
from isitok.scenes.results.setting import SeeResults, there_are_some
from isitok.scenes.scene import Change, Desk, Do, Pop, Push, Replace, Scene, on
from isitok.scenes.sets import set_button
from isitok.scenes.story_rows import (
    LeaveOut,
    SwapHalf,
    SwapPair,
    how_many_left_out,
    one_more,
    story_rows,
    too_many,
    vote_row,
)
from isitok.scenes.tasks import ChangeSettings
from isitok.scenes.ticks import Ticked, TicksScene

A_PAIR: Final = 7
"""Minutes: some three votes before, as many after, and their whys."""


class ClassSetupPress(Event, Enum):
    """The plain buttons of this screen."""

    TOPICS = auto()
    PACKS = auto()
    NATIONS = auto()
    WITHOUT = auto()  # what stories touch, to leave out
    LEVEL_3 = auto()
    BEFORE_AFTER = auto()
    DEAL = auto()  # deal again
    OPEN = auto()  # a saved lesson
    PRINT = auto()
    ON = auto()


class ClassSetupScene(GatedForm, Value, kw_only=True):
    """What is played. How the class answers comes on the next screen."""

    draft: LessonDraft
    said: tuple[str, ...] = ()

    _hard = HARD
    _unread = UNREAD

    @property
    def deal(self) -> LessonDraft:
        """The lesson so far."""
        return self.draft

    def page(self, desk: Desk) -> ui.Page:
        """Ages and kind of story, minutes, and the stories dealt."""
        words = desk.words
        title = words("Set up a lesson")
        parts: list[ui.Widget] = [
            *projector_on(desk),
            ui.Columns(
                (ui.Panel(self._who(desk), pad=20), ui.Panel(self._long(desk), pad=20)), (1.35, 1.0), gap=16, least=480
            ),
        ]
        if self.draft.wanted.ages:
            parts += self._stories(desk)
        more = [ui.Button(id="print", text=words("Print"), does=ClassSetupPress.PRINT, icon="printer")]
        if there_are_some(desk):
            more.append(ui.Button(id="see-results", text=words("Results of classes"), does=SeeResults()))
        parts.append(ui.Flow(tuple(more)))
        on = leads_on("on", words("Next"), ClassSetupPress.ON)
        saved = ui.Button(id="open", text=words("Open a saved lesson"), does=ClassSetupPress.OPEN)
        return ui.Page(
            title=words("{title} – Class – #isitok?", title=title),
            header=header(desk),
            body=form_body(title, self.said, *ui.read_on(*parts)),
            footer=footer(desk, on, saved, short=(on, replace(saved, text=words("Open"), name=saved.text))),
            focus="on" if self.draft.wanted.ages else "ages",
            back=Pop(),
            enter="on",
            said=" ".join(self.said),
            typing=ages_typed(words),
        )

    def after_reading(self, desk: Desk) -> Scene | None:
        """A lesson of what is left."""
        draft = drafts.after_reading(self.draft, desk)
        gone = say_gone(self.draft.all_cards, draft.all_cards, desk)
        return self if draft is self.draft else replace(self, draft=draft, said=(gone,) if gone else ())

    def _who(self, desk: Desk) -> ui.Widget:
        words, wanted = desk.words, self.draft.wanted
        topic = words.label(wanted.topic) if wanted.topic else words("A bit of everything")
        nation = words.label(desk.settings.nation) if desk.settings.nation else words("not set")
        ways = [("topic", words("Topic: {topic}", topic=topic), ClassSetupPress.TOPICS)]
        if "nation" not in desk.machine.locked:
            ways.append(("nation", words("Nation: {nation}", nation=nation), ClassSetupPress.NATIONS))
        rows: list[ui.Widget] = [
            ui.heading(words("Who is it for?")),
            *ages_asked(wanted.ages, desk),
        ]
        if wanted.ages:
            if touches_for(class_cards(desk.library.packs), wanted):
                left_out = how_many_left_out(len(wanted.without_touches), desk)
                ways.append(("without", left_out, ClassSetupPress.WITHOUT))
            topic_, *others = (ui.Button(id=id_, text=text, does=way, after="chevron-down") for id_, text, way in ways)
            rows.append(ui.Flow((topic_, set_button(wanted.pack, ClassSetupPress.PACKS, desk), *others), gap=10))
        more = words("The most sensitive ones, led by an adult. The staff card comes first.")
        return ui.Column((*rows, *self._gated(more, ClassSetupPress.LEVEL_3, desk)), gap=12)

    def _long(self, desk: Desk) -> ui.Widget:
        words, draft = desk.words, self.draft
        rows: list[ui.Widget] = [
            *minutes_asked(SCENARIOS_IN, draft.wanted.minutes, desk),
            ui.Label(text=self._sum(desk), soft=True, live=True),
        ]
        has_sets = self._has_sets(desk)
        count = len(draft.pairs if draft.before_after else drafts.possible_pairs(draft, desk)) if has_sets else 0
        if has_sets and draft.wanted.topic and not (count or draft.before_after):
            none = words("Before and after needs pairs of other stories, and this topic has none left.")
            rows.append(ui.Label(text=none, soft=True))
        if count or draft.before_after:
            more = join_sentences(
                words.many(
                    "{n} other story at the start and {n} at the end: votes on all that is done in it.",
                    "{n} other stories at the start and {n} at the end: votes on all that is done in them.",
                    count,
                ),
                words.many("About {n} minute more.", "About {n} minutes more.", A_PAIR * count),
            )
            if not count:
                more = words("These stories have no pairs for it, so there is none this time.")
            option = ui.Option(
                id="before-after",
                text=words("Before and after"),
                detail=more,
                checked=draft.before_after,
                many=True,
                does=ClassSetupPress.BEFORE_AFTER,
            )
            rows.append(option)
        return ui.Column(tuple(rows), gap=12)

    def _sum(self, desk: Desk) -> str:
        words, wanted = desk.words, self.draft.wanted
        start, *stories, close = usual_parts(wanted.minutes, wanted.count)
        minutes = words.many("about {n} minute", "about {n} minutes", stories[-1].minutes)
        return " ".join(
            (
                words.many("{n} minute for the ground rules.", "{n} minutes for the ground rules.", start.minutes),
                words.many("{n} story, {minutes}.", "{n} stories, {minutes} each.", len(stories), minutes=minutes),
                words.many(
                    "{n} minute to step out and for help.", "{n} minutes to step out and for help.", close.minutes
                ),
            )
        )

    def _has_sets(self, desk: Desk) -> bool:
        return any(card.set is PlaySet.A for card in desk.library.cards if self.draft.wanted.fits(card))

    def _stories(self, desk: Desk) -> list[ui.Widget]:
        words, cards, wanted = desk.words, self.draft.cards, self.draft.wanted
        again = ui.Button(id="deal", text=words("Deal again"), does=ClassSetupPress.DEAL, icon="refresh-cw")
        rows: list[ui.Widget] = [ui.Flow((ui.heading(words("The stories")),), (again,) if cards else ())]
        ready = self.draft.made_from
        if ready and ready.objective:  # one that is ready has as many as it needs, but for those left out here
            if len(cards) < len(ready.stories):
                rows += one_more(len(cards), self._among(len(cards), desk), desk)
        elif len(cards) < wanted.count:
            # No more stories fit, or one of a saved lesson is gone: "Deal again" says which.
            found = words.many(
                "There is {n} story here, and time for {count}.",
                "There are {n} stories here, and time for {count}.",
                len(cards),
                count=wanted.count,
            )
            rows.append(ui.Label(text=found, live=True))
            rows += one_more(len(cards), self._among(len(cards), desk), desk)
        rows += too_many(cards, wanted, desk)
        return [*rows, story_rows(cards, desk), *self._before_and_after(desk)]

    def _before_and_after(self, desk: Desk) -> list[ui.Widget]:
        """The stories that are voted on before the lesson and after it, by name."""
        words, draft = desk.words, self.draft
        if not (draft.before or draft.after):
            return []
        swap = bool(draft.pairs)
        before = (
            vote_row(words("Before: {title}", title=card.title), number if swap else card.id, card, desk)
            for number, card in enumerate(draft.before)
        )
        after = (
            vote_row(words("After: {title}", title=card.title), None if swap else card.id, card, desk)
            for card in draft.after
        )
        # A pair stands side by side.
        rows = [row for pair in zip(before, after, strict=True) for row in pair] if swap else [*before, *after]
        return [ui.heading(words("Before and after")), ui.Grid(tuple(rows), least=480, gap=12)]

    def _with(self, deal: DealtStories, said: str = "") -> Change:
        return Replace(replace(self, draft=deal, said=(said,) if said else ()))

    def _want(self, desk: Desk, **changes: object) -> Change:
        return self._with(drafts.refit(self.draft, desk, **changes))

    def _swapped(self, number: int, desk: Desk) -> LessonDraft:
        return drafts.swap_card(self.draft, desk, number)

    def _for_ages(self, event: AgesToggled, desk: Desk) -> Change:
        """The ages are kept for the next lesson; who plays alone on this PC has ages of their own."""
        ages = press_band(self.draft.wanted.ages, event.band)
        settings = replace(desk.settings, class_ages=ages)
        return Do(ChangeSettings(settings), self._want(replace(desk, settings=settings), ages=ages))

    @on(Ticked)
    def _leave_touches_out(self, event: Ticked, desk: Desk) -> Change:
        return self._want(desk, without_touches=event.touches)

    @on(SwapPair)
    def _swap_pair(self, event: SwapPair, desk: Desk) -> Change:
        return self._with(drafts.swap_pair(self.draft, desk, event.number))

    @on(SwapHalf)
    def _swap_half(self, event: SwapHalf, desk: Desk) -> Change:
        draft, twin = drafts.swap_half(self.draft, desk, event.card)
        if twin is None:
            return self._with(self.draft, desk.words("There is no other story that fits."))
        told = desk.words(
            "The other half of this pair is “{title}”. Swap that one as well, in the lesson that has it.",
            title=twin.title,
        )
        return self._with(draft, told)

    @on(LeaveOut)
    def _leave_out(self, event: LeaveOut, desk: Desk) -> Change:
        return self._with(drafts.leave_out(self.draft, event.card))

    @on(SeeResults)
    def _see_results(self, event: SeeResults, desk: Desk) -> Change:
        from isitok.scenes.results.seen import results_scene

        return Push(results_scene(desk))

    @on(PlanPicked)
    def _open(self, event: PlanPicked, desk: Desk) -> Change:
        from isitok.scenes.lesson.plan_pages import open_plan

        draft, said = open_plan(self.draft, event.file, desk)
        if draft.week:
            return Push(_room_of_day(draft, said))
        scene = replace(self, draft=draft, said=said)
        return Replace(scene, Push(gate_of(draft)) if draft.needs_gate else None)

    @on(ClassSetupPress)
    def _pressed(self, way: ClassSetupPress, desk: Desk) -> Change:
        draft = self.draft
        match way:
            case ClassSetupPress.PRINT:
                from isitok.scenes.print_page import PrintScene

                return Push(PrintScene())
            case ClassSetupPress.TOPICS:
                return Push(which_topic(draft.wanted, desk))
            case ClassSetupPress.PACKS:
                return Push(which_pack(draft.wanted, desk))
            case ClassSetupPress.NATIONS:
                return Push(which_nation(desk))
            case ClassSetupPress.WITHOUT:
                return Push(self._without(desk))
            case ClassSetupPress.LEVEL_3:
                return self._turn_level_3(desk)
            case ClassSetupPress.BEFORE_AFTER:
                return self._with(drafts.toggle_pairs(draft, desk))
            case ClassSetupPress.DEAL:
                return self._with(drafts.deal_again(draft, desk))
            case ClassSetupPress.OPEN:
                from isitok.scenes.lesson.plan_pages import plans_in

                return Push(plans_in(desk))
            case ClassSetupPress.ON:
                return self._on(desk)

    @on(UsedToday)
    def _use_today(self, used: UsedToday, desk: Desk) -> Change:
        read = replace(self, draft=replace(self.draft, read_today=self.draft.read_today | {used.story}))
        return Replace(read, then=read._on(desk))

    def _without(self, desk: Desk) -> TicksScene:
        wanted = self.draft.wanted
        touches = touches_for(class_cards(desk.library.packs), wanted)
        return what_is_left_out(ClassSetupPress.WITHOUT, touches, wanted.without_touches, desk)

    def _on(self, desk: Desk) -> Change:
        words, draft = desk.words, self.draft
        if not draft.wanted.ages:
            return self._with(draft, words("Choose the ages first."))
        if not draft.cards:
            return self._with(draft, words("No story fits what was chosen. Choose another topic or set."))
        if draft.needs_gate:
            return Push(gate_of(draft))
        if draft.waits_for_reader:
            return Push(use_today(draft.waits_for_reader, desk))
        from isitok.scenes.lesson.room import RoomScene

        return Replace(RoomScene(draft=draft, before=ClassSetupScene))


def open_in_setup(draft: LessonDraft, name: str, desk: Desk) -> Change:
    """The screen on which the lesson of this file is looked at before it is taken."""
    from isitok.scenes.lesson.plan_pages import open_plan

    draft, said = open_plan(draft, name, desk)
    return Push(_room_of_day(draft, said) if draft.week else ClassSetupScene(draft=draft, said=said))


def _room_of_day(draft: LessonDraft, said: tuple[str, ...]) -> Scene:
    """A lesson with a day of a week has no stories to look at first."""
    from isitok.scenes.lesson.room import RoomScene

    return RoomScene(draft=draft, before=ClassSetupScene, taken=True, said=" ".join(said))
