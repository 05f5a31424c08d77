"""Who reads the slips today? Asked before each lesson: *find me* is promised only where somebody is named."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.vocabulary import FOR_STAFF
from isitok.game.lesson.slips_read import ReadBy, SlipsRead
from isitok.scenes.lesson.draft import LessonDraft
from isitok.scenes.scene import Desk
from isitok.store.settings import LONGEST_LEAD_NAME

WHO = "who-reads"
"""Of the group, to which the keyboard goes where nothing was chosen."""
ROLE = "slips-role"
"""Of the field for somebody else's role."""


class ReaderPicked(Event, Value):
    """Who reads the slips."""

    by: ReadBy


class RoleTyped(Event, Value):
    """The role of somebody else is typed."""


def who_reads(draft: LessonDraft, desk: Desk) -> tuple[ui.Widget, ...]:
    """The question, with nothing chosen at first; none for a staff meeting, which has no slips."""
    if draft.wanted.ages == FOR_STAFF:
        return ()
    words, slips = desk.words, draft.slips
    title, by = words("Who reads the slips today?"), slips.by if slips else None
    named = desk.settings.lead_name
    texts = {
        ReadBy.ME: words("Me"),
        ReadBy.LEAD: words("Our lead: {name}", name=named) if named else words("Our lead"),
        ReadBy.OTHER: words("Somebody else"),
        ReadBy.NOBODY: words("Nobody today"),
    }
    options = tuple(
        ui.Option(id=f"slips:{each.value}", text=text, checked=each is by, does=ReaderPicked(each))
        for each, text in texts.items()
    )
    group = ui.Group(ui.Grid(options, least=200, most=4, gap=10), title, ui.Role.RADIO_GROUP, key=WHO, titled=True)
    return (ui.Panel(ui.Column((ui.heading(title), group, *_role(slips, desk)), gap=12), pad=20),)


def _role(slips: SlipsRead | None, desk: Desk) -> tuple[ui.Widget, ...]:
    if slips is None or slips.by is not ReadBy.OTHER:
        return ()
    words = desk.words
    field = ui.TextField(
        id=ROLE,
        label=words("Who? Their role"),
        text=slips.role,
        hint=words("Such as head of year"),
        most=LONGEST_LEAD_NAME,
        does=RoleTyped(),
    )
    return (ui.Fit(field, most=600),)
