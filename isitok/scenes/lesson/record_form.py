"""A record for the school's file, filled in when a lesson is over. What is typed is printed, and kept nowhere else."""

from functools import partial
from pathlib import Path

from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.lesson import LessonPlan
from isitok.game.lesson.slips_read import ReadBy, SlipsRead
from isitok.game.school import year_name
from isitok.game.what_was_shown import Showed, Taught
from isitok.i18n.screen_words import Words
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Replace, on
from isitok.scenes.tasks import SaveRecord
from isitok.store.papers import free_place
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Fit, Flow, Group
from isitok.ui.describe.screen_page import MESSAGE, Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.counter import NumberField
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.text_field import TextField

SHOWED = ("secure", "getting-there", "not-yet")


class RecordTyped(Event, Value):
    """Something is typed in one of its fields."""

    field: str


class MakeIt(Event, Value):
    """Make the record of what is typed."""


class RecordScene(Saying, kw_only=True):
    """The form. Its fields are in this value alone."""

    plan: LessonPlan
    typed: tuple[tuple[str, str], ...] = ()  # what is in each field
    unread: bool = False  # nobody reads the slips
    mend: str = ""  # the field to go to

    def page(self, desk: Desk) -> Page:
        """One field for each line of the record that the plan doesn't know."""
        words = desk.words
        title = words("Record for the file")
        told = words(
            "It is made as a sheet, and what you type is kept nowhere else. No pupils’ names, votes or concerns."
        )
        parts: list[Widget] = [Label(text=title, type=Type.TITLE, level=1)]
        if not (desk.view.led or desk.view.two_displays):
            first = words("Is the projector on? Turn it off or freeze it first.")
            parts.append(Label(text=first, type=Type.STRONG))
        if self.said:
            parts.append(Label(text=self.said, type=Type.STRONG, live=True, id=MESSAGE))
        parts += [Label(text=told, soft=True), self._class(words), self._sheets(words)]
        parts.append(Grid(tuple(self._field(*one) for one in self._lines(words)), least=420, gap=12))
        if self.unread:
            parts.append(Label(text=words("Slips: not read.")))
        return Page(
            title=words("{step} – For you – Class – #isitok?", step=title),
            name=title,
            header=header(desk),
            body=Column(tuple(parts), gap=14),
            footer=footer(desk, leads_on("make", words("Make the record"), MakeIt())),
            focus="record-class",
            back=Pop(),
            enter="make",
            said=self.said,
            mend=self.mend,
        )

    def _class(self, words: Words) -> Widget:
        fields = (
            Fit(self._field("class", words("Class"), words("For example: 7B"), 20), most=300),
            Fit(self._field("year", words("Year group"), words("For example: Year 7"), 30), most=300),
        )
        return Column((Flow(fields, gap=14), self._number("present", words("How many were there?"))), gap=12)

    def _sheets(self, words: Words) -> Widget:
        asked = words("What pupils showed on their sheets: three numbers, or none")
        names = words("Secure"), words("Getting there"), words("Not yet")
        numbers = tuple(self._number(id_, name) for id_, name in zip(SHOWED, names, strict=True))
        few = words("No number under 3 is printed, or can be worked out.")
        rows = (
            Label(text=asked, type=Type.STRONG, silent=True),
            Group(Flow(numbers, gap=18), asked),
            Label(text=few, soft=True, type=Type.SMALL),
        )
        return Column(rows, gap=8)

    def _lines(self, words: Words) -> list[tuple[str, str, str, int]]:
        lines = [
            ("adaptation", words("What was adapted?"), "", 80),
            ("letter", words("Letter sent: when?"), "", 40),
            ("lead-told", words("Lead told: when?"), "", 40),
            ("catching-up", words("Who sees to those who weren’t there?"), words("A role, no names"), 60),
            ("pupils-said", words("What did pupils say?"), words("From the slips, no names"), 120),
        ]
        if not self.unread:
            role = words("Such as head of year")
            lines += [("slips-by", words("Who read the slips? Their role"), role, 60)]
            lines += [("slips-at", words("When were they read?"), "", 30)]
        return lines

    def _field(self, id_: str, label: str, hint: str, most: int) -> TextField:
        text = dict(self.typed).get(id_, "")
        return TextField(id=f"record-{id_}", label=label, text=text, hint=hint, most=most, does=RecordTyped(id_))

    def _number(self, id_: str, name: str) -> Widget:
        text = dict(self.typed).get(id_, "")
        field = NumberField(id=f"record-{id_}", label=name, text=text, does=RecordTyped(id_))
        return Flow((Fit(field), Label(text=name, silent=True)), gap=10)

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """A line or a number was typed."""
        if not isinstance(field, RecordTyped):
            return None
        if field.field in (*SHOWED, "present"):
            text = "".join(sign for sign in text if sign in "0123456789")
        typed = {**dict(self.typed), field.field: text}
        return Replace(replace(self, typed=tuple(typed.items()), said="", mend=""))

    @on(MakeIt)
    def _make(self, event: MakeIt, desk: Desk) -> Change:
        """Beside the lessons, as other sheets are."""
        words, taught = desk.words, self._taught(desk.words)
        numbers = [self._said_in(id_) for id_ in SHOWED]
        if any(numbers) and not all(numbers):
            return self._asks(SHOWED[0], words("Type all three numbers, or none of them."))
        if taught.too_many:
            return self._asks("present", words("That is more sheets than people who were there."))
        if desk.kept.plans is None:
            return self._says(words("It can’t be saved: this user has no documents folder."))
        from isitok.library.lesson_files import SUFFIX
        from isitok.library.lesson_text import file_name

        name = file_name(self.plan.title).removesuffix(SUFFIX)
        place = free_place(desk.kept.plans, f"record-{name}")
        return Do(SaveRecord(place, self.plan, taught), partial(self._after_saving, place))

    def _after_saving(self, place: Path, trouble: str, desk: Desk) -> Change:
        told = desk.words(
            "The sheet is in your documents, {folder}: {name}. Print it from there.",
            folder=place.parent.name,
            name=place.name,
        )
        return self._says(trouble or told)

    def _asks(self, field: str, told: str) -> Change:
        return Replace(replace(self, said=told, mend=f"record-{field}"))

    def _said_in(self, id_: str) -> str:
        return dict(self.typed).get(id_, "").strip()

    def _taught(self, words: Words) -> Taught:
        told, numbers = self._said_in, [self._said_in(id_) for id_ in SHOWED]
        slips = ", ".join(filter(None, (told("slips-by"), told("slips-at"))))
        return Taught(
            class_=told("class"),
            year=told("year"),
            present=int(told("present")) if told("present") else None,
            showed=Showed(*map(int, numbers)) if all(numbers) else None,
            adaptation=told("adaptation"),
            letter=told("letter"),
            lead_told=told("lead-told"),
            catching_up=told("catching-up"),
            pupils_said=told("pupils-said"),
            slips=words("not read") if self.unread else slips,
        )


def record_form(
    plan: LessonPlan | None, class_name: str, year: str, slips: SlipsRead | None, desk: Desk
) -> RecordScene | None:
    """The form for a lesson, with what its set-up knows; None where it has no plan."""
    if plan is None:
        return None
    called = year_name(year, desk.settings.nation, desk.words) if year else ""
    known = {"class": class_name, "year": called, "slips-by": _reader(slips, desk.words)}
    unread = slips is not None and slips.by is ReadBy.NOBODY
    return RecordScene(plan=plan, typed=tuple(known.items()), unread=unread)


def _reader(slips: SlipsRead | None, words: Words) -> str:
    match slips:
        case SlipsRead(by=ReadBy.ME):
            return words("Who led the lesson")
        case SlipsRead(by=ReadBy.LEAD):
            return words("Safeguarding lead")
        case SlipsRead(by=ReadBy.OTHER):
            return slips.role.strip()
        case _:
            return ""
