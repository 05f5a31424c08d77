"""What young people say: a question on slips at the end of a lesson, and later the count. Nothing is ever live."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.vocabulary import Band
from isitok.format.voice import Question
from isitok.game.results import results_wording
from isitok.game.results.voice_count import Slips, VisibleAnswers, is_large_enough
from isitok.i18n.screen_words import Words
from isitok.scenes.frame import footer, header, header_row, last_said, leads_on
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.results.setting import can_be_kept
from isitok.scenes.saying import Saying
from isitok.scenes.scene import BACK, BaseScene, Change, Desk, Do, Pop, Replace, on
from isitok.scenes.tasks import KeepSlips

MOST = 60  # slips of one class that chose the same answer


class WantsQuestion(Event, Value):
    """A class is to be asked something, or its slips are to be counted."""


class QuestionPicked(Event, Value):
    """This is the question."""

    number: int  # its place, from 1


class SlipsTyped(Event, Value):
    """The number of slips with this answer is typed; 0: of blank ones."""

    answer: int


class Adds(Event, Value):
    """The slips are counted."""


class SlipsKept(Event, Value):
    """The slips were added, or why they couldn't be."""

    trouble: str


def questions_for(ages: Collection[Band], desk: Desk) -> Mapping[int, Question]:
    """What can be asked of these ages, by its place; of all, where no ages are given. None unless results are kept."""
    if not (can_be_kept(desk) and desk.settings.keep_results):
        return {}
    asked = enumerate(desk.library.load_known().voice, start=1)
    return {number: one for number, one in asked if not ages or any(band in one.ages for band in ages)}


def which_question(questions: Mapping[int, Question], desk: Desk) -> PickScene:
    """The questions, to choose one."""
    picks = (Pick(one.id, one.ask, QuestionPicked(number)) for number, one in questions.items())
    return PickScene(title=desk.words("Which question?"), picks=tuple(picks), chosen="none")


class AskScene(BaseScene, Value, kw_only=True):
    """The question on the wall: first who sees what is said, and when the class hears of it."""

    question: Question

    def page(self, desk: Desk) -> ui.Page:
        """What is told first, the question, and its answers, as they are on the slips.

        Beside a window of its own for whoever leads there is nothing to press: what leads back is there.
        """
        words, alone = desk.words, not desk.view.led
        title = words("One question, on a slip")
        told = (
            ui.Point(icon="users", text=words("It is about somebody your age, not about you. No names.")),
            ui.Point(icon="hand", text=words("Nobody has to answer: a blank slip is a pass. Fold it, face down.")),
            ui.Point(
                icon="eye", text=words("An adult counts the slips later. Only totals of several classes are shown.")
            ),
            ui.Point(icon="messages-square", text=words("Next term you’ll hear what was said, and what came of it.")),
        )
        answers = tuple(
            ui.Panel(ui.Label(text=answer, type=ui.Type.STORY), pad=12) for answer in self.question.answers.values()
        )
        body = ui.Column(
            (
                ui.title(title),
                *told,
                ui.Label(text=self.question.ask, type=ui.Type.ANSWER),
                ui.Grid(answers, least=300, most=3, gap=10),
            ),
            gap=14,
        )
        return ui.Page(
            title=words("{step} – Class – #isitok?", step=title),
            name=title,
            header=header(desk, back=Pop()) if alone else header_row(),
            body=body,
            footer=footer(desk, brief=True) if alone else None,
            focus=BACK if alone else "",
            back=Pop(),
            projector=True,
        )


