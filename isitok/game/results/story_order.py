"""Which story of a pair a class has first. Its name decides, so that its last lesson finds what its first one had."""

import unicodedata

from isitok.game.results.result_parts import ORDERS


def order_of(name: str) -> str:
    """By the last letter or digit of a class's name: odd, the named story first; even, its twin; "" where it has none.

    So 7A and 7B differ.
    """
    signs = [sign for sign in unicodedata.normalize("NFKD", name).casefold() if sign.isascii() and sign.isalnum()]
    if not signs:
        return ""
    place = int(signs[-1]) if signs[-1].isdecimal() else ord(signs[-1]) - ord("a") + 1
    return ORDERS[0] if place % 2 else ORDERS[1]
