"""``isitok sign SHEET.xlsx``: the table of a sign-off, with what somebody has answered on paper typed into it.

Each *yes* is a reading; what is to change goes to the writers. A row that can't be taken is named, and left.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from isitok.base.disk import is_file, reason_of
from isitok.base.trouble import Troubled
from isitok.cli.say import say_line
from isitok.cli.signing_rules import (
    as_signed_now,
    did_you_mean,
    folder_named,
    folders,
    refuse_installed,
    story_named,
    write,
)
from isitok.format.asked import ROLES, Asked
from isitok.format.ids import id_in
from isitok.format.readings import LONGEST_NOTE, StoryReading
from isitok.format.sign_off_table import Answer
from isitok.i18n.screen_words import ENGLISH

if TYPE_CHECKING:
    from isitok.exchange.sign_off_answers import Answered
    from isitok.format.card import Card
    from isitok.library.folders import PackFolder, ScenarioFile
    from isitok.library.to_sign import Folder

DONT_USE: Final = "don’t use it"


class _Wrong(Exception):
    """A row that can't be taken: why."""


class _Changed(Exception):
    """A story is another text than the one that was read: its id."""


def sign_sheet(path: Path, by: str, day: str, packs: Path | None) -> int:
    """Take all that can be taken of a table, and say what can't. Raises a usage error, and ClickException."""
    from isitok.exchange.sign_off_answers import answers_in

    if not is_file(path):
        raise click.UsageError(f"there is no file “{path}”")
    try:
        answers = answers_in(path)
    except Troubled as error:
        raise click.ClickException(ENGLISH.trouble(error.trouble)) from error
    except OSError as error:
        raise click.ClickException(f"“{path}” can't be read: {reason_of(error)}") from error
    if not answers.given:
        say_line(f"Nothing is signed: no row of “{path.name}” has an answer under Read.", err=True)
        return 1
    known = folders(packs)
    for folder in filter(None, (folder_named(row.pack, known) for row in answers.given)):
        refuse_installed(folder)
    desk = _Desk(known, by, day)
    for row in answers.given:
        desk.take(row)
    desk.say_all(answers.empty)
    return 1 if desk.wrong or desk.changed or not (desk.signed or desk.sent) else 0


class _Desk:
    """Takes row after row; each pack is read once."""

    def __init__(self, known: "tuple[PackFolder, ...]", by: str, day: str) -> None:
        self._known, self._by, self._day = known, by, day
        self._read: dict[str, Folder] = {}
        self.signed: dict[str, tuple[Card, StoryReading]] = {}
        self.sent: list[str] = []  # ids of stories of which something goes to the writers
        self.changed: list[str] = []
        self.wrong: list[str] = []

    def take(self, row: "Answered") -> None:
        """Write down what it says; or note why it can't be."""
        try:
            self._take(row)
        except _Wrong as error:
            self.wrong.append(f"row {row.row}: {error}")
        except _Changed as error:
            self.changed.append(str(error))

    def _take(self, row: "Answered") -> None:
        folder, file = self._story(row)
        answers = [*Answer]
        if row.read not in answers:
            said = f"“{row.read}” under Read" if row.read else "a remark, and nothing under Read"
            raise _Wrong(f"{said}: write yes, change or no")
        if row.read == Answer.YES:
            self._sign(row, folder, file)
        else:
            self._send(row, folder, file)

    def _story(self, row: "Answered") -> "tuple[PackFolder, ScenarioFile]":
        folder = folder_named(row.pack, self._known)
        if folder is None:
            raise _Wrong(f"no pack {row.pack or '(empty)'}{did_you_mean(row.pack, [one.id for one in self._known])}")
        file = story_named(row.story, folder)
        if file is None:
            near = did_you_mean(row.story, [one.stem for one in folder.files])
            raise _Wrong(f"no story {row.story or '(empty)'} in {folder.id}{near}")
        return folder, file

    def _sign(self, row: "Answered", folder: "PackFolder", file: "ScenarioFile") -> None:
        from isitok.library.story_mark import is_mark_of
        from isitok.library.to_sign import Folder

        if folder.id not in self._read:
            self._read[folder.id] = Folder(folder)
        found, id_ = self._read[folder.id].to_sign(file), id_in(folder.id, file.stem)
        if found.card is None:
            raise _Wrong(f"{id_} has to be mended first, or a question answered: isitok check says which")
        if not row.mark:
            raise _Wrong(f"{id_} has no mark in this table, so it can't be signed from it")
        if not is_mark_of(row.mark, found.card.mark):
            raise _Changed(id_)
        short = len(row.remark.split()) <= LONGEST_NOTE
        note = row.remark if short else ""
        reading = StoryReading(story=file.stem, by=self._by, on=self._day, text=found.card.mark, note=note)
        write(folder, file, reading)
        self.signed[id_] = found.card, reading
        if not short:
            self._remark(row, row.remark, folder, file)

    def _send(self, row: "Answered", folder: "PackFolder", file: "ScenarioFile") -> None:
        if row.read == Answer.CHANGE and not row.remark:
            raise _Wrong(f"change, and no remark says what to change in {id_in(folder.id, file.stem)}")
        said = row.remark if row.read == Answer.CHANGE else f"{DONT_USE}: {row.remark}".removesuffix(": ")
        self._remark(row, said, folder, file)

    def _remark(self, row: "Answered", said: str, folder: "PackFolder", file: "ScenarioFile") -> None:
        from isitok.store.remarks import UnwritableQuestions, add_remark

        whole = f"To the writer, {self._day}, as {self._by}: {said}"
        try:
            add_remark(folder.folder, file.stem, _whose(self._by), whole)
        except UnwritableQuestions as error:
            raise _Wrong(f"“{error}” can't be added to, so this is still to be said there: {whole}") from error
        except OSError as error:
            raise click.ClickException(f"“{folder.folder}” can't be written: {reason_of(error)}") from error
        self.sent.append(id_in(folder.id, file.stem))

    def say_all(self, empty: int) -> None:
        """What was signed, with the ticks on the sheet; what goes to the writers; and what was left."""
        for line in self._signed_lines():
            say_line(line)
        if self.sent:
            say_line(f"For the writers, in questions.yaml: {', '.join(dict.fromkeys(self.sent))}")
        if empty:
            say_line(f"{empty} rows have no answer yet." if empty > 1 else "1 row has no answer yet.")
        if self.changed:
            say_line(_have_changed(self.changed), err=True)
        for line in self.wrong:
            say_line(line, err=True)

    def _signed_lines(self) -> Iterator[str]:
        from isitok.game.signed_words import how_signed, ticks

        if self.signed:
            yield "Whoever read them says of each:"
            yield from dict.fromkeys(tick for card, _ in self.signed.values() for tick in ticks(card, ENGLISH))
        for id_, (card, reading) in self.signed.items():
            yield f"{id_}: {how_signed(as_signed_now(card, reading), ENGLISH)}"


def _have_changed(ids: Iterable[str]) -> str:
    named = [*dict.fromkeys(ids)]
    if len(named) == 1:
        return f"1 story has changed since this sheet was printed, and is not signed: {named[0]}"
    return f"{len(named)} stories have changed since this sheet was printed, and are not signed: {', '.join(named)}"


def _whose(by: str) -> Asked:
    """The reader on whose sheet this person's answers are printed: their own role, else the lead."""
    said = by.lower().replace(" ", "-")
    return next((role for role in ROLES if role.value in said), Asked.LEAD)
