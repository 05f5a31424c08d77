"""A staff meeting is set up: how long, which stories, what to say beforehand, and how the group answers."""

from collections.abc import Callable
from enum import Enum, auto

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.format.lesson_ways import SCENARIOS_IN, AnswerBy
from isitok.format.vocabulary import FOR_STAFF
from isitok.game.for_staff import MINUTES, cards_for, chosen_by_chance
from isitok.game.lesson.deal_lesson import Gate, Wanted
from isitok.game.lesson.parts import usual_parts
from isitok.game.staff_card_words import staff_card
from isitok.scenes.deal_form import DealForm, form_body
from isitok.scenes.deal_questions import minutes_asked, room_asked
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.lesson.draft import LessonDraft, begin_lesson
from isitok.scenes.lesson.unfinished import wait_for_one
from isitok.scenes.reread import say_gone, still_here
from isitok.scenes.scene import Change, Desk, Do, Pop, Push, Replace, Scene, on
from isitok.scenes.story_rows import comes_up, read_button, too_many
from isitok.scenes.tasks import CopyText, KeepLesson


class MeetingPress(Event, Enum):
    """The plain buttons of this screen."""

    COPY = auto()
    START = auto()


class MeetingScene(DealForm, Value, kw_only=True):
    """The meeting so far. Its stories were picked, or come by chance: as many as there is time for."""

    draft: LessonDraft
    picked: tuple[Card, ...] = ()
    by_chance: tuple[Card, ...] = ()  # in the order in which they come
    pick: Callable[..., Scene]  # the pages on which they are picked: what they ``said`` is that none is left
    said: str = ""

    def page(self, desk: Desk) -> ui.Page:
        """Length and answers on one side, what to say beforehand on the other, then the stories."""
        desk = desk.for_staff
        words, title = desk.words, desk.words("Staff meeting")
        halves = ui.Panel(self._how(desk), pad=20), ui.Panel(self._say_first(desk), pad=20)
        parts: list[ui.Widget] = [
            ui.Columns(halves, gap=16, least=430),
            ui.heading(words("The stories")),
            ui.Grid(tuple(_story(card, desk) for card in self.draft.cards), least=430, gap=12),
        ]
        parts += too_many(self.draft.cards, self.draft.wanted, desk)
        return ui.Page(
            title=words("{title} – Class – #isitok?", title=title),
            header=header(desk),
            body=form_body(title, (self.said,), *parts),
            footer=footer(desk, leads_on("start", words("Start"), MeetingPress.START)),
            focus="start",
            back=Pop(),
            enter="start",
            said=self.said,
        )

    def after_reading(self, desk: Desk) -> Scene | None:
        """The stories that are left; where none is, the pages on which they are picked."""
        picked, by_chance = still_here(self.picked, desk), still_here(self.by_chance, desk)
        if (picked, by_chance) == (self.picked, self.by_chance):
            return self
        wanted = replace(self.draft.wanted, picked=frozenset(card.id for card in picked))
        cards = picked or by_chance[: SCENARIOS_IN[wanted.minutes]]
        if not cards:
            return self.pick(said=say_gone(self.draft.cards, (), desk))
        draft, said = replace(self.draft, wanted=wanted, cards=cards), say_gone(self.draft.cards, cards, desk)
        return replace(self, draft=draft, picked=picked, by_chance=by_chance, said=said)

    def _how(self, desk: Desk) -> ui.Widget:
        words, draft = desk.words, self.draft
        ways = tuple(
            ui.Option(
                id=f"answer:{way.value}",
                text=text,
                checked=way is draft.answer,
                does=Replace(replace(self, draft=replace(draft, answer=way), said="")),
            )
            for way, text in ((AnswerBy.HANDS, words("Hands up")), (AnswerBy.CARDS, words("Voting cards")))
        )
        how = words("How does the class answer?")
        start, *_, close = usual_parts(draft.wanted.minutes, max(1, len(draft.cards)))
        return ui.Column(
            (
                *minutes_asked(MINUTES, draft.wanted.minutes, desk),
                ui.Label(
                    text=words.many(
                        "{n} minute for the ground rules, {close} to step out and for help.",
                        "{n} minutes for the ground rules, {close} to step out and for help.",
                        start.minutes,
                        close=close.minutes,
                    ),
                    soft=True,
                    type=ui.Type.SMALL,
                ),
                ui.heading(how),
                ui.Group(ui.Flow(ways, gap=10), how, ui.Role.RADIO_GROUP, titled=True),
                room_asked(draft.room, desk),
                ui.Label(text=words("No votes go into the results of classes."), soft=True, type=ui.Type.SMALL),
            ),
            gap=12,
        )

    def _say_first(self, desk: Desk) -> ui.Widget:
        words = desk.words
        lines = tuple(ui.Label(text=line) for line in announcement(self.draft.cards, desk))
        copy: tuple[ui.Widget, ...] = ()
        if not desk.view.in_lines:
            copy = (ui.Flow((ui.Button(id="copy", text=words("Copy it"), does=MeetingPress.COPY),)),)
        return ui.Column((ui.heading(words("Say this beforehand")), ui.Column(lines, gap=6), *copy), gap=12)

    def _want(self, desk: Desk, **changes: object) -> Change:
        wanted = replace(self.draft.wanted, **changes)
        cards = self.picked or self.by_chance[: SCENARIOS_IN[wanted.minutes]]
        return Replace(replace(self, draft=replace(self.draft, wanted=wanted, cards=cards), said=""))

    @on(MeetingPress.COPY)
    def _copy(self, event: MeetingPress, desk: Desk) -> Change:
        text = "\n".join(announcement(self.draft.cards, desk.for_staff))
        return Do(CopyText(text), self._after_copying)

    @on(MeetingPress.START)
    def _start(self, event: MeetingPress, desk: Desk) -> Change:
        if waits := wait_for_one(desk, for_staff=True):
            return Push(waits)
        card = staff_card(desk.library.load_known().staff_card, desk.here, for_staff=True)
        scene = begin_lesson(self.draft, desk, card.ground_rules)
        return Do(KeepLesson(scene.to_data()), Replace(scene))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        return Replace(replace(self, draft=self.draft.with_room(text), said=""))

    def _after_copying(self, trouble: str, desk: Desk) -> Change:
        return Replace(replace(self, said=trouble or desk.words("It is copied: paste it into a message.")))


