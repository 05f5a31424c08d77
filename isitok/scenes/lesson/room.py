"""How the class answers, how many there are, and the ground rules: the last screen before a lesson begins."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from pathlib import Path

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.lesson_ways import AnswerBy, ScoresShown
from isitok.format.staff_card import GroundRule
from isitok.format.week_ways import NO_FLAGS, Flags
from isitok.game.lesson.pace import reckon
from isitok.game.lesson.part_names import steps_told
from isitok.game.lesson.slips_read import ReadBy, SlipsRead
from isitok.game.staff_card_words import staff_card
from isitok.i18n.screen_words import Words, later
from isitok.i18n.sentences import join_sentences
from isitok.scenes.as_page import as_a_page
from isitok.scenes.deal_questions import room_asked
from isitok.scenes.frame import footer, header, last_said, leads_on
from isitok.scenes.lesson.about_class import ClassTyped, YearPicked, about_class, in_order
from isitok.scenes.lesson.day_setup import DayBegins, asked_of_day, day_told
from isitok.scenes.lesson.draft import LessonDraft, after_reading, as_named, begin_lesson, gate_of, refit
from isitok.scenes.lesson.own_questions import MOST_WORDS, FirstTyped, LastTyped, own_questions, with_question
from isitok.scenes.lesson.save import Saved, SavePlanScene, plan_text, usual_title
from isitok.scenes.lesson.steps_list import day_of
from isitok.scenes.lesson.tell_the_lead import LeadTold, ToldScene, must_be_told
from isitok.scenes.lesson.unfinished import wait_for_one
from isitok.scenes.lesson.who_reads import ROLE, WHO, ReaderPicked, RoleTyped, who_reads
from isitok.scenes.on_event import CardRead
from isitok.scenes.place_names import among_documents, where_it_is
from isitok.scenes.read_and_sign.use_today import UsedToday, use_today
from isitok.scenes.reread import say_gone
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Push, Replace, Scene, on
from isitok.scenes.tasks import KeepLesson, KeepPlan, NoteRoom, SaveSheet
from isitok.scenes.week.week_front import week_of
from isitok.store.papers import free_place

ANSWERS = {
    AnswerBy.HANDS: (later("Hands up"), later("Heads down, hands up. You type the numbers, or count with + and −.")),
    AnswerBy.CARDS: (later("Voting cards"), later("A, B or C is held up. You count them in the same way.")),
    AnswerBy.KEYS: (later("Teams at the keyboard"), later("Two or three teams round this computer, four keys each.")),
}
SCORES = {
    ScoresShown.NEVER: later("Never"),
    ScoresShown.END: later("At the end"),
    ScoresShown.ROUNDS: later("After each story"),
}


class RoomPress(Event, Enum):
    """The plain buttons of this screen."""

    SAVE = auto()
    SHEET = auto()  # for the teacher's desk
    PAGE = auto()  # the same as a page to read
    QUESTIONS = auto()  # the sheet for its first and last question
    SLIPS = auto()  # for the question box
    NOTE = auto()  # for the safeguarding lead
    SEND = auto()  # as a file that a colleague opens
    START = auto()


class RoomScene(Saying, Value, kw_only=True):
    """The second half of setting up. Back leads to the first half, with everything as it was."""

    draft: LessonDraft
    before: Callable[..., Scene]  # the first half, for a ``draft``
    said: str = ""
    taken: bool = False  # as a ready lesson: Back leads to those
    saved: str = ""  # the name under which it was just saved; "" after any change
    asked: bool = False  # who reads the slips was asked for, as nobody had said it: that is done once

    def after_reading(self, desk: Desk) -> Scene | None:
        """The lesson with what is left; where nothing is, its first half."""
        draft = after_reading(self.draft, desk)
        if self.draft.week and week_of(self.draft.week.id, desk) is None:
            return self.before(draft=refit(replace(draft, week=None), desk))
        if draft is self.draft:
            return self
        if not draft.cards:
            return self.before(draft=self.draft).after_reading(desk)
        return replace(self, draft=draft, said=say_gone(self.draft.all_cards, draft.all_cards, desk), saved="")

    def page(self, desk: Desk) -> ui.Page:
        """How the class answers on one side, ground rules on the other."""
        words, draft = desk.words, self.draft
        title = words("Your class")
        body = ui.Column(
            (
                ui.title(title),
                ui.Label(text=self._takes(desk), type=ui.Type.STORY, soft=True),
                *last_said(self.said),
                *((room_asked(draft.room, desk),) if self._is_counted_here else ()),
                *(
                    (ui.Label(text=draft.title, type=ui.Type.STRONG), ui.Label(text=draft.objective))
                    if draft.objective
                    else ()
                ),
                self._papers(desk),
                *who_reads(draft, desk),
                *own_questions(draft, desk),
                ui.Grid((ui.Panel(self._ways(desk), pad=20), ui.Panel(self._rules(desk), pad=20)), least=480),
            ),
            gap=16,
        )
        save = ui.Button(id="save", text=words("Save this lesson"), does=RoomPress.SAVE)
        start = leads_on("start", words("Start"), RoomPress.START)
        return ui.Page(
            title=words("{title} – Class – #isitok?", title=title),
            header=header(desk, back=self._back),
            body=body,
            footer=footer(desk, start, save),
            focus="room" if self._is_counted_here else "start",
            back=self._back,
            enter="start",
            said=self.said,
            mend=_where(self.draft.slips) if self.said == _choose(self.draft.slips, words) else "",
        )

    @property
    def _is_counted_here(self) -> bool:
        """Whether hands or cards are counted: not where teams press keys, nor on a day of a week."""
        return bool(self.draft.all_cards) and self.draft.answer is not AnswerBy.KEYS

    def _ways(self, desk: Desk) -> ui.Widget:
        return self._answers(desk) if self.draft.all_cards else day_told(self.draft, desk)

    def _papers(self, desk: Desk) -> ui.Widget:
        """What can be made of a lesson once its stories are chosen: the note for the lead, and the sheet."""
        words = desk.words
        text = words("Note to: {lead}", lead=desk.here.lead)
        told = ui.Button(id="note", text=text, does=RoomPress.NOTE, icon="check" if self.draft.lead_knows else "pencil")
        sheets = _sheet_buttons(words) if self._can_have_sheet else ()
        if sheets and (self.draft.plan.baseline or self.draft.plan.endpoint):
            text = words("Question sheet (PDF)")
            sheets = (*sheets, ui.Button(id="questions", text=text, does=RoomPress.QUESTIONS, icon="printer"))
        if sheets:
            send = ui.Button(id="send", text=words("Send to a colleague"), does=RoomPress.SEND, icon="send")
            sheets = (*sheets, send)
        if who_reads(self.draft, desk):
            text = words("Question slips")
            sheets = (*sheets, ui.Button(id="slips", text=text, does=RoomPress.SLIPS, icon="printer"))
        return ui.Flow((*((told,) if self.draft.all_cards else ()), *sheets), gap=10)

    @property
    def _can_have_sheet(self) -> bool:
        """Whether the sheet has a name: a lesson's that was saved, or a ready one's."""
        return bool(self.saved or self.draft.objective)

    @property
    def _back(self) -> Pop | Replace:
        return Pop() if self.taken else Replace(self.before(draft=as_named(self.draft)))

    def _takes(self, desk: Desk) -> str:
        """Its steps with their minutes; of a staff meeting, about how long it takes with these stories."""
        words, draft = desk.words, self.draft
        lesson = begin_lesson(draft, desk, ()).lesson
        if not lesson.parts:
            return words.many("About {n} minute", "About {n} minutes", max(1, round(reckon(lesson))))
        told = words.many("{n} minute", "{n} minutes", draft.wanted.minutes)
        titles = [card.title for card in lesson.cards]
        steps = steps_told(lesson.parts, titles, words, ready=bool(draft.objective), day=day_of(lesson, words))
        return words("{minutes}: {steps}", minutes=told, steps=steps)

    def _answers(self, desk: Desk) -> ui.Widget:
        words, draft = desk.words, self.draft
        name = words("How does the class answer?")
        ways = tuple(
            ui.Option(
                id=f"answer:{way.value}",
                text=words(text),
                detail=words(more),
                checked=way is draft.answer,
                does=self._with(replace(draft, answer=way)),
            )
            for way, (text, more) in ANSWERS.items()
        )
        rows: list[ui.Widget] = [
            ui.heading(name),
            ui.Group(ui.Column(ways, gap=10), name, ui.Role.RADIO_GROUP, titled=True),
        ]
        if draft.answer is AnswerBy.KEYS:
            teams = tuple(
                ui.Segment(
                    id=f"teams:{n}", text=str(n), checked=n == draft.teams, does=self._with(replace(draft, teams=n))
                )
                for n in (2, 3)
            )
            shown = tuple(
                ui.Segment(
                    id=f"scores:{when.value}",
                    text=words(text),
                    checked=when is draft.scores,
                    does=self._with(replace(draft, scores=when)),
                )
                for when, text in SCORES.items()
            )
            rows += _bar(words("How many teams?"), teams)
            rows += _bar(words("When do teams see their points?"), shown)
        if desk.settings.keep_results:
            rows += self._results_note(desk)
        return ui.Column(tuple(rows), gap=12)

    def _results_note(self, desk: Desk) -> list[ui.Widget]:
        """Whether this class goes into the results, and if not, why."""
        words, draft = desk.words, self.draft
        if draft.answer is AnswerBy.KEYS:
            told = words("Team votes don’t count people, so this lesson isn’t added to the results.")
        elif not draft.is_counted(desk.settings):
            told = words(
                "Nothing of this lesson is added to the results of classes: for that, say how many there are. "
                "It takes {n} or more.",
                n=desk.settings.least_group,
            )
        else:
            told = words("What they say is added to the results of classes: totals, no names. They are told so first.")
        rows: list[ui.Widget] = [ui.Label(text=told, type=ui.Type.SMALL, soft=True, live=True)]
        if draft.is_counted(desk.settings):
            new = words("None of them has been counted here yet this term")
            more = words("If you are not sure, leave this unticked: then nobody counts as two people.")
            toggled = self._with(replace(draft, new_group=not draft.new_group))
            option = ui.Option(id="new-group", text=new, detail=more, checked=draft.new_group, many=True, does=toggled)
            rows += [option, *about_class(draft, desk)]
        return rows

    def _rules(self, desk: Desk) -> ui.Widget:
        words, off = desk.words, self.draft.rules_off
        name = words("Our ground rules today")
        rules = tuple(
            ui.Option(
                id=f"rule:{number}",
                text=rule.rule,
                checked=number not in off,
                many=True,
                does=self._with(replace(self.draft, rules_off=off ^ {number})),
            )
            for number, rule in enumerate(_rules_here(desk))
        )
        more = words("The class sees the ticked ones at the start.")
        return ui.Column(
            (ui.heading(name), ui.Label(text=more, soft=True), ui.Group(ui.Column(rules, gap=8), name, titled=True)),
            gap=12,
        )

    @on(RoomPress)
    def _pressed(self, press: RoomPress, desk: Desk) -> Change:
        draft = self.draft
        match press:
            case RoomPress.SAVE:
                return Push(SavePlanScene(draft=draft, title=draft.title or usual_title(draft, desk)))
            case RoomPress.SHEET | RoomPress.PAGE:
                return self._make_sheet(".html" if press is RoomPress.PAGE else ".pdf", desk)
            case RoomPress.QUESTIONS:
                return self._make_sheet(".pdf", desk, questions=True)
            case RoomPress.SLIPS:
                from isitok.scenes.print_page import make_sheet, slips_wanted

                read = draft.slips
                return make_sheet(slips_wanted(find_me=read is not None and read.finds), desk, self._says)
            case RoomPress.SEND:
                return self._send(desk)
            case RoomPress.NOTE:
                return Push(ToldScene(draft=draft))
            case RoomPress.START:
                return self._start(desk)

    @on(LeadTold)
    def _lead_told(self, told: LeadTold, desk: Desk) -> Change:
        return Replace(replace(self, draft=replace(self.draft, told=told.told)))

    @on(CardRead)
    def _after_card(self, read: CardRead, desk: Desk) -> Change:
        draft = self.draft
        gate = replace(draft.wanted.gate, ticked=True)
        return self._with(replace(draft, wanted=replace(draft.wanted, gate=gate))) if read.ticked else None

    @on(UsedToday)
    def _use_today(self, used: UsedToday, desk: Desk) -> Change:
        read = replace(self, draft=replace(self.draft, read_today=self.draft.read_today | {used.story}))
        return Replace(read, then=read._start(desk))

    @on(Saved)
    def _after_saving(self, saved: Saved, desk: Desk) -> Change:
        told = desk.words("Saved as {name}. “Open a saved lesson” finds it again.", name=saved.file)
        return Replace(replace(self, draft=replace(self.draft, title=saved.title), said=told, saved=saved.file))

    @on(YearPicked)
    def _pick_year(self, picked: YearPicked, desk: Desk) -> Change:
        return self._with(replace(self.draft, year=picked.year))

    @on(ReaderPicked)
    def _pick_reader(self, picked: ReaderPicked, desk: Desk) -> Change:
        return self._with(replace(self.draft, slips=SlipsRead(picked.by)))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """The number of people was typed, the role of who reads the slips, what the class is called, or a question."""
        if isinstance(field, RoleTyped):
            return self._with(replace(self.draft, slips=SlipsRead(ReadBy.OTHER, text)))
        if isinstance(field, ClassTyped):
            return self._with(in_order(replace(self.draft, class_name=text), desk))
        if isinstance(field, FirstTyped | LastTyped):
            asked = with_question(self.draft, field, text)
            too_many = desk.words.many("{n} word at most.", "{n} words at most.", MOST_WORDS)
            return self._with(asked) if asked else self._says(too_many)
        draft = self.draft.with_room(text)
        return Do(NoteRoom(draft.room), self._with(in_order(draft, desk)))

    def _with(self, draft: LessonDraft) -> Replace:
        return Replace(replace(self, draft=draft, said="", saved=""))

    def _make_sheet(self, ending: str, desk: Desk, *, questions: bool = False) -> Change:
        if desk.kept.plans is None:
            return None
        from isitok.library.lesson_files import SUFFIX
        from isitok.library.lesson_text import file_name

        name = (self.saved or file_name(self.draft.title)).removesuffix(SUFFIX)
        place = free_place(desk.kept.plans, f"question-sheet-{name}" if questions else name, ending)
        after = partial(self._after_printing, place, questions)
        return Do(SaveSheet(place, self.draft.plan, questions), after)

    def _send(self, desk: Desk) -> Change:
        """The text of its file, under an ending that a colleague's computer opens with the game."""
        if desk.kept.plans is None:
            return None
        from isitok.library.lesson_files import SENT, SUFFIX
        from isitok.library.lesson_text import file_name

        name = (self.saved or file_name(self.draft.title)).removesuffix(SUFFIX)
        place = free_place(desk.kept.plans, name, SENT)
        return Do(KeepPlan(place, plan_text(self.draft), over=False), partial(self._after_sending, place))

    def _after_sending(self, place: Path, trouble: str, desk: Desk) -> Change:
        words = desk.words
        where = among_documents(place.parent.name, place.name, words, in_browser=desk.view.in_browser)
        told = join_sentences(where, words("Send this file. Nothing about your pupils is in it."))
        return self._says(trouble or told)

    def _after_printing(self, place: Path, questions: bool, trouble: str, desk: Desk) -> Change:
        told = trouble or where_it_is(place, desk.words)
        if not (trouble or questions):
            told = join_sentences(told, desk.words("It has the answers."))
        return Replace(replace(self, said=told, saved=self.saved if trouble else ""))

    def _start(self, desk: Desk) -> Change:
        ordered = in_order(self.draft, desk)
        if ordered != self.draft:
            return replace(self, draft=ordered)._start(desk)
        slips = self.draft.slips
        if not (self.asked or (slips and slips.is_said)) and who_reads(self.draft, desk):
            return Replace(replace(self, asked=True, said=_choose(slips, desk.words)))
        if self.draft.needs_gate:
            return Push(gate_of(self.draft))
        if self.draft.waits_for_reader:
            return Push(use_today(self.draft.waits_for_reader, desk))
        if must_be_told(self.draft):
            return Push(ToldScene(draft=self.draft))
        if waits := wait_for_one(desk):
            return Push(waits)
        asked = asked_of_day(self.draft, desk)
        return Push(asked) if asked else self._with_flags(NO_FLAGS, desk)

    @on(DayBegins)
    def _begin_day(self, begins: DayBegins, desk: Desk) -> Change:
        return self._with_flags(begins.flags, desk)

    def _with_flags(self, flags: Flags, desk: Desk) -> Change:
        scene = begin_lesson(self.draft, desk, _rules_here(desk), flags)
        return Do(KeepLesson(scene.to_data()), Replace(scene))


def _choose(slips: SlipsRead | None, words: Words) -> str:
    if slips:
        return words("Who reads the slips? Type their role, or choose “Nobody today”.")
    return words("Choose who reads the slips, or “Nobody today”.")


def _where(slips: SlipsRead | None) -> str:
    """Where that can be mended: whoever chose somebody else has only their role to type."""
    return ROLE if slips else WHO


def _sheet_buttons(words: Words) -> tuple[ui.Button, ...]:
    return (
        ui.Button(id="sheet", text=words("Make the sheet for my desk (PDF)"), does=RoomPress.SHEET, icon="printer"),
        as_a_page("sheet-page", RoomPress.PAGE, words("The sheet for my desk"), words),
    )


def _rules_here(desk: Desk) -> tuple[GroundRule, ...]:
    return staff_card(desk.library.load_known().staff_card, desk.here).ground_rules


def _bar(name: str, segments: tuple[ui.Segment, ...]) -> tuple[ui.Widget, ...]:
    return (
        ui.Label(text=name, type=ui.Type.STRONG, silent=True),
        ui.Group(ui.Flow((ui.Segmented(segments),)), name, ui.Role.RADIO_GROUP),
    )
