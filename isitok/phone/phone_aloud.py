"""What a made-up phone says, block by block, to somebody who can't see it: as written, but with emoji by name."""

from isitok.format.blocks import Block
from isitok.format.shown import Screen
from isitok.game.spoken import with_emoji_named
from isitok.i18n.screen_words import Words
from isitok.phone import written
from isitok.phone.who_is_who import Faces


def lines(phone: Screen, faces: Faces, words: Words) -> list[str]:
    """The whole phone, in reading order."""
    return [with_emoji_named(line, words) for line in written.lines(phone, faces, words)]


def block_speech(block: Block, faces: Faces, words: Words) -> str:
    return with_emoji_named(written.block_text(block, faces, words), words)
