"""``isitok sign``: who has read which story of a pack; and that somebody who didn't write it has read one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from isitok.base.disk import is_file, is_folder, reason_of
from isitok.cli.at_the_door import set_here
from isitok.cli.found import locate
from isitok.cli.kinds import FOLDER
from isitok.cli.say import answers_yes, say, say_line
from isitok.format.ids import id_in, name_of
from isitok.i18n.screen_words import ENGLISH

if TYPE_CHECKING:
    from isitok.format.card import Card
    from isitok.library.folders import PackFolder, ScenarioFile
    from isitok.library.to_sign import ToSign

EPILOG = """\b
Examples:
  isitok sign gate                                          who has read which of its stories
  isitok sign gate/team-photo --by "safeguarding lead"      shows the story, and asks
  isitok sign gate/team-photo --by teacher --read 7f3c91ab --on 2026-11-30
                                                            it was read on paper, which had this mark

\b
WHAT is a pack's name or folder, PACK/STORY, or a story's file. Whoever signs didn't write it. The role is no name.
A word that changes afterwards makes it unread again; what was read stays in the pack's folder, as _read/STORY.yaml.
Exit code: 0; 1 nothing was signed; 2 wrong use.
"""


class Asked(NamedTuple):
    """A pack, and one of its stories or weeks, if one was asked for."""

    folder: "PackFolder"
    story: "ScenarioFile | None"


@click.command(epilog=EPILOG)
@click.argument("what", metavar="WHAT")
@click.option("--by", metavar="ROLE", help="As what you sign: safeguarding lead, headteacher, teacher, youth worker …")
@click.option("--note", metavar="TEXT", default="", help="What whoever uses it should know, in 40 words at most.")
@click.option("--read", "mark", metavar="MARK", help="It was read on paper: the mark that stood there, or its start.")
@click.option("--on", "day", metavar="DATE", help="With --read: the day, as 2026-11-30.")
@click.option("--packs", type=FOLDER, metavar="DIR", help="One more folder of packs.")
def sign(what: str, by: str | None, note: str, mark: str | None, day: str | None, packs: Path | None) -> int:
    """Say who has read which story; or read one to its end and sign it, so that pupils may play it alone."""
    asked = _asked(what, packs)
    if (mark is None) is not (day is None):
        raise click.UsageError("--read and --on go together: the mark that stood on the paper, and the day")
    if asked.story is None:
        if by or mark or note:
            raise click.UsageError(f'name one story to sign: isitok sign "{what}/STORY" --by ROLE')
        return _list(asked.folder)
    if not by:
        raise click.UsageError("as what do you sign? --by ROLE, such as --by teacher; a role, not a name")
    return _sign(asked.folder, asked.story, by, note, mark, day)


def _asked(what: str, packs: Path | None) -> Asked:
    """The pack, or the story, that was typed. Raises a usage error."""
    from isitok.format.yaml.slug import slug
    from isitok.library.folders import is_scenario_name, pack_around, packs_in
    from isitok.store.places import pack_folders

    path = locate(Path(what))
    if is_folder(path) and (found := packs_in(path)):
        return Asked(found[0], None)
    if is_file(path) and is_scenario_name(path.name):
        for folder in packs_in(pack_around(path)):
            return Asked(folder, next(one for one in folder.files if one.path.name == path.name))
    pack, _, story = what.strip("/").replace("\\", "/").partition("/")
    known = [folder for root in pack_folders(packs) for folder in packs_in(root)]
    named = next((folder for folder in known if folder.id == slug(pack)), None)
    if named is None:
        raise click.UsageError(f'there is no pack "{pack}": there are {", ".join(folder.id for folder in known)}')
    if not story:
        return Asked(named, None)
    stem = slug(story.removesuffix(".yaml"))
    one = next((file for file in named.files if slug(file.stem) == stem), None)
    if one is None:
        there = ", ".join(file.stem for file in named.files)
        raise click.UsageError(f'there is no story "{story}" in "{named.id}": there are {there}')
    return Asked(named, one)


# Who has read what


def _list(folder: "PackFolder") -> int:
    from isitok.library.folders import READINGS_SENT
    from isitok.library.signed import readings_in
    from isitok.library.to_sign import card_of_week, checked

    found = checked(folder)
    cards = [*found.pack.cards, *(card_of_week(week, folder) for week in found.playable_weeks)]
    for card in cards:
        say_line(f"{name_of(card.id)}: {_how_signed(card)}")
    for problem in readings_in(folder.folder).problems:
        say(problem, err=True)
    if sent := readings_in(folder.folder, READINGS_SENT).by_story:
        roles = dict.fromkeys(one.by for readings in sent.values() for one in readings)
        say_line(
            f"At another place {len(sent)} of {len(cards)} were signed as {', '.join(roles)}. That counts nowhere else."
        )
    read = sum(card.read for card in cards)
    left = f"; {found.pack.errors} can't be signed before they are mended" if found.pack.errors else ""
    say_line(f"{read} of {len(cards)} are read as they stand{left}.")
    return 0


def _how_signed(card: "Card") -> str:
    from isitok.game.signed_words import how_signed

    return how_signed(card, ENGLISH)


# One story


def _sign(folder: "PackFolder", file: "ScenarioFile", by: str, note: str, mark: str | None, day: str | None) -> int:
    from isitok.format.readings import StoryReading
    from isitok.game.signed_words import ticks
    from isitok.library.story_mark import is_mark_of
    from isitok.library.to_sign import checked, found_in
    from isitok.store.signing import UnreadableReadings
    from isitok.store.signing import sign as write

    found = found_in(checked(folder), folder, file)
    id_ = id_in(folder.id, name_of(file.stem))
    card = found.card
    if card is None:
        return _said_why_not(found)
    reading = StoryReading(story=file.stem, by=by.strip(), on=_day(day), text=card.mark, note=note.strip())
    _refuse_wrong(reading)
    if mark is not None and not is_mark_of(mark, card.mark):
        say_line(f"{id_} has changed since that was printed, and isn't signed: its mark is {card.mark} now.", err=True)
        return 1
    if mark is not None:
        for line in ("Whoever read it says:", *ticks(card, ENGLISH)):
            say_line(line)
    elif not _agrees(card, found):
        say_line("Nothing is signed.", err=True)
        return 1
    try:
        write(folder.folder, file.path, reading)
    except UnreadableReadings as error:
        raise click.ClickException(f"“{error}” can't be read, so nothing is written over it: isitok check") from error
    except OSError as error:
        raise click.ClickException(f"“{folder.folder}” can't be written: {reason_of(error)}") from error
    say_line(f"{id_}: {_how_signed(_signed(card, reading))}")
    return 0


def _signed(card: "Card", reading: Any) -> "Card":
    from isitok.base.value import replace

    return replace(card, read=True, signed_by=reading.by, signed_on=reading.on)


def _said_why_not(found: "ToSign") -> int:
    """What has to be mended or answered before it can be signed."""
    for problem in found.stops:
        say(problem, err=True)
    told = "It can't be signed before that is mended, and what is asked is answered."
    say_line(told if found.stops else f"{found.path.name} can't be read: isitok check says why.", err=True)
    return 1


def _day(day: str | None) -> str:
    """Raises a usage error."""
    today = date.today()
    if day is None:
        return today.isoformat()
    try:
        found = date.fromisoformat(day)
    except ValueError as error:
        raise click.UsageError("--on needs a day like 2026-11-30") from error
    if found > today:
        raise click.UsageError(f"--on {day} is still to come")
    return found.isoformat()


def _refuse_wrong(reading: Any) -> None:
    """Raises a usage error. What looks like a name is only said."""
    from isitok.format.readings import LONGEST_NOTE, LONGEST_ROLE
    from isitok.library.signed import looks_like_a_name

    if not reading.by or len(reading.by) > LONGEST_ROLE or "\n" in reading.by:
        raise click.UsageError(f"--by takes a role of {LONGEST_ROLE} characters at most, such as teacher")
    if len(reading.note.split()) > LONGEST_NOTE:
        raise click.UsageError(f"--note takes {LONGEST_NOTE} words at most")
    if looks_like_a_name(reading.by) or looks_like_a_name(reading.note):
        say_line("There seems to be a name in it: a role, not a name.", err=True)


def _agrees(card: "Card", found: "ToSign") -> bool:
    """Show the staff card and the story, and ask; whether everything was answered with yes."""
    from isitok.game.signed_words import ticks
    from isitok.library.bundled import what_the_game_knows

    known = what_the_game_knows()
    for line in _staff_card(known):
        say_line(line)
    if not answers_yes("I have read the staff card to its end"):
        return False
    say_line("")
    for line in _told(found.text, known):
        say_line(line)
    say_line("")
    if not found.problems:
        say_line("Check found nothing. It knows words, not what a story means. You do.")
    return all(answers_yes(tick.removesuffix(".")) for tick in ticks(card, ENGLISH))


def _staff_card(known: Any) -> Iterator[str]:
    from isitok.game.help_routes import Here
    from isitok.game.staff_card_words import staff_card

    settings = set_here()[1]
    here = Here(known.help, settings.nation, settings.lead_name, ENGLISH, date.today().isoformat())
    card = staff_card(known.staff_card, here)
    parts = (
        ("Before", card.before),
        ("While you talk", card.during),
        ("If somebody tells you something", card.if_told),
        ("Afterwards", card.after),
    )
    for name, lines in parts:
        yield f"{name}:"
        yield from (f"  {line}" for line in lines)


def _told(text: Any, known: Any) -> Iterator[str]:
    from isitok.format.read_through import lines_of, names_for

    yield from lines_of(text, names_for(text, known))
