"""What a press can mean: the base of every value that a widget, a key or a field of a page carries."""


class Event:
    """Something that a screen may hear: a class of values, or an ``Enum``, names it as its base."""

    __slots__ = ()
