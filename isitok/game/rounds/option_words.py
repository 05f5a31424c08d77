"""How something that somebody could do or say is put into words: in a list, and with what comes of it."""

from isitok.format.could_do import Option
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import join_sentences


def in_the_list(way: Option, words: Words) -> str:
    """What is done; or what is said, in quotes."""
    return way.do or words("“{said}”", said=way.say)


def in_full(way: Option, words: Words) -> str:
    """What is done and, where something is said or written with it, the words: a sheet has no phone to show them."""
    said = words("“{said}”", said=way.say)
    return join_sentences(way.do, said) if way.do and way.say else in_the_list(way, words)


def its_rating(way: Option, words: Words) -> str:
    """Whether it helps; "" in a round that has no one answer."""
    return words.label(way.rating) if way.rating else ""


def its_why(way: Option, words: Words) -> str:
    """Whether it helps, and why."""
    return join_sentences(its_rating(way, words), way.why)


def how_it_goes(way: Option, words: Words) -> str:
    """All of it in one line: a rating that stands alone could be of any of them."""
    return join_sentences(in_the_list(way, words), its_why(way, words))
