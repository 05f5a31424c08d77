"""Settings: a sheet over their app, with switches and choices on the right of its rows."""

from isitok import ui
from isitok.format import blocks
from isitok.format.shown import Screen
from isitok.phone.app_sheet import app_sheet
from isitok.phone.bar import AppBar
from isitok.phone.block import piece
from isitok.phone.cards import ListCard
from isitok.phone.find import Showing
from isitok.phone.kinds.chat_phone import heading_find
from isitok.phone.pieces import FieldRow
from isitok.phone.screenful import Screenful, Stands
from isitok.phone.written import bar_title, label_text, number_blocks_below_bar, value_text


def screenful(phone: Screen, showing: Showing) -> Screenful:
    """The sheet."""
    title = bar_title(phone, showing.words)
    shown = number_blocks_below_bar(phone)
    fields = [(number, block) for number, block in shown if isinstance(block, blocks.Field)]
    rows = tuple(_row(number, block, showing, last=number == fields[-1][0]) for number, block in fields)
    others = [piece(number, block, showing) for number, block in shown if not isinstance(block, blocks.Field)]
    content = (*((ListCard(rows=rows),) if rows else ()), *others)
    return Screenful(
        bar=AppBar(title=title, time=phone.time, bare=True, over=True),
        content=app_sheet(title, heading_find(phone, showing), content, gap=14, skin="page"),
        stands=Stands.FILL,
        dimmed=True,
    )


def _row(number: int, field: blocks.Field, showing: Showing, *, last: bool) -> ui.Widget:
    return FieldRow(
        label=label_text(field, showing.words),
        value=value_text(field, showing.words),
        said=showing.speech_of(field),
        find=showing.find(number),
        on=field.value == "on" if field.switch else None,
        choice=not field.switch,
        rule=not last,
    )
