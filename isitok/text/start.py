"""From what was asked for to a game in the terminal: ages, topic, deal, play."""

import dataclasses
import io
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from isitok.game.deal import Choice, deal, fitting, solo_cards, topics_for
from isitok.game.session import start
from isitok.packs.library.library import LEFT_OUT, OWN, Library, Unreadable
from isitok.packs.library.opening import Opening
from isitok.packs.model.card import title_of
from isitok.packs.model.vocabulary import Band
from isitok.store.options import PlayOptions
from isitok.store.places import cache_folder, pack_folders, settings_file
from isitok.store.settings import load_settings
from isitok.text import telling
from isitok.text.answers import plain
from isitok.text.desk import ask
from isitok.text.play import play
from isitok.text.player import Player
from isitok.text.terminal import Terminal, width_of
from isitok.value import replace


def run(options: PlayOptions) -> int:
    """Play in this terminal; the exit code."""
    loaded = load_settings(settings_file())
    settings = options.over(loaded.settings)
    opening = Opening(pack_folders(options.packs), cache_folder(), lambda: None)
    library = opening.first()
    player = Player(
        known=library.known(),
        ages=settings.ages,
        nation=settings.nation,
        lead_name=settings.lead_name,
        own_stories=settings.own_stories,
    )
    terminal = this_terminal()
    troubles = filter(None, (loaded.trouble, *library.troubles))
    terminal.say([*map(player.words.trouble, troubles), *([] if opening.done else [_left_out(player, options)])])
    return play_from(library, options, player, terminal)


def _left_out(player: Player, options: PlayOptions) -> str:
    names = ", ".join(folder.name for folder in pack_folders(options.packs)[1:])
    return player.words("Reading {folders} takes too long, so the game goes on without those stories.", folders=names)


def this_terminal() -> Terminal:
    """The terminal that the game was started in."""
    # Either may be missing: a program without a console on Windows, or a closed descriptor.
    reads: TextIO = sys.stdin or io.StringIO()
    writes: TextIO = sys.stdout or io.StringIO()
    for stream in (reads, writes):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    return Terminal(reads=reads, writes=writes, width=width_of(writes), echoes=_is_typed(reads))


def _is_typed(reads: TextIO) -> bool:
    with suppress(ValueError):  # a closed stream
        return reads.isatty()
    return False


def play_from(library: Library, options: PlayOptions, player: Player, terminal: Terminal) -> int:
    """Ask what is still open, deal, and play; the exit code."""
    words = player.words
    terminal.say([words("#isitok? – sharing online"), *_problems(library, player, options.packs), ""])
    chosen = player.ages or _ages(player, terminal)
    if not chosen:
        return 0
    player = dataclasses.replace(player, ages=chosen)
    choice = Choice(
        ages=chosen,
        topic=options.topic,
        pack=options.pack,
        cards=options.cards,
        nation=player.nation,
        own=player.own_stories,
        asked=options.pack,
        locked=options.lock_ages,
    )
    cards = solo_cards(library.packs)
    if options.topic is None and options.pack is None:
        topics = topics_for(cards, choice)
        names = telling.topic_choices(topics, words)
        question = [words("Which topic?"), *telling.numbered(names)]
        terminal.say(question)
        choices = [(name, *([""] if not number else [])) for number, name in enumerate(names)]
        picked = ask(terminal, player, words("Your answer"), choices, lambda: question)
        if not isinstance(picked, int):
            terminal.say(telling.goodbye(words))
            return 0
        choice = replace(choice, topic=topics[picked - 1] if picked else None)
        terminal.say([""])
    found = len(fitting(cards, choice))
    if not found:
        terminal.say([words("No story fits what was chosen.")])
        return 0
    seed = options.seed if options.seed is not None else _any_seed()
    try:
        scenarios = [library.scenario(card.id) for card in deal(cards, choice, seed)]
    except Unreadable:
        terminal.say([words("A story can’t be read any more. Please start the game again.")])
        return 0
    with_sureness = choice.with_sureness
    terminal.say(telling.before_you_start(scenarios, found, choice.cards, words, with_sureness=with_sureness))
    play(start(scenarios, with_sureness=with_sureness, seed=seed), player, terminal)
    return 0


def _ages(player: Player, terminal: Terminal) -> tuple[Band, ...]:
    """The ages that an adult chooses for this run; none if nobody does."""
    words, bands = player.words, tuple(Band)
    names = [words("Ages {ages}", ages=words.label(band)) for band in bands]
    question = [words("Which ages will play on this computer?"), *telling.numbered(names)]
    terminal.say(question)
    choices = [(name, words.label(band), plain(band.value)) for name, band in zip(names, bands, strict=True)]
    picked = ask(terminal, player, words("Your answer"), choices, lambda: question)
    terminal.say([""])
    return (bands[picked],) if isinstance(picked, int) else ()


def _problems(library: Library, player: Player, folder: Path | None) -> Iterator[str]:
    # Without a path, `isitok check` looks at one's own packs only.
    path = f' "{folder}"' if folder else ""
    if OWN in library.problem_count:
        yield player.words("Some of the game’s own files are damaged. Installing the game again mends that.")
    if LEFT_OUT in library.problem_count:
        yield player.words("Some packs are left out. To see why: isitok check{path}", path=path)
    for pack in library.packs:
        if pack.id not in library.problem_count:
            continue
        title = title_of(pack, library.packs)
        if pack.errors:
            yield player.words.many(
                "{n} story in {pack} has a problem. To see it: isitok check{path}",
                "{n} stories in {pack} have a problem. To see them: isitok check{path}",
                pack.errors,
                pack=title,
                path=path,
            )
        elif pack.faulty:
            yield player.words(
                "There is a problem in the pack {pack}. To see it: isitok check{path}", pack=title, path=path
            )


def _any_seed() -> int:
    import random

    return random.SystemRandom().getrandbits(32)
