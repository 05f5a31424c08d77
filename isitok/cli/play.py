"""``isitok play``: the game."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from isitok.base.disk import absolute
from isitok.base.jobs import write
from isitok.base.value import replace
from isitok.cli.at_the_door import kept_here, refusal, refuse_unless_open, set_here
from isitok.cli.found import no_pack, pack_named
from isitok.cli.kinds import AGES, FOLDER, NATION, PATH, SOLO_TOPICS, TOPIC, Number
from isitok.cli.say import complain
from isitok.format.vocabulary import FOR_STAFF, Band
from isitok.game.alone import Alone
from isitok.game.deal import FEWEST, MOST, USUAL
from isitok.game.doors import Door, Seat
from isitok.i18n.screen_words import ENGLISH
from isitok.store.options import PlayOptions
from isitok.store.settings import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isitok.format.card import Card, Pack
    from isitok.format.week import Week
    from isitok.library.library import Library
    from isitok.library.open_library import Opening

EPILOG = f"""\b
Examples:
  isitok                                    play, as this PC is set
  isitok --topic group-chats --cards 3      three stories on one topic
  isitok --ages 11-14 --lock-ages           for a pupil's PC
  isitok --ages adults                      what is for staff: the staff card comes first
  isitok --text --seed 7                    in the terminal, the same deal each time
  isitok --packs "My packs" --pack assembly your own pack, once somebody else has read it
  isitok --week five-more-minutes --text    a week on one phone, from Monday on
  isitok "Year 8.lesson.yaml"               a lesson for a class: the staff card, then Your class

\b
Topics:
{chr(10).join(f"  {topic:24}{ENGLISH.label(topic)}" for topic in SOLO_TOPICS)}
"""


@click.command(epilog=EPILOG)
@click.option("--pack", metavar="ID", help="Only stories of this pack: its folder's name.")
@click.option(
    "--ages",
    type=AGES,
    metavar="BAND",
    help="7-9, 9-11, 11-14 or 14-18; several with commas. Or adults: what is for staff.",
)
@click.option("--topic", type=TOPIC, metavar="TOPIC", help="What the stories are about (below).")
@click.option(
    "--cards",
    type=Number(FEWEST, MOST),
    default=USUAL,
    metavar="N",
    help=f"How many stories: {FEWEST} to {MOST}; else {USUAL}.",
)
@click.option("--seed", type=int, metavar="N", help="The same number deals the same stories.")
@click.option("--nation", type=NATION, metavar="NATION", help="england, wales, scotland or northern-ireland.")
@click.option("--theme", type=click.Choice(THEMES), help="How it looks.")
@click.option("--text-size", type=Number(100, 200), metavar="PERCENT", help="100 to 200, in tens.")
@click.option("--lock-ages", is_flag=True, help="The ages are fixed, and in this run it is a computer for pupils.")
@click.option("--packs", type=FOLDER, metavar="DIR", help="One more folder of packs.")
@click.option("--add", type=PATH, metavar="FILE", help="Begin with a pack that was sent: NAME.isitokpack.")
@click.option("--lesson", type=PATH, metavar="FILE", help="Begin with a lesson for a class: NAME.lesson.yaml.")
@click.option("--week", metavar="NAME", help="A week: six short days on one phone.")
@click.option("--day", metavar="DAY", help="Begin the week on this day: monday to saturday.")
@click.option("--with", "flags", metavar="FLAG", multiple=True, help="What has happened in it by then; once for each.")
@click.option("--fullscreen", is_flag=True, help="Fill the screen (F11 changes it).")
@click.option("--text", is_flag=True, help="Play in the terminal: for Braille lines and screen readers too.")
@click.option(
    "--heard-log",
    type=PATH,
    metavar="FILE",
    help="A new file: what is said and when keys are pressed. Never which answer; the game says so first.",
)
@click.option("--smoke", is_flag=True, help="Leave after the first frame; prints how long it took.")
def play(**asked: Any) -> int:
    """Play: made-up stories on a made-up phone. Is it OK?

    What is asked for here applies to this run. The settings in the game keep what it leaves open.
    """
    from isitok.cli.start import start

    return start(options_from(**asked))


def options_from(**asked: Any) -> PlayOptions:
    """The options from what was typed. Raises a usage error for what can't be combined or found."""
    ages = asked["ages"] or ()
    typed = PlayOptions(**asked | {"ages": () if ages == FOR_STAFF else ages})
    if typed.text and typed.smoke:
        raise click.UsageError("--smoke waits for the first frame of a window, and --text opens none")
    if typed.heard_log:
        _refuse_unless_logged(typed)
    if typed.week:
        return _week_from(typed)
    if typed.lesson:
        _refuse_unless_lesson(typed)
    if typed.day or typed.flags:
        raise click.UsageError("--day and --with go with --week NAME")
    pack = _known_pack(typed) if typed.pack else None
    for_staff = pack.id if pack and pack.for_staff else "" if ages == FOR_STAFF else None
    if for_staff is not None:
        refuse_unless_open(Door.FOR_STAFF, "what is for staff", typed)
    elif pack and not pack.bundled:
        _refuse_unless_read(pack, pack.cards, typed)
    return replace(
        typed,
        pack=pack.id if pack and not pack.for_staff else None,
        for_staff=for_staff,
        ages=typed.ages or (_stored_ages() if typed.lock_ages else ()),
        text_size=typed.text_size and (typed.text_size + 5) // 10 * 10,
        add=typed.add and Path(absolute(typed.add)),
        lesson=typed.lesson and Path(absolute(typed.lesson)),
        heard_log=typed.heard_log and _new(typed.heard_log),
    )


