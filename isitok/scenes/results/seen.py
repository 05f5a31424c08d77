"""The results of classes: by term, by topic, and before and after. What is too small to show says so, in words."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.value import Value, replace
from isitok.game.doors import Door
from isitok.game.results.shown_results import CourseResults, TermResults, visible_courses, visible_results
from isitok.game.results.voice_count import VisibleAnswers, visible_voice
from isitok.i18n.screen_words import Words
from isitok.scenes.asking import Ask
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.place_names import where_it_is
from isitok.scenes.results.setting import can_be_kept
from isitok.scenes.results.shown_parts import PartPicked, Shown, results_parts
from isitok.scenes.results.together_page import TogetherScene
from isitok.scenes.results.voice_page import (
    CountSlipsScene,
    QuestionPicked,
    SlipsKept,
    WantsQuestion,
    questions_for,
    voice_part,
    which_question,
)
from isitok.scenes.saying import Saying
from isitok.scenes.scene import BACK, Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.tasks import WipeResults
from isitok.scenes.work_page import at_work
from isitok.store.saved_sums import save_sums


class SaveSums(Event, Value):
    """Save for colleagues what this computer may show."""


class ResultsScene(Saying, Value, kw_only=True):
    """What was in the file when this screen was opened. Lessons are on the desk, so they can be forgotten at once."""

    terms: tuple[TermResults, ...] = ()
    courses: tuple[CourseResults, ...] = ()
    voice: tuple[VisibleAnswers, ...] = ()
    chosen: str = ""  # which of the terms or lessons, by its widget's id; "" is the first of them
    unread: bool = False  # it isn't known whether the file holds anything

    def page(self, desk: Desk) -> ui.Page:
        """Cards that say everything in words, so that they can be heard, and read in one column."""
        words = desk.words
        title = words("Results of classes")
        parts: list[ui.Widget] = [ui.title(title)]
        parts += last_said(self.said)
        if self.terms or lessons_on(desk):
            parts += results_parts(
                Shown(
                    terms=self.terms,
                    courses=self.courses,
                    lessons=lessons_on(desk),
                    least=desk.settings.least_group,
                    chosen=self.chosen,
                ),
                desk,
            )
        elif not self.unread:
            parts.append(_nothing(desk))
        if not self.unread:
            parts += voice_part(self.voice, desk)
            parts += _of_several(desk, has_own=bool(self.terms))
        if self.terms or self.voice or lessons_on(desk):
            parts.append(_delete(desk))
        return ui.Page(
            title=words("{title} – #isitok?", title=title),
            name=title,
            header=header(desk),
            body=ui.Column((parts[0], *ui.read_on(*parts[1:])), gap=16),
            footer=footer(desk),
            focus=BACK,
            back=Pop(),
            said=self.said,
        )

    @on(PartPicked)
    def _look_closer(self, picked: PartPicked, desk: Desk) -> Change:
        return Replace(replace(self, chosen=picked.id, said=""))

    @on(SaveSums)
    def _save_sums(self, event: SaveSums, desk: Desk) -> Change:
        """Where lessons are saved."""
        words, folder = desk.words, desk.kept.plans
        if folder is None or not can_be_kept(desk):
            return self._says(words("It can’t be saved: this user has no documents folder."))
        least, name = desk.settings.least_group, words("results")
        work = Work(folder, partial(save_sums, desk.kept.results_file, least, folder, name))
        return at_work(work, words("Making a file of it …"), self._after_saving)

    def _after_saving(self, outcome: Outcome, desk: Desk) -> Change:
        words, file = desk.words, outcome.found
        if isinstance(file, Path):
            return self._says(where_it_is(file, words))
        return self._says(words.trouble(outcome.trouble))

    @on(WantsQuestion)
    def _which_question(self, event: WantsQuestion, desk: Desk) -> Change:
        return Push(which_question(questions_for((), desk), desk))

    @on(QuestionPicked)
    def _count_slips(self, picked: QuestionPicked, desk: Desk) -> Change:
        question = questions_for((), desk).get(picked.number)
        return Push(CountSlipsScene(number=picked.number, question=question)) if question else None

    @on(SlipsKept)
    def _slips_kept(self, kept: SlipsKept, desk: Desk) -> Change:
        return Replace(results_scene(desk, kept.trouble or desk.words("The slips are counted. Now destroy them.")))


def results_scene(desk: Desk, said: str = "") -> ResultsScene:
    """The page of results, with what is in their file now."""
    from isitok.store.results import load_results, this_term
    from isitok.store.voice_counts import load_voice

    found = load_results(desk.kept.results_file, this_term())
    voice = load_voice(desk.kept.results_file, this_term())
    least = desk.settings.least_group
    terms, courses = visible_results(found.book, least), visible_courses(found.book, least)
    wrong = found.trouble or voice.trouble
    return ResultsScene(
        terms=terms,
        courses=courses,
        voice=visible_voice(voice.book, least),
        said=said or desk.words.trouble(wrong),
        unread=bool(wrong),
    )


def lessons_on(desk: Desk) -> tuple[TermResults, ...]:
    """The lessons counted since the game was started, as far as they can be shown now."""
    if not can_be_kept(desk):
        return ()
    return tuple(results for book in desk.kept.lessons for results in visible_results(book, desk.settings.least_group))


def _of_several(desk: Desk, *, has_own: bool) -> Iterator[ui.Widget]:
    """The ways to save what this computer may show, and to see what several have saved."""
    words = desk.words
    yield ui.heading(words("From several computers"))
    told = words("Save what each computer may show, and put the files together. No number in them is below ten.")
    yield ui.Label(text=told, soft=True)
    save = ui.Button(id="save-sums", text=words("Save for colleagues"), does=SaveSums())
    together = ui.Button(id="together", text=words("Put together"), does=Push(TogetherScene()))
    yield ui.Flow((save, together) if has_own else (together,), gap=10)


def _delete(desk: Desk) -> ui.Widget:
    return ui.Flow((ui.Button(id="delete", text=desk.words("Delete all results"), does=Push(wipe(desk.words))),))


def wipe(words: Words) -> Ask:
    """It asks once, over the results, and leads back to whatever is left of them."""
    return Ask(
        behind=Door.RESULTS,
        question=words("Delete all results of classes?"),
        told=words("All terms and lessons, for good. Nothing can bring them back."),
        answers=(ui.Button(id="wipe", text=words("Delete them now"), does=Do(WipeResults(), _after_wiping)),),
        stay=words("Keep them"),
    )


def _after_wiping(trouble: str, desk: Desk) -> Change:
    return Pop(then=Replace(results_scene(desk, trouble or desk.words("All results are deleted."))))


def _nothing(desk: Desk) -> ui.Widget:
    """What will appear here, and how to get there."""
    words, least = desk.words, desk.settings.least_group
    if desk.settings.keep_results:
        told = words.many(
            "Nothing yet. After a lesson in “Class” with {n} person or more, counted by hands or cards, it says "
            "here how many agreed with the stories: by term, by topic, before and after. Say how many there are when "
            "you set the lesson up.",
            "Nothing yet. After a lesson in “Class” with {n} people or more, counted by hands or cards, it says "
            "here how many agreed with the stories: by term, by topic, before and after. Say how many there are when "
            "you set the lesson up.",
            least,
        )
    else:
        told = words(
            "Nothing is kept. If you switch on “Keep results of classes” in the settings, it will say here how many of "
            "your classes agreed with the stories: by term, by topic, before and after."
        )
    return ui.Panel(ui.Label(text=told, type=ui.Type.STORY), pad=24)
