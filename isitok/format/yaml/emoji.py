"""The emoji that the game draws, with the names that it says for them. There is an SVG for each in ``assets/emoji``."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from isitok.format.yaml.letters import LETTERS

EMOJI: Final[Mapping[str, str]] = {
    "🎁": "present",
    "🎂": "birthday cake",
    "🎉": "party popper",
    "🎮": "game controller",
    "🏠": "house",
    "🏫": "school",
    "🐱": "cat",
    "🐶": "dog",
    "👀": "eyes",
    "👍": "thumbs up",
    "👎": "thumbs down",
    "👏": "clapping hands",
    "👤": "one person",
    "👥": "two people",
    "💀": "skull",
    "💔": "broken heart",
    "💬": "speech bubble",
    "💯": "hundred",
    "💷": "pound notes",
    "💻": "laptop",
    "📍": "pin on a map",
    "📞": "telephone",
    "📧": "email",
    "📱": "phone",
    "📷": "camera",
    "📸": "camera with flash",
    "🔑": "key",
    "🔒": "lock",
    "🔥": "fire",
    "🗑": "bin",
    "😂": "crying with laughter",
    "😅": "nervous laugh",
    "😇": "halo",
    "😉": "wink",
    "😊": "smile",
    "😍": "heart eyes",
    "😎": "sunglasses",
    "😡": "angry face",
    "😢": "crying face",
    "😬": "grimace",
    "😭": "sobbing",
    "😮": "open mouth",
    "😳": "flushed face",
    "😴": "asleep",
    "🙂": "slight smile",
    "🙄": "rolling eyes",
    "🙈": "monkey hiding its eyes",
    "🙏": "hands together",
    "🤔": "thinking face",
    "🤣": "rolling with laughter",
    "🤫": "finger on lips",
    "🥰": "smile with hearts",
    "⚽": "football",
    "✋": "raised hand",
    "✨": "sparkles",
    "❓": "question mark",
    "❤": "red heart",
}

_SIGNS: Final = "\u203c\u2049\u231a-\u231b\u23e9-\u23f3\u25fd-\u25fe\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff"
_JOINTS: Final = "\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff"
_SIGN: Final = re.compile(f"[{_SIGNS}]")
_PARTS: Final = re.compile(f"[{_JOINTS}]")
_NO_LETTER: Final = re.compile(f"[^\x00-\x7f{LETTERS}{_SIGNS}{_JOINTS}]")
_BEFORE_STOP: Final = re.compile(r" (?=[.,!?;:…](?:\s|$))")
_RUN: Final = re.compile(f"[{_SIGNS}][{_SIGNS}{_JOINTS} ]*")


def signs_in(text: str) -> Iterator[str]:
    """The emoji in a text, each once, without skin tones and the like."""
    return iter(dict.fromkeys(_SIGN.findall(_PARTS.sub("", text))))


def undrawn_in(text: str) -> Iterator[str]:
    """The characters in a text that no typeface of the game has, each once: Arabic, Chinese, "█"."""
    return iter(dict.fromkeys(_NO_LETTER.findall(text)))


def in_words(text: str) -> str:
    """A text with a name in brackets for each emoji that the game can't draw, and without skin tones and the like."""
    return _SIGN.sub(lambda hit: hit[0] if hit[0] in EMOJI else f"({name_of(hit[0])})", _PARTS.sub("", text))


def without_signs(text: str) -> str:
    """The words of a text, without the emoji among them: "A photo 📷. 🔒 It is hers" is "A photo. It is hers"."""
    if text.isascii():
        return text
    words = " ".join(_SIGN.sub(" ", _PARTS.sub("", text)).split())
    return _BEFORE_STOP.sub("", words)


def runs_in(text: str) -> Iterator[re.Match[str]]:
    """Runs of emoji, with the spaces between and after them."""
    return _RUN.finditer(text)


def name_of(sign: str) -> str:
    """What the game says for an emoji; Unicode's name if it has none of its own."""
    return EMOJI.get(sign) or unicodedata.name(sign, "sign").lower()
