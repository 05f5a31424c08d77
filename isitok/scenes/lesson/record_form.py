"""A record for the school's file, filled in when a lesson is over. What is typed is printed, and kept nowhere else."""

from functools import partial

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.lesson import LessonPlan
from isitok.game.lesson.slips_read import ReadBy, SlipsRead
from isitok.game.record_lines import LINES, OF_CLASS, SEEN_TO, SLIPS, RecordLine
from isitok.game.school import year_name
from isitok.game.what_was_shown import Showed, Taught
from isitok.i18n.screen_words import Words
from isitok.scenes.frame import footer, header, last_said, leads_on
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Replace, on
from isitok.scenes.tasks import SaveRecord
from isitok.store.papers import free_place

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

    def page(self, desk: Desk) -> ui.Page:
        """One field for each line of the record that the plan doesn't know."""
        words = desk.words
        title = words("Record for the file")
        told = words(
            "It is made as a sheet, and what you type is kept nowhere else. No pupils’ names, votes or concerns."
        )
        parts: list[ui.Widget] = [ui.title(title)]
        if not (desk.view.led or desk.view.two_displays):
            first = words("Is the projector on? Turn it off or freeze it first.")
            parts.append(ui.Label(text=first, type=ui.Type.STRONG))
        parts += last_said(self.said)
        parts += [ui.Label(text=told, soft=True), self._class(words), self._sheets(words)]
        lines = SEEN_TO if self.unread else (*SEEN_TO, SLIPS)
        parts.append(ui.Grid(tuple(self._field(line, words) for line in lines), least=420, gap=12))
        if self.unread:
            parts.append(ui.Label(text=words("Slips: not read.")))
        return ui.Page(
            title=words("{step} – For you – Class – #isitok?", step=title),
            name=title,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=14),
            footer=footer(desk, leads_on("make", words("Make the record"), MakeIt())),
            focus="record-class",
            back=Pop(),
            enter="make",
            said=self.said,
            mend=self.mend,
        )

    def _class(self, words: Words) -> ui.Widget:
        fields = tuple(ui.Fit(self._field(line, words), most=300) for line in OF_CLASS)
        return ui.Column((ui.Flow(fields, gap=14), self._number("present", words("How many were there?"))), gap=12)

    def _sheets(self, words: Words) -> ui.Widget:
        asked = words("What pupils showed on their sheets: three numbers, or none")
        names = words("Secure"), words("Getting there"), words("Not yet")
        numbers = tuple(self._number(id_, name) for id_, name in zip(SHOWED, names, strict=True))
        few = words("No number under 3 is printed, or can be worked out.")
        rows = (
            ui.Label(text=asked, type=ui.Type.STRONG, silent=True),
            ui.Group(ui.Flow(numbers, gap=18), asked),
            ui.Label(text=few, soft=True, type=ui.Type.SMALL),
        )
        return ui.Column(rows, gap=8)

    def _field(self, line: RecordLine, words: Words) -> ui.TextField:
        label, hint = line.told(words)
        return ui.TextField(
            id=f"record-{line.id}",
            label=label,
            text=dict(self.typed).get(line.id, ""),
            hint=hint,
            most=line.most,
            does=RecordTyped(line.id),
        )

    def _number(self, id_: str, name: str) -> ui.Widget:
        text = dict(self.typed).get(id_, "")
        field = ui.NumberField(id=f"record-{id_}", label=name, text=text, does=RecordTyped(id_))
        return ui.Flow((ui.Fit(field), ui.Label(text=name, silent=True)), gap=10)

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
        return Do(SaveRecord(place, self.plan, taught), partial(self._say_where, place))

    def _asks(self, field: str, told: str) -> Change:
        return Replace(replace(self, said=told, mend=f"record-{field}"))

    def _said_in(self, id_: str) -> str:
        return dict(self.typed).get(id_, "").strip(" ,")

    def _taught(self, words: Words) -> Taught:
        present, numbers = self._said_in("present"), [self._said_in(id_) for id_ in SHOWED]
        taught = Taught(
            present=int(present) if present else None,
            showed=Showed(*map(int, numbers)) if all(numbers) else None,
            **{line.field: self._said_in(line.id) for line in LINES},
        )
        return replace(taught, slips=words("not read")) if self.unread else taught


def record_form(
    plan: LessonPlan | None, class_name: str, year: str, slips: SlipsRead | None, desk: Desk
) -> RecordScene | None:
    """The form for a lesson, with what its set-up knows; None where it has no plan."""
    if plan is None:
        return None
    called = year_name(year, desk.settings.nation, desk.words) if year else ""
    reader = _reader(slips, desk.words)
    known = {
        "class": class_name,
        "year": called,
        SLIPS.id: f"{reader}, " if reader else "",
    }  # the time is still to come
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
