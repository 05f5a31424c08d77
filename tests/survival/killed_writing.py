"""Somebody types a story in the form, and the computer goes off: ``python -m tests.survival.killed_writing 50 150``.

From the 50th time to the 149th, so that it can be done in slices. They type a few words, look up, and go on; the
computer goes off at a call that can change a disk, each time at another. Then the file is whole, and of what was typed
nothing is gone that had been there for two seconds.
"""

import os
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from random import Random

from isitok.base import jobs
from isitok.edit.saving import draft_of
from isitok.library.manuscript import WritingDesk
from isitok.scenes.form.checker import MOST_UNSAVED
from tests.app.test_form import Writer, writing
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.survival.killed import kill_at_call

TITLE = "The rabbit photo"
CALLS = 14  # of a story that is checked and saved some times
SECONDS = 2.0
_TELL = os.write  # the real one: what is told isn't what the computer goes off at


def types(documents: Path, story: Path, number: int, told: int) -> None:
    """Words and pauses, until the computer goes off; each letter is told with the moment at which it was typed."""
    dice, writer = Random(number), writing(documents, story)
    writer.keys("End")
    kill_at_call(number % CALLS)
    typed = ""
    while len(typed) < 30:
        for letter in f" {''.join(dice.choices('aeiou', k=dice.randrange(1, 8)))}":
            writer.types(letter)
            typed += letter
            _TELL(told, f"{writer.now} {len(typed)}\n".encode())
            writer.waits(0.2)
        looks_up(writer, dice.choice((0.4, 1.1, 2.2)))
        _TELL(told, f"{writer.now} {len(typed)}\n".encode())
    looks_up(writer, 10)


def reads_all() -> None:
    """What each of them needs is read once, before they part."""
    with tempfile.TemporaryDirectory() as name:
        documents = Path(name)
        writing(documents, a_story(documents))


def a_story(documents: Path) -> Path:
    return a_pack_folder(documents / "isitok packs", "Ours", rabbit=SMALLEST) / "scenarios" / "rabbit.yaml"


def looks_up(writer: Writer, seconds: float) -> None:
    """A pause, in which what has begun on a thread is done."""
    until = writer.now + seconds
    while writer.now < until:
        writer.waits(0.1)
        form = writer.form
        while any(one is not None and one.outcome is None for one in (form.work, form.saves)):  # no tenth of a second
            time.sleep(0.002)


def lost(number: int) -> tuple[bool, str]:
    """Whether the computer went off, and what is wrong then; "" if all is well."""
    with tempfile.TemporaryDirectory() as name:
        documents = Path(name)
        story = a_story(documents)
        reads, tells = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                jobs._places.clear()  # threads don't come along
                types(documents, story, number, tells)
            finally:
                os._exit(0)
        os.close(tells)
        with open(reads) as pipe:
            lines = [line.split() for line in pipe]
        _, status = os.waitpid(child, 0)
        return os.WIFSIGNALED(status), "; ".join(_wrong(story, [(float(at), int(n)) for at, n in lines]))


def _wrong(story: Path, typed: list[tuple[float, int]]) -> list[str]:
    text = story.read_text("utf-8")
    rest = text.removeprefix(f"title: {TITLE}").partition("\n")
    there = len(rest[0])
    wrong = [] if rest[2] == SMALLEST.partition("\n")[2] else [f"not whole: {text!r}"]
    wrong += [str(slip.problem) for slip in WritingDesk(story).read().slips if slip.problem.to]
    rested = [n for (at, n), (later, _) in pairwise(typed) if later - at >= SECONDS]
    if rested and there < rested[-1]:
        wrong.append(f"{rested[-1] - there} letters are gone that had been there for {SECONDS} s")
    if typed and typed[-1][1] - there > 2 * MOST_UNSAVED:
        wrong.append(f"{typed[-1][1] - there} letters are gone")
    draft = draft_of(story)
    if draft.exists() and draft.read_text("utf-8") != SMALLEST:
        wrong.append("how it was is not whole")
    return wrong


def main(first: int, end: int) -> int:
    """All of them; the exit code."""
    reads_all()
    found = [(number, *lost(number)) for number in range(first, end)]
    wrong = [f"{number}: {why}" for number, _, why in found if why]
    killed = sum(was for _, was, _ in found)
    print(*wrong, f"{len(found)} times, {killed} went off, {len(wrong)} with something lost", sep="\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
