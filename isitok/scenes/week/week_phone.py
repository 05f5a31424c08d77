"""The phone of a week at one moment, whoever plays it: its lock screen's notices, and what is on it once it is open."""

from collections.abc import Iterator
from typing import Final

from isitok import ui
from isitok.format.phone_names import name_of_phone
from isitok.format.phones import Call, Chat
from isitok.game.play.opening import OnPhone
from isitok.game.week.week_play import LAST, NoticeOpened, WeekPlay, WeekStep, opened_by
from isitok.game.week.week_screen import phone_on
from isitok.i18n.screen_words import Words
from isitok.phone.lock import NoticeCard
from isitok.phone.screen import handset
from isitok.scenes.frame import key
from isitok.scenes.rounds.opening_page import on_a_call
from isitok.scenes.rounds.phone_beside import described
from isitok.scenes.week.week_table import WeekTable

FULL: Final = 2_000  # as high as there is room for: a phone that fills the page


def on_phone(table: WeekTable) -> OnPhone | None:
    """What the phone shows now."""
    play = table.play
    aloud = play.step is WeekStep.WHY and table.is_adult(play.today.judge.told_by)
    return phone_on(play, table.names, easy=table.easy, drawn=not table.desk.view.in_lines, aloud=aloud)


def phone_now(
    table: WeekTable,
    sheet: ui.Widget | None = None,
    *,
    known: bool | None = None,
    answered: bool = False,
    presses: str = "",
) -> ui.Widget | None:
    """The phone as it is now. ``sheet``: what lies over its lower part. ``presses``: what a press on it presses."""
    shown = on_phone(table)
    if shown is None:
        return None
    phone = handset(
        shown, table.faces, table.words, tall=FULL, known=known, answered=answered, sheet=sheet,
        large=True, describes=table.desk.view.describes,
    )  # fmt: skip
    return ui.Footed(ui.Taps(phone, presses) if presses else phone, offers=described(shown, table.desk))


def next_part(play: WeekPlay, words: Words) -> str:
    """What the button says that brings the next thing on the phone that is open."""
    phone = play.shown
    return on_a_call(phone, play.seen, words) if isinstance(phone, Call) else words("Next message")


def notices(table: WeekTable) -> Iterator[NoticeCard]:
    """Each notice on the lock screen: one that opens a phone can be pressed."""
    play, words = table.play, table.words
    called = [] if play.day == LAST else [name_of_phone(one, table.name) for one in play.today.open]
    if play.day == LAST:
        called = [table.name(one.who) for one in play.saturday.back]
    number = 0
    for place, notice in enumerate(play.lock):
        opens = opened_by(play, notice, called)
        number += opens is not None
        typed = str(number) if table.desk.view.in_lines else key(table.desk, str(number))
        group = next((one for one in play.today.open if name_of_phone(one, table.name) == notice.title), None) \
            if play.day < LAST else None  # fmt: skip
        yield NoticeCard(
            id="" if opens is None else f"notice:{place}",
            title=notice.title,
            text=notice.text,
            said=words("{title}: {text}", title=notice.title, text=notice.text),
            icon="messages-square" if isinstance(group, Chat) and group.people else "message-circle",
            does=None if opens is None else NoticeOpened(opens),
            key="" if opens is None else typed,
        )
