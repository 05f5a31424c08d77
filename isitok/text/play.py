"""A session, played in a terminal: says, asks, and hands each answer to the same rules as the window does."""

from collections.abc import Iterable
from functools import partial
from itertools import chain

from isitok.game.events import Chosen, Continued, Locked, Passed, Sured, Sureness
from isitok.game.play.stops import Step
from isitok.game.replay import replay
from isitok.game.results import Results, results_of
from isitok.game.rounds.judge import CHOICES
from isitok.game.session import Session, update
from isitok.game.voice import all_made_up
from isitok.packs.model.vocabulary import Verdict
from isitok.text import rounds, telling
from isitok.text.answers import NO, SURENESS, VERDICTS, YES, Command, Skips
from isitok.text.desk import Desk, Said, ask
from isitok.text.player import Player
from isitok.text.reading import Reading
from isitok.text.terminal import Terminal


def play(session: Session, player: Player, terminal: Terminal) -> None:
    """Play, show how it went, and play again what was missed for as long as somebody wants to."""
    reading = Reading()
    while True:
        session, left = played(session, player, terminal, reading)
        found = results_of(session)
        terminal.say(chain([""] if left else [], telling.results(found, player.words)))
        again = replay(session)
        if left or again is None or not _wants_again(found, player, terminal):
            break
        session = again
    terminal.say(telling.goodbye(player.words, made_up=all_made_up(session.cards)))


def played(
    session: Session, player: Player, terminal: Terminal, reading: Reading | None = None
) -> tuple[Session, bool]:
    """The session after its last card, or where somebody left it; and whether they left."""
    on_table, reading = None, reading or Reading()
    while not session.is_over:
        if session.stop.card != on_table:
            on_table = session.stop.card
            terminal.say(telling.card(reading.told(session), player))
        match session.step:
            case Step.JUDGE:
                following = _judged(session, player, terminal, reading)
            case Step.ROUND:
                following = _round(session, player, terminal, reading)
            case _:
                following = _explained(session, player, terminal, reading)
        if following is None:
            return session, True
        session = following
    return session, False


def _judged(session: Session, player: Player, terminal: Terminal, reading: Reading) -> Session | None:
    words = player.words

    def act() -> Iterable[str]:
        return telling.act(reading.told(session), words)

    def whole() -> Iterable[str]:
        return chain(telling.card(reading.told(session), player), act())

    def so_far(verdict: Verdict) -> Iterable[str]:
        return chain(whole(), [words("You said “{verdict}”.", verdict=words.label(verdict))])

    def asks(again: Said) -> Desk:
        return Desk(player, terminal, session.scenario, again, _swap(session, again, player, reading))

    verdicts = [(words.label(verdict), *VERDICTS[verdict]) for verdict in CHOICES]
    surenesses = [(words.label(sureness), *SURENESS[sureness]) for sureness in Sureness]
    is_it_ok, how_sure = partial(telling.is_it_ok, words), partial(telling.how_sure, words)
    terminal.say(chain(act(), is_it_ok()))
    while True:
        verdict = asks(whole).ask(words("Your answer"), verdicts, is_it_ok)
        if not isinstance(verdict, int):
            return _left_or_passed(verdict, session, player, terminal)
        drafted = update(session, Chosen(CHOICES[verdict]))
        if session.with_sureness:
            terminal.say(how_sure())
            said = partial(so_far, CHOICES[verdict])
            sureness = asks(said).ask(words("How sure"), surenesses, how_sure, back=True)
            if sureness is Command.BACK:
                terminal.say(chain(act(), is_it_ok()))
                continue
            if not isinstance(sureness, int):
                return _left_or_passed(sureness, session, player, terminal)
            drafted = update(drafted, Sured(tuple(Sureness)[sureness]))
        return update(drafted, Locked())


def _round(session: Session, player: Player, terminal: Terminal, reading: Reading) -> Session | None:
    if session.round is None:
        raise ValueError("there is no round to play")
    table, opened, scenario = session, session.round, session.scenario

    def card() -> Iterable[str]:
        return telling.card(reading.told(table), player)

    desk = Desk(player, terminal, scenario, card, _swap(table, card, player, reading), Skips.PART)
    terminal.say(rounds.question(opened, scenario, player))
    said = rounds.asked(opened, desk)
    if isinstance(said, Command):
        return _left_or_passed(said, session, player, terminal)
    for event in said:
        session = update(session, event)
    return update(session, Locked())


def _explained(session: Session, player: Player, terminal: Terminal, reading: Reading) -> Session | None:
    def whole() -> Iterable[str]:
        if answer := reading.told(session).answer:
            yield from telling.why(answer, player.words, session.scenario.told_by)
        elif session.round:
            yield from rounds.why(session.round, session, player)
        yield from telling.after_card(session, player)

    terminal.say(whole())
    # What is said after a round has no easy words.
    swap = _swap(session, whole, player, reading) if session.answer else None
    skips = Skips.PART if session.in_round else Skips.STORY
    reply = Desk(player, terminal, session.scenario, whole, swap, skips).go_on()
    if not isinstance(reply, int):
        return _left_or_passed(reply, session, player, terminal)
    terminal.say([""])
    return update(session, Continued())


def _swap(session: Session, again: Said, player: Player, reading: Reading) -> Said | None:
    return (lambda: reading.swap(again, player.words)) if session.scenario.easy else None


def _left_or_passed(command: Command, session: Session, player: Player, terminal: Terminal) -> Session | None:
    if command is not Command.PASS:
        return None
    terminal.say([player.words("Skipped. That’s fine."), ""])
    return update(session, Passed())


def _wants_again(found: Results, player: Player, terminal: Terminal) -> bool:
    words, missed = player.words, len(found.missed)

    def options() -> Iterable[str]:
        yield words.many(
            "Play again the one that you saw differently?", "Play again the {n} that you saw differently?", missed
        )
        yield from telling.numbered([words("Yes"), words("No")])

    terminal.say(["", *options()])
    choices = [(words("Yes"), *YES), (words("No"), *NO)]
    again = partial(telling.results, found, words)
    reply = ask(terminal, player, words("Your answer"), choices, options, again=again)
    terminal.say([""])
    return reply == 0
