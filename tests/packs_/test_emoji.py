"""The emoji that the reader lets through without a word are those that the game can draw."""

from isitok.format.yaml.emoji import EMOJI, in_words, name_of, signs_in, without_signs
from isitok.library.roots import assets_root

NAMED = """\
🎁 present, 🎂 birthday cake, 🎉 party popper, 🎮 game controller, 🏠 house, 🏫 school, 🐱 cat, 🐶 dog, 👀 eyes,
👍 thumbs up, 👎 thumbs down, 👏 clapping hands, 👤 one person, 👥 two people, 💀 skull, 💔 broken heart,
💬 speech bubble, 💯 hundred, 💷 pound notes, 💻 laptop, 📍 pin on a map, 📞 telephone, 📧 email, 📱 phone,
📷 camera, 📸 camera with flash, 🔑 key, 🔒 lock, 🔥 fire, 🗑 bin, 😂 crying with laughter, 😅 nervous laugh,
😇 halo, 😉 wink, 😊 smile, 😍 heart eyes, 😎 sunglasses, 😡 angry face, 😢 crying face, 😬 grimace, 😭 sobbing,
😮 open mouth, 😳 flushed face, 😴 asleep, 🙂 slight smile, 🙄 rolling eyes, 🙈 monkey hiding its eyes,
🙏 hands together, 🤔 thinking face, 🤣 rolling with laughter, 🤫 finger on lips, 🥰 smile with hearts,
⚽ football, ✋ raised hand, ✨ sparkles, ❓ question mark, ❤ red heart
"""


def test_every_emoji_is_said_by_its_name() -> None:
    told = (one.partition(" ") for one in NAMED.replace("\n", " ").strip().split(", "))

    assert {sign: name for sign, _, name in told} == {sign: name_of(sign) for sign in EMOJI}


def test_every_emoji_has_its_drawing_and_every_drawing_its_name() -> None:
    drawn = {chr(int(path.stem, 16)) for path in (assets_root() / "emoji").glob("*.svg")}

    assert drawn == set(EMOJI)


def test_emoji_are_found_without_skin_tones_and_styles() -> None:
    assert list(signs_in("ok 👍🏽 ❤️ a © – “é” 👍")) == ["👍", "❤"]


def test_an_emoji_that_is_not_drawn_is_called_by_its_unicode_name() -> None:
    assert name_of("🐰") == "rabbit face"


def test_what_is_not_drawn_stands_in_words_and_nothing_is_left_of_what_joins_emoji() -> None:
    assert in_words("we won 🐰 👍🏽 3\ufe0f\u20e3 👩\u200d👧") == "we won (rabbit face) 👍 3 (woman)(girl)"


def test_the_words_of_a_text_are_left_without_the_emoji_among_them() -> None:
    assert without_signs("A photo 📷. 🔒 It is hers 👍🏽!") == "A photo. It is hers!"
    assert without_signs("Nothing here") == "Nothing here"
