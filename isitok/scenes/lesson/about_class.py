"""What may be said of a class that is counted: its year group, and what it is called, which decides an order alone."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.game.lesson.deal_lesson import class_cards, has_level_3, twins_in
from isitok.game.results.result_parts import ORDERS
from isitok.game.results.story_order import order_of
from isitok.game.school import year_name, years_in
from isitok.scenes.lesson.draft import LessonDraft, as_named, is_left_out
from isitok.scenes.scene import Desk


class YearPicked(Event, Value):
    """The year group is this one; "" = not given."""

    year: str


class ClassTyped(Event, Value):
    """The field for what the class is called."""


def about_class(draft: LessonDraft, desk: Desk) -> tuple[ui.Widget, ...]:
    """The questions; the name is only asked for where a pair of stories has an order."""
    words, nation = desk.words, desk.settings.nation
    asked, not_given = words("Year group"), words("Not given")
    years = {"": not_given} | {year: year_name(year, nation, words) for year in years_in(draft.wanted.ages, nation)}
    options = tuple(
        ui.Option(id=f"year:{year or 'none'}", text=name, checked=year == draft.year, does=YearPicked(year))
        for year, name in years.items()
    )
    more = words("If you give it, totals are kept by year group, and shown for three classes or more.")
    group = ui.Group(ui.Flow(options, gap=8), asked, ui.Role.RADIO_GROUP)
    rows = (
        ui.Label(text=asked, type=ui.Type.STRONG, silent=True),
        group,
        ui.Label(text=more, type=ui.Type.SMALL, soft=True),
    )
    if not (draft.before or draft.after):
        return rows
    called = ui.TextField(
        id="class-name",
        label=words("What is this class called?"),
        text=draft.class_name,
        hint=words("For example: 7B"),
        most=20,
        does=ClassTyped(),
    )
    why = words(
        "Its last letter or number decides which of two stories comes first, so that both orders are taught. The name "
        "is forgotten at the end. It can stay empty."
    )
    return (*rows, ui.Fit(called, most=480), ui.Label(text=why, type=ui.Type.SMALL, soft=True))


def in_order(draft: LessonDraft, desk: Desk) -> LessonDraft:
    """The draft with its stories before and after in the order of its class; as it names them where there is none."""
    draft = as_named(draft)
    order = order_of(draft.class_name) if draft.is_counted(desk.settings) else ""
    named = draft.before, draft.after
    if not (order and any(named)):
        return replace(draft, order="")
    if order == ORDERS[0]:
        return replace(draft, order=order)
    turned = (draft.after, draft.before) if draft.pairs else _twins(draft, desk)
    if turned is None:
        return replace(draft, order="")
    return replace(draft, order=order, named=named, before=turned[0], after=turned[1])


def _twins(draft: LessonDraft, desk: Desk) -> tuple[tuple[Card, ...], tuple[Card, ...]] | None:
    """The twins of a lesson's halves; None where one can't be played here."""
    there = {card.id: card for card in class_cards(desk.library.packs) if card not in draft.all_cards}
    twin_of = twins_in(desk.library)
    found = [[there.get(twin_of(card)) for card in half] for half in (draft.before, draft.after)]
    before, after = (tuple(card for card in half if card and _fits(card, draft)) for half in found)
    whole = (len(before), len(after)) == (len(draft.before), len(draft.after))
    return (before, after) if whole else None


def _fits(card: Card, draft: LessonDraft) -> bool:
    wanted = replace(draft.wanted, picked=draft.wanted.picked | {card.id})
    return wanted.fits(card) and not has_level_3([card]) and not is_left_out(card, draft)