def _week_from(typed: PlayOptions) -> PlayOptions:
    """The options of a week, if there is one of this name, and a way to this day. Raises a usage error."""
    from isitok.format.week import DAYS
    from isitok.game.week.going_on import CannotBegin, day_named, flags_named, week_named

    library = _whole_library(typed)
    try:
        week = week_named(typed.week or "", library.weeks())
        day = day_named(week, typed.day or "monday")
        flags_named(week, day, typed.flags)
    except CannotBegin as error:
        raise click.UsageError(str(error)) from error
    pack = library.pack(week.pack)
    if not Alone(ages=week.ages).may_have(replace(week, read=True)):
        raise click.UsageError(f'the week "{week.id}" is only played with an adult who leads it, never alone')
    if pack and not pack.bundled:
        _refuse_unless_read(pack, [week], typed)
    _, settings, seat = set_here(typed)
    ages = typed.ages or settings.ages
    if seat is Seat.PUPIL and ages and set(ages).isdisjoint(week.ages):
        raise click.UsageError(
            f'the week "{week.id}" is for ages {", ".join(week.ages)}, and here {", ".join(ages)} play'
        )
    size = typed.text_size and (typed.text_size + 5) // 10 * 10
    return replace(typed, week=week.id, day=DAYS[day], text_size=size)


def _whole_library(typed: PlayOptions) -> "Library":
    return _opening(typed).whole()


def _opening(typed: PlayOptions) -> "Opening":
    """The packs as they are read for whoever sits here."""
    from isitok.library.open_library import Opening
    from isitok.store.places import cache_folder, pack_folders

    for_pupils = set_here(typed)[2] is Seat.PUPIL
    return Opening(pack_folders(typed.packs), cache_folder(), lambda: None, for_pupils=for_pupils)


def _refuse_unless_lesson(typed: PlayOptions) -> None:
    """Refuse a lesson to pupils, and a file that is none. Raises a usage error."""
    from isitok.library.lesson_files import is_lesson_name, read_lesson, why_no_lesson

    refuse_unless_open(Door.CLASS, "a lesson for a class", typed)
    file = typed.lesson or Path()
    if not is_lesson_name(file.name):
        raise click.UsageError(f'"{file}" is no lesson: its name must end in .lesson.yaml or .isitok-lesson')
    read = read_lesson(file, file.name)
    if read.plan is None:
        raise click.UsageError(ENGLISH.trouble(why_no_lesson(read, file.name)))


def _refuse_unless_logged(typed: PlayOptions) -> None:
    """Refuse ``--heard-log`` to pupils, and where there is no window. Raises a usage error."""
    if typed.text or typed.smoke:
        raise click.UsageError("--heard-log writes what is said in a window: it goes with neither --text nor --smoke")
    refuse_unless_open(Door.HEARD_LOG, "--heard-log", typed)


def _new(file: Path) -> Path:
    """The file, which is there now, and empty. Raises a usage error if it was there before, or can't be."""
    path = Path(absolute(file))
    try:
        write(path, lambda: path.touch(exist_ok=False))
    except FileExistsError as error:
        raise click.UsageError(f"{file} is there already.") from error
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise click.UsageError(f'"{file}" can\'t be written: {reason}') from error
    return path


def _stored_ages() -> tuple[Band, ...]:
    """The ages set on this PC."""
    found = kept_here()
    if not found.settings.ages:
        from isitok.i18n.screen_words import ENGLISH

        needed = "--lock-ages needs ages: give them with --ages, or set them in the game's settings first."
        raise click.UsageError(f"{needed} {ENGLISH.trouble(found.trouble)}".rstrip())
    return found.settings.ages


def _refuse_unless_read(pack: "Pack", stories: "Iterable[Card | Week]", typed: PlayOptions) -> None:
    """Refuse what nobody but its writer has read, or what isn't wanted on a pupils' PC. Raises a usage error."""
    machine, settings, seat = set_here(typed)
    if seat is Seat.PUPIL and not settings.own_stories:
        raise refusal(f'the pack "{pack.id}", which didn\'t come with the game,', machine)
    if not any(story.read for story in stories):
        raise click.UsageError(
            f'nobody but its writer has read a story of "{pack.id}" yet, so pupils don’t play it alone: '
            f"isitok sign {pack.id}"
        )


def _known_pack(typed: PlayOptions) -> "Pack":
    """The named pack, if it may be played solo, or is for staff."""
    from isitok.store.places import pack_folders

    name = typed.pack or ""
    opening = _opening(typed)
    library = opening.first()
    pack = pack_named(name, library)
    if pack is None and not opening.done:
        folders = ", ".join(f'"{folder}"' for folder in pack_folders(typed.packs)[1:])
        complain(f"reading {folders} …")
        library = opening.whole()
        pack = pack_named(name, library)
    if pack is None:
        raise no_pack(name, library, "play")
    if pack.for_staff:
        return pack
    if pack.adult_led and pack.faulty:
        raise click.UsageError(
            f'there is a mistake in the pack "{pack.id}", so nobody plays it alone: isitok check says which'
        )
    if pack.cards and all(card.unread for card in pack.cards):
        raise click.UsageError(
            f'the pack "{pack.id}" isn\'t in English, so nothing has checked it: only an adult may lead it'
        )
    if pack.adult_led or (pack.cards and all(card.adult_led for card in pack.cards)):
        raise click.UsageError(f'the pack "{pack.id}" is only played with an adult who leads it, never alone')
    return pack