def new_meeting(
    picked: tuple[Card, ...], *, pack: str, seed: int, desk: Desk, pick: Callable[..., Scene]
) -> MeetingScene:
    """A meeting of the shorter kind with the stories that were picked, or with some by chance."""
    settings = desk.settings
    cards = cards_for(desk.library.packs, settings.nation, pack)
    by_chance = chosen_by_chance(cards, seed=seed)
    wanted = Wanted(
        ages=FOR_STAFF,
        minutes=MINUTES[0],
        nation=settings.nation,
        gate=Gate(ticked=True, wanted=True, seat=desk.seat),
        picked=frozenset(card.id for card in picked),
    )
    draft = LessonDraft(wanted=wanted, cards=picked or by_chance[: SCENARIOS_IN[MINUTES[0]]], seed=seed)
    return MeetingScene(draft=draft, picked=picked, by_chance=by_chance, pick=pick)


def announcement(cards: tuple[Card, ...], desk: Desk) -> tuple[str, ...]:
    """What everybody hears before the meeting: which topics come up, and that anybody can stay away."""
    words = desk.words
    about = (" ".join(part for part in (card.gist, comes_up(card, desk)) if part) for card in cards)
    return (
        words("In our meeting we talk about made-up stories of adults and young people. These come up:"),
        *(f"– {line}" for line in about if line),
        words("You can pass on anything, step out, or stay away, and nobody asks why."),
    )


def _story(card: Card, desk: Desk) -> ui.Widget:
    lines = (card.gist, " ".join(card.care), comes_up(card, desk))
    told = (ui.Label(text=line, type=ui.Type.SMALL, soft=True) for line in lines if line)
    ways = ui.Flow((), (read_button(card, desk),), gap=10)
    return ui.Panel(ui.Column((ui.Label(text=card.title, type=ui.Type.STRONG), *told, ways), gap=4), pad=14)
