"""How to reach a help route, in words that can be read aloud."""

from collections.abc import Mapping
from typing import Final

from isitok.format.help import Also, Route
from isitok.game.help_routes import Here, without_a_voice
from isitok.i18n.screen_words import Words, later
from isitok.i18n.sentences import join_sentences

_WAYS: Final[Mapping[str, str]] = {
    "bsl": later("In sign language (BSL)"),
    "relay": later("By Relay UK"),
    "text": later("By text"),
    "chat": later("By chat"),
    "email": later("By email"),
}


def numbers(route: Route, words: Words) -> tuple[str, ...]:
    """The numbers to ring or text, and the address to forward to; none for people and for services on the web."""
    found = [route.phone] if route.phone and route.phone not in route.name else []
    if route.text_number and route.text_word:
        found.append(words("Text {word} to {number}", word=route.text_word, number=route.text_number))
    elif route.text_number:
        found.append(words("Text {number}", number=route.text_number))
    if route.forward_to:
        found.append(words("Forward it to {address}", address=route.forward_to))
    return tuple(found)


def how_to_reach(route: Route, words: Words) -> str:
    """A route in one line: its name, and how to reach it."""
    how = reached_by(route, words)
    return f"{route.name}: {how}" if how else route.name


def reached_by(route: Route, words: Words) -> str:
    """The same below its name; "" where the name says it, or where one goes to it."""
    return ", ".join(numbers(route, words)) or route.site or ""


def other_way(one: Also, words: Words) -> str:
    """Another way to reach a route, for whoever can't call: how, and where."""
    way, where = words(_WAYS[one.how]), one.number or one.site
    return words("{way}: {where}", way=way, where=where) if where else way


def other_ways(route: Route, words: Words) -> tuple[str, ...]:
    """The other ways to reach a route, a line each, with what there is to know."""
    return tuple(join_sentences(other_way(one, words), one.say) for one in route.also)


def without_a_voice_in_brief(here: Here) -> str:
    """How to reach the emergency services without a voice, in one line; "" if nothing is known of it."""
    routes, ways = without_a_voice(here)
    told = (*(other_way(one, here.words) for one in ways), *(route.name for route in routes))
    return here.words("Deaf, or can’t speak now: {ways}", ways=" · ".join(told)) if told else ""
