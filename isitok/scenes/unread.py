"""A story that was there at the start can no longer be read: it says so, and everything else goes on."""

from isitok.i18n.screen_words import Words
from isitok.scenes.asking import Ask


def unread(words: Words) -> Ask:
    """It covers the screen on which the story was wanted."""
    return Ask(
        question=words("This story can’t be read any more."),
        told=words(
            "The disk or the network doesn’t answer as it should. You can try again, choose other stories, or close "
            "the game and start it again."
        ),
        stay=words("Back"),
    )
