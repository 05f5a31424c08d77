"""A story that was there at the start can no longer be read: it says so, and everything else goes on."""

from isitok.scenes.asking import confirmation_page
from isitok.scenes.scene import BaseScene, Desk
from isitok.ui.describe.page import Page
from isitok.value import Value


class UnreadScene(BaseScene, Value):
    """It covers the screen on which the story was wanted."""

    def page(self, desk: Desk) -> Page:
        """What happened, and the way back."""
        words = desk.words
        head = words("This story can’t be read any more.")
        told = words(
            "The disk or the network doesn’t answer as it should. You can try again, choose other stories, or close "
            "the game and start it again."
        )
        return confirmation_page(desk, head, told, stay=words("Back"))
