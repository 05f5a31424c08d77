"""How somebody reads: in the usual words, or in the easy ones."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from isitok.game.easy import in_easy_words
from isitok.game.session import Session
from isitok.i18n.words import Words


@dataclass
class Reading:
    """Easy from when somebody asks for it until they ask again, or the game is over; also while they play again."""

    easy: bool = False

    def told(self, session: Session) -> Session:
        """The session in the words to say it in."""
        return in_easy_words(session) if self.easy else session

    def swap(self, again: Callable[[], Iterable[str]], words: Words) -> Iterator[str]:
        """From one to the other, and everything again in those words."""
        self.easy = not self.easy
        yield words("Easy read is on.") if self.easy else words("Easy read is off.")
        yield ""
        yield from again()
