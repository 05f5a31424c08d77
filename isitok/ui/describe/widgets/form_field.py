"""A line to type in that is one of many: Enter goes on to another, and one that is empty can be erased."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.widgets.text_field import TextField


class FormField(TextField, Value, kw_only=True):
    """One line of a form."""

    on_enter: Event | None = None
    on_erase: Event | None = None  # what Backspace means while it is empty

    @property
    def entered(self) -> Event | None:
        """What Enter means here."""
        return self.on_enter

    @property
    def emptied(self) -> Event | None:
        """What Backspace means where there is nothing to erase."""
        return self.on_erase
