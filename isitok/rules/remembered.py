"""What was worked out about a word isn't worked out again, as the same words stand in every story."""

from collections.abc import Callable
from typing import Final

_LONG: Final = 100  # letters: what is longer is no word that stands in other stories, too
_MOST: Final = 20_000  # words: all stories that came with the game have half as many


class Remembered(dict[str, int]):
    """A number for each word, worked out when it is first asked for. To look it up costs half as much as a cache."""

    def __init__(self, work_out: Callable[[str], int]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> int:
        number = self._work_out(word)
        if len(word) < _LONG and len(self) < _MOST:
            self[word] = number
        return number
