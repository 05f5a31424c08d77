"""What whoever composes a page says of a part of it: what it is, and when it is said."""

from isitok.base.value import Value, replace
from isitok.ui.describe.line_kinds import Kind, When
from isitok.ui.describe.node import Spoken
from isitok.ui.describe.widget import Around, Leaf, Widget


class Heard(Value):
    """What was said of whatever holds a thing."""

    kind: Kind | None = None
    when: When | None = None
    whole: bool = False  # whatever it says of itself

    def within(self, part: "Part") -> "Heard":
        """The same for what is in a part."""
        if self.whole:
            return self
        return Heard(part.kind or self.kind, part.when or self.when, part.whole)

    def of(self, spoken: Spoken) -> Spoken:
        """The same where it doesn't say so itself."""
        kind, when = spoken.kind or self.kind, self.when if self.whole else spoken.when or self.when
        return spoken if (kind, when) == (spoken.kind, spoken.when) else replace(spoken, kind=kind, when=when)


class Part(Around, kw_only=True):
    """A part of a page of which all is a line of this kind, or is said then, but for what says so itself."""

    kind: Kind | None = None
    when: When | None = None
    whole: bool = False  # all of it, whatever it says of itself

    @property
    def is_paragraph(self) -> bool:
        """Whether its child is text that follows on from what is above it."""
        return isinstance(self.child, Leaf) and self.child.is_paragraph


class SeenOnly(Around, Value):
    """A picture of what words beside it say: nobody hears it twice."""


def at(when: When, *widgets: Widget) -> tuple[Widget, ...]:
    """The same widgets, to be said at this moment of a visit."""
    return tuple(Part(child=widget, when=when) for widget in widgets)


def read_on(*widgets: Widget) -> tuple[Widget, ...]:
    """Mark these not to be said on arrival: they are part of a long page, or not everybody needs them."""
    return at(When.LATER, *widgets)
