"""A lesson gets a name and is saved as a file that its teacher can edit, share and open next week."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.problem import Severity
from isitok.format.week import DAYS
from isitok.i18n.sentences import capital, end_sentence
from isitok.library.lesson_files import lesson_in
from isitok.library.lesson_text import TITLE_LIMIT, file_name, lesson_text, tidy_title
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.lesson.draft import LessonDraft, after_reading
from isitok.scenes.place_names import among_documents
from isitok.scenes.reread import say_gone
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop, Replace, Scene, on
from isitok.scenes.tasks import KeepPlan
from isitok.store.plans import is_taken


class SavePlan(Event, Value):
    """Save it. ``over``: a file of this name may be replaced."""

    over: bool = False


class Saved(Event, Value):
    """The lesson now has this title and is saved in this file."""

    file: str
    title: str


class Title(Event, Value):
    """The field for the lesson's title."""


class SavePlanScene(BaseScene, Value, kw_only=True):
    """Asks for a name. The screen below is told once the lesson is saved."""

    draft: LessonDraft
    title: str
    there: bool = False  # a file of this name exists: may it be replaced?
    said: str = ""

    def after_reading(self, desk: Desk) -> Scene | None:
        """The lesson with what is left."""
        draft = after_reading(self.draft, desk)
        said = say_gone(self.draft.all_cards, draft.all_cards, desk)
        return self if draft is self.draft else replace(self, draft=draft, said=said)

    def page(self, desk: Desk) -> ui.Page:
        """The title, and what the file will be called."""
        words = desk.words
        head, name = words("Save this lesson"), file_name(self.title)
        about = words("It keeps what you chose and which stories. Nothing about your pupils is in it.")
        label = words("What is it called?")
        field = ui.TextField(id="title", label=label, text=self.title, most=TITLE_LIMIT, required=True, does=Title())
        parts: list[ui.Widget] = [
            ui.title(head),
            ui.Label(text=about, soft=True, type=ui.Type.STORY),
            ui.Fit(field, most=620),
            ui.Label(text=among_documents(_folder(desk), name, words, in_browser=desk.view.in_browser), soft=True),
        ]
        parts += last_said(self.said)
        save = ui.Button(id="save", text=words("Save"), does=SavePlan(), kind=ui.ButtonKind.PRIMARY)
        over = (
            (ui.Button(id="over", text=words("Replace the old one"), does=SavePlan(over=True)),) if self.there else ()
        )
        parts.append(ui.Flow((save, *over)))
        return ui.Page(
            title=head,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=18),
            footer=footer(desk),
            focus="title",
            back=Pop(),
            enter="save",
            narrow=True,
            middle=True,
            said=self.said,
        )

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        return Replace(replace(self, title=text, there=False, said=""))

    def _says(self, told: str, *, there: bool = False) -> Change:
        return Replace(replace(self, said=told, there=there))

    @on(SavePlan)
    def _save(self, save: SavePlan, desk: Desk) -> Change:
        """Saves it, but never over another file without asking."""
        words, title = desk.words, tidy_title(self.title)
        if not title:
            return self._says(words("Give it a name first."))
        if desk.kept.plans is None:
            return self._says(words("It can’t be saved: this user has no documents folder."))
        text = plan_text(replace(self.draft, title=title))
        for problem in lesson_in(text, "").problems:
            if problem.severity is Severity.ERROR or problem.code == "emoji":
                return self._says(f"{capital(problem.message)}: {end_sentence(problem.hint)}")
        path = desk.kept.plans / file_name(title)
        if not save.over and is_taken(path):
            told = words("There is a lesson of this name already. Give this one another name, or replace the old one.")
            return self._says(told, there=True)
        return Do(KeepPlan(path, text, save.over), self._after_saving)

    def _after_saving(self, trouble: str, desk: Desk) -> Change:
        if trouble:
            return self._says(trouble)
        title = tidy_title(self.title)
        return Pop(Saved(file_name(title), title))


def plan_text(draft: LessonDraft) -> str:
    """The text of its file, in which each story's title stands beside its id."""
    titles = {card.id: card.title for card in draft.cards} | ({draft.week.id: draft.week.title} if draft.week else {})
    return lesson_text(draft.plan, titles)


def usual_title(draft: LessonDraft, desk: Desk) -> str:
    """The title that a lesson has until its teacher gives it one: "Group chats, ages 11–14, 20 minutes"."""
    words, wanted = desk.words, draft.wanted
    if draft.week:
        day = words.label(DAYS[draft.day])
        return tidy_title(words("{week}: {day}", week=draft.week.title, day=day))
    topic = words.label(wanted.topic) if wanted.topic else words("A bit of everything")
    ages = ", ".join(words.label(band) for band in wanted.ages)
    told = words.many(
        "{topic}, ages {ages}, {n} minute", "{topic}, ages {ages}, {n} minutes", wanted.minutes, topic=topic, ages=ages
    )
    return tidy_title(told)


def _folder(desk: Desk) -> str:
    return desk.kept.plans.name if desk.kept.plans else ""
