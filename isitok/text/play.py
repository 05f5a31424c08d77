"""A session, played in a terminal: says, asks, and hands each answer to the same rules as the window does."""

from collections.abc import Iterable
from itertools import chain

from isitok.game.events import Chosen, Continued, Locked, Passed, Sured, Sureness
from isitok.game.replay import replay
from isitok.game.results import results_of
from isitok.game.rounds.judge import CHOICES
from isitok.game.session import Phase, Session, update
from isitok.text import rounds, telling
from isitok.text.answers import NO, SURENESS, VERDICTS, YES, Command
from isitok.text.desk import Desk, ask
from isitok.text.player import Player
from isitok.text.terminal import Terminal


def play(session: Session, player: Player, terminal: Terminal) -> None:
    """Play, show how it went, and play again what was missed for as long as somebody wants to."""
    while True:
        session, left = played(session, player, terminal)
        found = results_of(session)
        terminal.say(chain([""] if left else [], telling.results(found, player.words)))
        again = replay(session)
        if left or again is None or not _wants_again(len(found.missed), player, terminal):
            break
        session = again
    terminal.say(telling.goodbye(player.words))


def played(session: Session, player: Player, terminal: Terminal) -> tuple[Session, bool]:
    """The session after its last card, or where somebody left it; and whether they left."""
    on_table = None
    while session.phase is not Phase.DONE:
        if session.card_index != on_table:
            on_table = session.card_index
            terminal.say(telling.card(session, player))
        match session.phase:
            case Phase.JUDGE:
                following = _judged(session, player, terminal)
            case Phase.ROUND:
                following = _round(session, player, terminal)
            case _:
                following = _explained(session, player, terminal)
        if following is None:
            return session, True
        session = following
    return session, False


def _judged(session: Session, player: Player, terminal: Terminal) -> Session | None:
    words = player.words
    desk = Desk(player, terminal, session.scenario, lambda: _whole(session, player))
    verdicts = [(words.label(verdict), *VERDICTS[verdict]) for verdict in CHOICES]
    surenesses = [(words.label(sureness), *SURENESS[sureness]) for sureness in Sureness]
    terminal.say(telling.question(session, words))
    while True:
        verdict = desk.ask(words("Your answer"), verdicts)
        if not isinstance(verdict, int):
            return _left_or_passed(verdict, session, player, terminal)
        drafted = update(session, Chosen(CHOICES[verdict]))
        if session.with_sureness:
            terminal.say(telling.how_sure(words))
            sureness = desk.ask(words("How sure"), surenesses, back=True)
            if sureness is Command.BACK:
                terminal.say(telling.question(session, words))
                continue
            if not isinstance(sureness, int):
                return _left_or_passed(sureness, session, player, terminal)
            drafted = update(drafted, Sured(tuple(Sureness)[sureness]))
        return update(drafted, Locked())


def _round(session: Session, player: Player, terminal: Terminal) -> Session | None:
    if session.round is None:
        raise ValueError("there is no round to play")
    opened, scenario = session.round, session.scenario
    desk = Desk(
        player,
        terminal,
        scenario,
        lambda: chain(telling.card(session, player), rounds.question(opened, scenario, player)),
    )
    terminal.say(rounds.question(opened, scenario, player))
    said = rounds.asked(opened, desk)
    if isinstance(said, Command):
        return _left_or_passed(said, session, player, terminal)
    for event in said:
        session = update(session, event)
    return update(session, Locked())


def _explained(session: Session, player: Player, terminal: Terminal) -> Session | None:
    def whole() -> Iterable[str]:
        if session.answer:
            yield from telling.why(session.answer, player.words)
        elif session.round:
            yield from rounds.why(session.round, session, player)
        yield from telling.after_card(session, player)

    terminal.say(whole())
    reply = Desk(player, terminal, session.scenario, whole).go_on()
    if not isinstance(reply, int):
        return _left_or_passed(reply, session, player, terminal)
    terminal.say([""])
    return update(session, Continued())


def _whole(session: Session, player: Player) -> Iterable[str]:
    return chain(telling.card(session, player), telling.question(session, player.words))


def _left_or_passed(command: Command, session: Session, player: Player, terminal: Terminal) -> Session | None:
    if command is not Command.PASS:
        return None
    terminal.say([player.words("Passed. That’s fine."), ""])
    return update(session, Passed())


def _wants_again(missed: int, player: Player, terminal: Terminal) -> bool:
    words = player.words
    terminal.say(
        [
            "",
            words.many(
                "There is {n} that you saw in another way than we do. Play it again?",
                "There are {n} that you saw in another way than we do. Play them again?",
                missed,
            ),
            *telling.numbered([words("Yes"), words("No")]),
        ]
    )
    reply = ask(terminal, player, words("Your answer"), [(words("Yes"), *YES), (words("No"), *NO)])
    terminal.say([""])
    return reply == 0
