"""A session, played in a terminal: says, asks, and hands each answer to the same rules as the window does."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from isitok.game.events import Chosen, Continued, Locked, Passed, Sured, Sureness
from isitok.game.replay import replay
from isitok.game.results import results_of
from isitok.game.rounds.judge import CHOICES
from isitok.game.session import Phase, Session, update
from isitok.text import telling
from isitok.text.answers import NO, SURENESS, VERDICTS, YES, Command, understood
from isitok.text.player import Player
from isitok.text.terminal import Terminal

GO_ON: Final = (("",),)

Again = Callable[[], Iterable[str]]
"""What to say when somebody wants it read again."""


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
        following = (_judged if session.phase is Phase.JUDGE else _explained)(session, player, terminal)
        if following is None:
            return session, True
        session = following
    return session, False


def _judged(session: Session, player: Player, terminal: Terminal) -> Session | None:
    words = player.words
    desk = _Desk(player, terminal, session, lambda: _whole(session, player))
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


def _explained(session: Session, player: Player, terminal: Terminal) -> Session | None:
    words = player.words

    def whole() -> Iterable[str]:
        if session.answer:
            yield from telling.why(session.answer, words)
        if session.is_last_act:
            yield from telling.after_card(session.scenario, player)

    terminal.say(whole())
    desk = _Desk(player, terminal, session, whole)
    reply = desk.ask(words("Enter to go on"), GO_ON, sources=telling.has_sources(session.scenario, player))
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


@dataclass(frozen=True, slots=True)
class _Desk:
    """A question about a card: everything that can be typed while it lies there."""

    player: Player
    terminal: Terminal
    session: Session
    again: Again

    def ask(
        self, prompt: str, choices: Sequence[Sequence[str]], *, back: bool = False, sources: bool = False
    ) -> int | Command:
        """The choice, from 0; or PASS, BACK or QUIT."""
        return ask(
            self.terminal,
            self.player,
            prompt,
            choices,
            again=self.again,
            back=back,
            sources=(lambda: telling.sources(self.session.scenario, self.player)) if sources else None,
        )


def ask(
    terminal: Terminal,
    player: Player,
    prompt: str,
    choices: Sequence[Sequence[str]],
    *,
    again: Again | None = None,
    back: bool = False,
    sources: Again | None = None,
) -> int | Command:
    """Ask until it is answered: the choice, from 0; or QUIT, at the end of input too; on a card also PASS and BACK."""
    words = player.words
    while True:
        typed = terminal.ask(prompt)
        match Command.QUIT if typed is None else understood(typed, choices):
            case int(choice):
                return choice
            case Command.QUIT:
                return Command.QUIT
            case Command.HELP:
                terminal.say(telling.help_lines(player))
            case Command.PASS if again:
                return Command.PASS
            case Command.BACK if back:
                return Command.BACK
            case Command.AGAIN if again:
                terminal.say(again())
            case Command.SOURCES if sources:
                terminal.say(sources())
            case Command.KEYS:
                terminal.say(telling.keys(words, on_card=again is not None, back=back, sources=sources is not None))
            case _ if len(choices) == 1:
                terminal.say([words("Press Enter to go on. ? shows what else you can type.")])
            case _:
                terminal.say([words("Type a number from 1 to {n}. ? shows what else you can type.", n=len(choices))])
