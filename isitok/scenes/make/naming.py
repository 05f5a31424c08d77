"""A story of one's own gets its title and its pack. Then it is made, and opened to be changed."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial
from pathlib import Path

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.value import Value, replace
from isitok.edit.copying import LONGEST_TITLE, Story, add_story, new_pack_of
from isitok.library.lesson_text import tidy_title
from isitok.scenes.frame import footer, header, last_said, leads_on, titled
from isitok.scenes.make.mine import MyPack
from isitok.scenes.scene import BaseScene, Change, Desk, Pop, Replace, on
from isitok.scenes.work_page import at_work

LONGEST_PACK = 40


class Field(Event, Enum):
    """What can be typed here."""

    TITLE = auto()
    PACK = auto()


class MakeIt(Event, Value):
    """Make the story."""


class NamingScene(BaseScene, Value, kw_only=True):
    """A copy of a story, or a small one to begin with."""

    packs: tuple[MyPack, ...]
    story: Story | None = None  # None: a new one
    title: str = ""
    into: Path | None = None  # None: a new pack
    pack: str = ""  # what that is called
    said: str = ""
    mend: str = ""  # the field that the message is about

    def page(self, desk: Desk) -> ui.Page:
        words, story = desk.words, self.story
        head = words("Copy “{title}”", title=story.title) if story else words("An empty story")
        about = words("You write it page by page, and it is saved as you go.")
        if story:
            about = words("The copy is yours to change. It still says who wrote the story that you began with.")
        parts: list[ui.Widget] = [titled(head, about)]
        parts += last_said(self.said, exact=True)
        label = words("What is your story called?")
        title = ui.TextField(
            id="title", label=label, text=self.title, most=LONGEST_TITLE, required=True, does=Field.TITLE
        )
        parts.append(ui.Fit(title, most=1000))
        if self.packs:
            parts += self._choice(desk)
        if self.into is None:
            name = ui.TextField(
                id="pack",
                label=words("What is the new pack called?"),
                text=self.pack,
                most=LONGEST_PACK,
                required=True,
                does=Field.PACK,
            )
            parts.append(ui.Fit(name, most=1000))
        text = words("Copy it") if story else words("Make it")
        return ui.Page(
            title=head,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=18),
            footer=footer(desk, leads_on("make", text, MakeIt())),
            focus="title",
            back=Pop(),
            enter="make",
            said=self.said,
            mend=self.mend,
        )

    def _choice(self, desk: Desk) -> list[ui.Widget]:
        words = desk.words
        question = words("Which pack does it go into?")
        options = [
            ui.Option(
                id=f"into:{pack.folder.name}",
                text=pack.title,
                detail=pack.folder.name if pack.folder.name != pack.title else "",
                checked=self.into == pack.folder,
                does=Replace(replace(self, into=pack.folder, said="", mend="")),
            )
            for pack in self.packs
        ]
        new = ui.Option(
            id="into:",
            text=words("A new pack"),
            checked=self.into is None,
            does=Replace(replace(self, into=None, said="", mend="")),
        )
        return [
            ui.Label(text=question, type=ui.Type.STRONG, silent=True),
            ui.Group(ui.Grid((*options, new), least=300, gap=10), question, ui.Role.RADIO_GROUP),
        ]

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        if field is Field.TITLE:
            return Replace(replace(self, title=text, said="", mend=""))
        return Replace(replace(self, pack=text, said="", mend="")) if field is Field.PACK else None

    @on(MakeIt)
    def _make(self, event: MakeIt, desk: Desk) -> Change:
        """Makes the story, once it has a title and a pack."""
        words, title, name = desk.words, tidy_title(self.title), tidy_title(self.pack)
        if not title:
            return self._says(words("Give your story a title first."), "title")
        if desk.kept.plans is None:
            return self._says(words("It can’t be made: this user has no documents folder."), "")
        if self.into is not None:
            make = partial(add_story, self.into, title, self.story)
        elif name:
            make = partial(new_pack_of, name, desk.kept.plans, title, self.story, desk.settings.ages)
        else:
            return self._says(words("Give the new pack a name first."), "pack")
        return at_work(Work(desk.kept.plans, make), words("Making your story …"), partial(self._after_making, title))

    def _after_making(self, title: str, outcome: Outcome, desk: Desk) -> Change:
        if outcome.trouble is not None or not isinstance(outcome.found, Path):
            why = desk.words.trouble(outcome.trouble)
            return self._says(desk.words("Your story isn’t made: {reason}", reason=why), "")
        from isitok.scenes.form.form_page import open_form

        return open_form(outcome.found, title, replaces=True, read=True)

    def _says(self, told: str, mend: str) -> Change:
        return Replace(replace(self, said=told, mend=mend))


def naming_scene(
    packs: tuple[MyPack, ...], desk: Desk, story: Story | None = None, into: Path | None = None
) -> NamingScene:
    """The screen for a copy of a story or, without one, for a new one. ``into``: the pack that it is for."""
    first = packs[0].folder if packs else None
    title, pack = story.title if story else "", desk.words("Our stories")
    return NamingScene(packs=packs, story=story, title=title, into=into or first, pack=pack)