class CountSlipsScene(Saying, Value, kw_only=True):
    """An adult counts the slips of one class, when it has gone."""

    number: int  # the question's place, from 1
    question: Question
    counts: Mapping[int, int] = MappingProxyType({})  # by the place of an answer, from 1; 0: blank slips
    fresh: bool = False  # this class has not been counted for this question this term

    def page(self, desk: Desk) -> ui.Page:
        """The question, a number for each answer and for blank slips, and one tick."""
        words = desk.words
        title = words("Count slips")
        fields = [self._field(place, answer) for place, answer in enumerate(self.question.answers.values(), start=1)]
        fields.append(self._field(0, words("Blank: a pass")))
        fresh = ui.Option(
            id="fresh",
            text=words("This class has not been counted for this question this term"),
            detail=words("Nobody counts twice."),
            checked=self.fresh,
            many=True,
            does=Replace(replace(self, fresh=not self.fresh, said="")),
        )
        then = words(
            "They wait until three classes or more make totals in which nobody can be seen. Destroy the slips."
        )
        body = ui.Column(
            (
                ui.title(title),
                *last_said(self.said),
                ui.Label(text=self.question.ask, type=ui.Type.STORY, silent=True),
                ui.Panel(ui.Group(ui.Column(tuple(fields), gap=8), self.question.ask), pad=18),
                ui.Fit(fresh),
                ui.Label(text=then, soft=True),
            ),
            gap=14,
        )
        return ui.Page(
            title=words("{title} – #isitok?", title=title),
            name=title,
            header=header(desk),
            body=body,
            footer=footer(desk, leads_on("add", words("Add them"), Adds())),
            focus="slips:1",
            back=Pop(),
            enter="add",
            said=self.said,
            mend="fresh" if self.said else "",
        )

    def _field(self, place: int, name: str) -> ui.Widget:
        field = ui.NumberField(
            id=f"slips:{place}", label=name, text=str(self.counts.get(place, 0)), does=SlipsTyped(place)
        )
        return ui.Flow((ui.Fit(field), ui.Label(text=name, silent=True)), gap=12)

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        if not isinstance(field, SlipsTyped):
            return None
        number = min(MOST, int(text)) if text.isascii() and text.isdecimal() else 0
        return Replace(replace(self, counts={**self.counts, field.answer: number}, said=""))

    @on(Adds)
    def _add(self, event: Adds, desk: Desk) -> Change:
        """Adds them, if they can be."""
        words, least = desk.words, desk.settings.least_group
        answers = tuple(self.counts.get(place, 0) for place in range(1, len(self.question.answers) + 1))
        slips = Slips(self.number, answers, self.counts.get(0, 0))
        if not is_large_enough(slips, least):
            told = words.many(
                "The slips of fewer than {n} person aren’t kept: too few to count.",
                "The slips of fewer than {n} people aren’t kept: too few to count.",
                least,
            )
            return self._says(told)
        if not self.fresh:
            return self._says(words("Tick the box first, if that is right. If not, leave them out."))
        return Do(KeepSlips(slips), lambda trouble, desk: Pop(SlipsKept(trouble)))


def voice_part(said: Iterable[VisibleAnswers], desk: Desk) -> Iterator[ui.Widget]:
    """What is shown of it among the results, and the way to count slips."""
    words, questions = desk.words, desk.library.load_known().voice
    if not questions:
        return
    said = tuple(said)
    if not said and not desk.settings.keep_results:
        return
    yield ui.heading(words("What young people say"))
    told = words("One question at the end of a lesson, on slips, about somebody their age. Blank slips are passes.")
    yield ui.Label(text=told, soft=True)
    cards = tuple(
        _card(one, questions[one.asked.question - 1], words) for one in said if one.asked.question <= len(questions)
    )
    if cards:
        yield ui.Grid(cards, least=380, gap=14)
    if questions_for((), desk):
        yield ui.Flow((ui.Button(id="count-slips", text=words("Count slips"), does=WantsQuestion(), icon="pencil"),))


def _card(said: VisibleAnswers, question: Question, words: Words) -> ui.Widget:
    lines = tuple(ui.Label(text=line) for line in results_wording.voice_lines(said, question.answers.values(), words))
    term = ui.Label(text=results_wording.term_name(said.asked.term, words), soft=True, type=ui.Type.SMALL)
    return ui.Panel(ui.Column((term, ui.heading(question.ask, ui.Type.STRONG, level=3), *lines), gap=4), pad=18)
