"""A question in the terminal: asked until it is answered, with all that can be typed beside an answer."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from isitok.packs.model.scenario import Scenario
from isitok.text import telling
from isitok.text.answers import Command, Skips, several, understood
from isitok.text.player import Player
from isitok.text.terminal import Terminal

GO_ON: Final = (("",),)

Said = Callable[[], Iterable[str]]
"""What is said when it is wanted: paragraphs."""

Choices = Sequence[Sequence[str]]
"""What can be chosen, each by any of its words; the first is what it is called."""

Answer = TypeVar("Answer", int, tuple[int, ...])


def nothing() -> tuple[str, ...]:
    """Nothing to say."""
    return ()


@dataclass(frozen=True, slots=True)
class Desk:
    """A question about a card: everything that can be typed while it lies there."""

    player: Player
    terminal: Terminal
    scenario: Scenario
    again: Said  # all that somebody needs who wants it read again, but for the question itself
    easy: Said | None = None  # what to say when other words are asked for, easy or usual; none where there are none
    skips: Skips = Skips.STORY

    def say(self, paragraphs: Iterable[str]) -> None:
        """Write these."""
        self.terminal.say(paragraphs)

    def ask(
        self, prompt: str, choices: Choices, options: Said = nothing, *, back: bool = False, sources: bool = False
    ) -> int | Command:
        """The choice, from 0; or PASS, BACK or QUIT. ``options`` is the question, said again after anything else."""
        return ask(
            self.terminal,
            self.player,
            prompt,
            choices,
            options,
            again=self.again,
            back=back,
            sources=self._sources(sources),
            easy=self.easy,
            skips=self.skips,
        )

    def ask_several(
        self, prompt: str, choices: Choices, options: Said = nothing, *, back: bool = False
    ) -> tuple[int, ...] | Command:
        """The choices, from 0, as many as are typed, also none; or PASS, BACK or QUIT."""
        hint = self.player.words("Type numbers or words with commas between them. ? shows what else you can type.")
        return _asked(
            self.terminal,
            self.player,
            prompt,
            lambda typed: several(typed, choices),
            hint,
            options,
            again=self.again,
            back=back,
            easy=self.easy,
            skips=self.skips,
        )

    def go_on(self) -> int | Command:
        """0 once it was read; or PASS or QUIT."""
        return self.ask(
            self.player.words("Enter to go on"), GO_ON, sources=telling.has_sources(self.scenario, self.player)
        )

    def _sources(self, offered: bool) -> Said | None:
        return (lambda: telling.sources(self.scenario, self.player)) if offered else None


def ask(
    terminal: Terminal,
    player: Player,
    prompt: str,
    choices: Choices,
    options: Said = nothing,
    *,
    again: Said | None = None,
    back: bool = False,
    sources: Said | None = None,
    easy: Said | None = None,
    skips: Skips | None = None,
) -> int | Command:
    """Ask until it is answered: the choice, from 0; or QUIT, at the end of input too; on a card also PASS and BACK."""
    if len(choices) == 1:
        hint = player.words("Press Enter to go on. ? shows what else you can type.")
    else:
        hint = player.words("Type a number from 1 to {n}. ? shows what else you can type.", n=len(choices))
    return _asked(
        terminal,
        player,
        prompt,
        lambda typed: understood(typed, choices),
        hint,
        options,
        again=again,
        back=back,
        sources=sources,
        easy=easy,
        skips=skips,
    )


def _asked(
    terminal: Terminal,
    player: Player,
    prompt: str,
    understand: Callable[[str], Answer | Command | None],
    hint: str,
    options: Said,
    *,
    again: Said | None = None,
    back: bool = False,
    sources: Said | None = None,
    easy: Said | None = None,
    skips: Skips | None = None,
) -> Answer | Command:
    words = player.words
    while True:
        typed = terminal.ask(prompt)
        match Command.QUIT if typed is None else understand(typed):
            case Command.QUIT:
                return Command.QUIT
            case Command.HELP:
                terminal.say(telling.help_lines(player))
            case Command.PASS if skips:
                return Command.PASS
            case Command.BACK if back:
                return Command.BACK
            case Command.AGAIN if again:
                terminal.say(again())
            case Command.SOURCES if sources:
                terminal.say(sources())
            case Command.EASY if easy:
                terminal.say(easy())
            case Command.KEYS:
                terminal.say(
                    telling.keys(
                        words,
                        again=again is not None,
                        skips=skips,
                        back=back,
                        sources=sources is not None,
                        easy=easy is not None,
                    )
                )
            case None | Command():
                terminal.say([hint])
            case answer:
                return answer
        # Whatever was said in between, the question stands right above the line on which it is answered.
        terminal.say(options())
