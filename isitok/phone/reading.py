"""What a made-up phone says, block by block, to somebody who can't see it: as written, but with emoji by name."""

from collections.abc import Iterator

from isitok.i18n.words import Words
from isitok.packs.model.blocks import Block
from isitok.packs.model.scenario import Phone
from isitok.packs.text.emoji import name_of, runs_in, signs_in
from isitok.phone import written
from isitok.phone.people import Faces


def lines(phone: Phone, faces: Faces, words: Words) -> list[str]:
    """The whole phone, in reading order."""
    return [with_emoji_named(line, words) for line in written.lines(phone, faces, words)]


def block_speech(block: Block, faces: Faces, words: Words) -> str:
    """One block."""
    return with_emoji_named(written.block_text(block, faces, words), words)


def with_emoji_named(text: str, words: Words) -> str:
    """A text with each run of emoji replaced by names: "hilarious 😂" is "hilarious, crying with laughter emoji"."""
    return "".join(_emoji_named(text, words)).strip() if not text.isascii() else text


def _emoji_named(text: str, words: Words) -> Iterator[str]:
    done = 0
    for run in runs_in(text):
        before = text[done : run.start()].rstrip()
        yield before
        if before:
            yield ", " if before[-1].isalnum() else " "
        yield words("{name} emoji", name=", ".join(words.emoji(name_of(sign)) for sign in signs_in(run[0])))
        after = text[run.end() :]
        if after:
            yield ", " if after[0].isalnum() else ""
        done = run.end()
    yield text[done:]
