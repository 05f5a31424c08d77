"""What young people said on slips: in the file of results, by the places of question and answer. There are no words."""

import sqlite3
from pathlib import Path
from typing import Final

from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.base.value import Value
from isitok.game.results.terms import Term, term_named
from isitok.game.results.voice_count import Asked, Given, Slips, VoiceBook, add_slips, without_old
from isitok.store.database import Damaged
from isitok.store.results import change_results, forget_kept, look_into

_COLUMNS: Final = "term, question, answer, state, people, most, groups, least"


class FoundVoice(Value):
    """What was found, and what to say about it."""

    book: VoiceBook
    trouble: Trouble | None = None


def load_voice(path: Path | None, now: Term) -> FoundVoice:
    """What young people said, from this file; empty if there is no file. Terms past their time are left out."""
    book, said = look_into(path, now, read_voice, VoiceBook())
    return FoundVoice(without_old(book, now), said)


def keep_slips(path: Path | None, slips: Slips, now: Term, least: int) -> Trouble | None:
    """Add the slips of a class; or why that can't be."""

    def add(db: sqlite3.Connection) -> None:
        write_voice(db, add_slips(without_old(read_voice(db), now), now, slips, least), now)

    try:
        return change_results(path, now, add)
    except TimeoutError:
        return trouble("These slips aren’t kept yet: the disk doesn’t answer.")
    except Troubled as error:
        return trouble("These slips can’t be kept: {reason}.", reason=error.trouble)


def read_voice(db: sqlite3.Connection) -> VoiceBook:
    """All that was said. Raises Damaged if there is something that the game can't have written."""
    if not db.execute("select count(*) from sqlite_master").fetchone()[0]:
        return VoiceBook()
    rows: dict[tuple[str, Asked], list[tuple[int, ...]]] = {}
    for term_text, question, answer, state, *numbers in db.execute(
        f"select {_COLUMNS} from voice order by term, question, state, answer"
    ):
        term = term_named(term_text)
        held = rows.setdefault((state, Asked(term, question)), []) if term else []
        if term is None or answer != len(held) + 1:
            raise Damaged
        held.append(tuple(numbers))
    parts: dict[str, dict[Asked, Given]] = {"shown": {}, "waiting": {}}
    for (state, asked), answers in rows.items():
        people, most, groups, least = zip(*answers, strict=True)
        parts[state][asked] = Given(people, most, groups[0], least[0])
    return VoiceBook(**parts)


def write_voice(db: sqlite3.Connection, book: VoiceBook, now: Term) -> None:
    """Write all that was said in place of what was there, but for what is past its time."""
    forget_kept(db, "voice", now)
    rows = [
        (str(asked.term), asked.question, number, state, people, most, given.groups, given.least)
        for state, part in (("shown", book.shown), ("waiting", book.waiting))
        for asked, given in part.items()
        for number, (people, most) in enumerate(zip(given.answers, given.most, strict=True), start=1)
    ]
    db.executemany(f"insert into voice ({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)", rows)
