"""What a line of a page is, and when it is said: whoever composes a page may say so of what is on it."""

from enum import Enum, auto


class Kind(Enum):
    """What a line is."""

    MESSAGE = auto()  # what has just happened
    HEADING = auto()
    STORY = auto()
    BUBBLE = auto()  # what stands on a phone
    QUESTION = auto()
    ANSWER = auto()
    CHOICE = auto()
    FIELD = auto()
    NOTE = auto()
    EDGE = auto()  # what stands at the top or at the foot of every page


class When(Enum):
    """When a line is said."""

    FIRST = auto()  # on arrival
    LATER = auto()  # found by reading on
    KNOWN = auto()  # it was heard on an earlier page of this story
