"""What is wrong in a pack: file, line, what, and how to mend it. The other scenarios can still be played."""

from pathlib import Path, PurePath
from typing import Final

from isitok.format.card import title_of
from isitok.format.problem import Problem, Severity
from isitok.game.doors import Door
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import capital
from isitok.library.cache import GAME_DATA, LEFT_OUT
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.saying import Saying
from isitok.scenes.scene import BACK, AfterTask, Desk, Do, Pop
from isitok.scenes.tasks import OpenFolder
from isitok.ui.describe.layout import Column, Flow, Panel
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label

SHOWN: Final = 100
"""The most problems shown: nobody reads thousands, and the screen would take a second to appear."""


class ProblemsScene(Saying, kw_only=True):
    """All errors and warnings of one pack, of the game's own files, or of packs that were left out."""

    pack: str

    def page(self, desk: Desk) -> Page:
        words = desk.words
        packs = desk.library.packs
        named = {pack.id: title_of(pack, packs) for pack in packs if pack.id == self.pack}
        named |= {GAME_DATA: words("the game’s own files"), LEFT_OUT: words("packs that are left out")}
        title = named.get(self.pack, self.pack)
        found = self._problems(desk)
        head = words("What to mend in {pack}", pack=title)
        parts: list[Widget] = [
            Label(text=head, type=Type.TITLE, level=1),
            Label(
                text=words("Everything else plays. Mend the file, save it, and start the game again."),
                soft=True,
                type=Type.STORY,
            ),
            *last_said(self.said, exact=True),
            *(_card(number, problem, self._after_showing, desk) for number, problem in enumerate(found[:SHOWN])),
            *([Label(text=_more(len(found) - SHOWN, words))] if len(found) > SHOWN else ()),
        ]
        return Page(
            title=head,
            header=header(desk),
            body=Column(tuple(parts), gap=14),
            footer=footer(desk),
            focus=BACK,
            back=Pop(),
            said=self.said,
            screen=f"problems {self.said}",  # messages are seen at the top
        )

    def _problems(self, desk: Desk) -> list[Problem]:
        return sorted(desk.library.problems(self.pack), key=lambda one: (one.severity is not Severity.ERROR, one))


def _more(number: int, words: Words) -> str:
    return words.many(
        "{n} more isn’t shown here: isitok check shows all.",
        "{n} more aren’t shown here: isitok check shows all.",
        number,
    )


def _card(number: int, problem: Problem, shown: AfterTask, desk: Desk) -> Widget:
    words, place, folder = desk.words, problem.place, desk.library.folder_of(problem)
    name = PurePath(place.file).name
    where = words("{file}, line {line}", file=name, line=place.line) if place.line else name
    return Panel(
        Column(
            (
                Label(text=where, type=Type.STRONG),
                *_what(problem, desk),
                Flow(
                    (
                        Label(text=words("Folder: {folder}", folder=folder), type=Type.SMALL, soft=True, exact=True),
                        *((_opens(number, Path(place.file), shown, words),) if desk.may(Door.FOLDER) else ()),
                    ),
                    gap=12,
                ),
            ),
            gap=4,
        ),
        pad=18,
    )


def _what(problem: Problem, desk: Desk) -> tuple[Widget, ...]:
    """What is wrong, and how to mend it. Both may quote a story that an adult leads: then only its file is named."""
    if problem.place.line and not desk.may(Door.LED):
        text = desk.words("What is written there isn’t shown on a computer for pupils: isitok check says what to mend.")
        return (Label(text=text, soft=True),)
    hint = Label(text=capital(problem.hint), soft=True, exact=True)
    return (Label(text=capital(problem.message), exact=True), hint)


def _opens(number: int, file: Path, shown: AfterTask, words: Words) -> Widget:
    """Files are mended there, and folders moved or renamed."""
    name = words("Open folder, for {file}", file=file.name)
    return Button(id=f"folder:{number}", text=words("Open folder"), name=name, does=Do(OpenFolder(file.parent), shown))
