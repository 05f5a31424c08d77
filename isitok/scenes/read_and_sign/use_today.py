"""Before an adult uses an own story that nobody but its writer has read: they read all of it, and use it today.

That is no reading: it holds until the lesson or the one-to-one ends, and nothing is written.
"""

from __future__ import annotations

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.card import Card, WeekCard
from isitok.format.record import Record
from isitok.game.doors import Door
from isitok.library.library import Unreadable
from isitok.scenes.frame import footer, header, last_said, leads_on
from isitok.scenes.lesson.which import projector_on
from isitok.scenes.read_and_sign.whole_story import lines_left, whole_story
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Pop, Unread, on
from isitok.scenes.story_rows import faces_of


class UsedToday(Event, Value):
    """The adult has read it, and uses it now."""

    story: str  # its id


class UseTodayScene(Saying, kw_only=True):
    """One story, with all its answers."""

    story: str  # its id
    title: str
    text: Record
    pictures: tuple[str, ...] = ()
    one_to_one: bool = False

    def page(self, desk: Desk) -> ui.Page:
        """That nobody has read it, the whole story, and one button."""
        words, title = desk.words, desk.words("Read and sign")
        told = words(
            "Nobody but its writer has read this story. You can use it today. Its answers are on this page: pupils "
            "shouldn’t see it."
        )
        alone = words("Pupils play it alone once somebody who didn’t write it has signed it, in Make your own.")
        if not desk.may(Door.MAKE):
            alone = words("Anyone who plays alone here is only offered the game’s own stories.")
        parts: list[ui.Widget] = [
            *(() if self.one_to_one else projector_on(desk)),
            ui.Column(
                (ui.heading(title), ui.Label(text=told, type=ui.Type.STRONG), ui.Label(text=alone, soft=True)), gap=4
            ),
            *last_said(self.said),
            ui.Panel(whole_story(self.text, self.title, self.pictures, desk), pad=24),
        ]
        return ui.Page(
            title=words("{title} – {mode} – #isitok?", title=self.title, mode=title),
            header=header(desk, real=self.one_to_one),
            body=ui.Column(tuple(parts), gap=14),
            footer=footer(desk, leads_on("use", words("I’ve read it: use it today"), Pop(UsedToday(self.story)))),
            focus="top",
            back=Pop(),
            read_to="use",
            enter="use",
            narrow=True,
            said=self.said,
        )

    @on(Unread)
    def _first_read(self, unread: Unread, desk: Desk) -> Change:
        return self._says(lines_left(unread, desk))


def use_today(card: Card | WeekCard, desk: Desk, *, one_to_one: bool = False) -> UseTodayScene:
    """The page for this story or week. Raises ``Unreadable``."""
    pictures = faces_of(card, desk) if isinstance(card, Card) else ()
    return UseTodayScene(
        story=card.id, title=card.title, text=_text_of(card, desk), pictures=pictures, one_to_one=one_to_one
    )


def _text_of(card: Card | WeekCard, desk: Desk) -> Record:
    if isinstance(card, Card):
        return desk.library.scenario(card.id)
    week = next((week for week in desk.library.weeks() if week.id == card.id), None)
    if week is None:
        raise Unreadable(card.id)
    return week
