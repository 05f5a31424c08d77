"""A part of a page that presses a button when it is pressed anywhere."""

from isitok.ui.describe.widget import Around


class Taps(Around):
    """Something that presses a button of the page when it is pressed itself. What is smaller in it comes first."""

    presses: str  # the button's id
