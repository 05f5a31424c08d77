"""In help that isn't the game's own, only numbers, sites and addresses that the game's own help has are shown.

A folder can hold its own ``help.yaml``, and so could vouch for its own number. Anybody who opened such a folder
would send children there, and its author could read whatever is forwarded to an address.
"""

import re
from collections.abc import Iterator

from isitok.base.value import replace
from isitok.format.help import Also, Help, Route
from isitok.format.problem import Places, Problem

_HINT = "delete the line: help that can be called or looked up comes with the game; name it in 'help' by its id"


def check_vouched(help_: Help, own: Help, places: Places) -> Iterator[Problem]:
    """Every number, site and address that the game's own help doesn't have."""
    numbers, sites, addresses = _numbers(own), _sites(own), _addresses(own)
    for id_, route in help_.routes.items():
        for key, number in (("phone", route.phone), ("text_to", route.text_number)):
            if number and _digits(number) not in numbers:
                message = f"the number of '{id_}' ({number}) is not one that the game has checked"
                yield Problem(places.at("routes", id_, key), "help-number-known", message, _HINT)
        if route.site and _host(route.site) not in sites:
            message = f"the site of '{id_}' ({route.site}) is not one that the game has checked"
            yield Problem(places.at("routes", id_, "site"), "real-contact", message, _HINT)
        for at, one in enumerate(route.also):
            if _unvouched(one, numbers, sites):
                message = f"a way to reach '{id_}' ({one.number or one.site}) is not one that the game has checked"
                yield Problem(places.at("routes", id_, "also", at), "help-number-known", message, _HINT)
        if route.forward_to and route.forward_to not in addresses:
            message = f"'{id_}' would have pupils forward things to an address that the game hasn't checked"
            yield Problem(places.at("routes", id_, "forward_to"), "forward-to", message, _HINT)


def only_vouched(help_: Help, own: Help) -> Help:
    """The same help without these."""
    numbers, sites, addresses = _numbers(own), _sites(own), _addresses(own)

    def keep_vouched(route: Route) -> Route:
        return replace(
            route,
            phone=route.phone if _digits(route.phone) in numbers else "",
            text_to=route.text_to if _digits(route.text_number) in numbers else None,
            forward_to=route.forward_to if route.forward_to in addresses else "",
            site=route.site if _host(route.site) in sites else "",
            also=tuple(one for one in route.also if not _unvouched(one, numbers, sites)),
        )

    return replace(help_, routes={id_: keep_vouched(route) for id_, route in help_.routes.items()})


def _unvouched(one: Also, numbers: frozenset[str], sites: frozenset[str]) -> bool:
    """Whether it has a number or a site that the game's own help doesn't have."""
    number, site = _digits(one.number), _host(one.site)
    return bool((number and number not in numbers) or (site and site not in sites))


def _numbers(help_: Help) -> frozenset[str]:
    return frozenset(_digits(number) for route in help_.routes.values() for number in route.numbers)


def _sites(help_: Help) -> frozenset[str]:
    return frozenset(_host(site) for route in help_.routes.values() for site in route.sites)


def _addresses(help_: Help) -> frozenset[str]:
    return frozenset(route.forward_to for route in help_.routes.values() if route.forward_to)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _host(site: str) -> str:
    return site.lower().removeprefix("www.")
