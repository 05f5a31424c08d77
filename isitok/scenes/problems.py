"""What is wrong in a pack: file, line, what, and how to mend it. The other scenarios can still be played."""

from pathlib import Path, PurePath
from typing import Final

from isitok import ui
from isitok.format.card import title_of
from isitok.format.problem import Problem, first_to_mend
from isitok.game.doors import Door
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import capital
from isitok.library.cache import GAME_DATA, LEFT_OUT
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.saying import Saying
from isitok.scenes.scene import BACK, AfterTask, Desk, Do, Pop
from isitok.scenes.tasks import OpenFolder

SHOWN: Final = 100
"""The most problems shown: nobody reads thousands, and the screen would take a second to appear."""


class ProblemsScene(Saying, kw_only=True):
    """All errors and warnings of one pack, of the game's own files, or of packs that were left out."""

    pack: str

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        packs = desk.library.packs
        named = {pack.id: title_of(pack, packs) for pack in packs if pack.id == self.pack}
        named |= {GAME_DATA: words("the game’s own files"), LEFT_OUT: words("packs that are left out")}
        title = named.get(self.pack, self.pack)
        found = self._problems(desk)
        head = words("What to mend in {pack}", pack=title)
        parts: list[ui.Widget] = [
            ui.title(head),
            ui.Label(
                text=words("Everything else plays. Mend the file, save it, and start the game again."),
                soft=True,
                type=ui.Type.STORY,
            ),
            *last_said(self.said, exact=True),
            *(_card(number, problem, self._after_showing, desk) for number, problem in enumerate(found[:SHOWN])),
            *([ui.Label(text=_more(len(found) - SHOWN, words))] if len(found) > SHOWN else ()),
        ]
        return ui.Page(
            title=head,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=14),
            footer=footer(desk),
            focus=BACK,
            back=Pop(),
            said=self.said,
            screen=f"problems {self.said}",  # messages are seen at the top
        )

    def _problems(self, desk: Desk) -> list[Problem]:
        return sorted(desk.library.problems(self.pack), key=first_to_mend)


def _more(number: int, words: Words) -> str:
    return words.many(
        "{n} more isn’t shown here: isitok check shows all.",
        "{n} more aren’t shown here: isitok check shows all.",
        number,
    )


def _card(number: int, problem: Problem, shown: AfterTask, desk: Desk) -> ui.Widget:
    words, place, folder = desk.words, problem.place, desk.library.folder_of(problem)
    name = PurePath(place.file).name
    where = words("{file}, line {line}", file=name, line=place.line) if place.line else name
    return ui.Panel(
        ui.Column(
            (
                ui.Label(text=where, type=ui.Type.STRONG),
                *_what(problem, desk),
                ui.Flow(
                    (
                        ui.Label(
                            text=words("Folder: {folder}", folder=folder), type=ui.Type.SMALL, soft=True, exact=True
                        ),
                        *((_opens(number, Path(place.file), shown, words),) if desk.may(Door.FOLDER) else ()),
                    ),
                    gap=12,
                ),
            ),
            gap=4,
        ),
        pad=18,
    )


def _what(problem: Problem, desk: Desk) -> tuple[ui.Widget, ...]:
    """What is wrong, and how to mend it. Both may quote a story that an adult leads: then only its file is named."""
    if problem.place.line and not desk.may(Door.LED):
        text = desk.words("What is written there isn’t shown on a computer for pupils: isitok check says what to mend.")
        return (ui.Label(text=text, soft=True),)
    hint = ui.Label(text=capital(problem.hint), soft=True, exact=True)
    return (ui.Label(text=capital(problem.message), exact=True), hint)


def _opens(number: int, file: Path, shown: AfterTask, words: Words) -> ui.Widget:
    """Files are mended there, and folders moved or renamed."""
    name = words("Open folder, for {file}", file=file.name)
    return ui.Button(
        id=f"folder:{number}", text=words("Open folder"), name=name, does=Do(OpenFolder(file.parent), shown)
    )
