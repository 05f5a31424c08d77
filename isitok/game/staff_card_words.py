"""The staff card for one nation and school, before a class, before a one-to-one, or before what is for staff.

``{lead}`` and ``{about_staff}`` in its lines become who that is here. What is for all comes first, then what is for
this one alone; but before a one-to-one its own come first: that nobody is to be questioned by a game is what whoever
leads has to know, and who listens to the page hears its beginning.
"""

import re
from typing import Final

from isitok.base.value import replace
from isitok.format.staff_card import StaffCard
from isitok.game.help_routes import Here
from isitok.i18n.sentences import capital

_FIRST: Final = re.compile(r"(?:^|(?<=[.!?] ))\{(?:lead|about_staff)\}")


def staff_card(card: StaffCard, here: Here, *, one_to_one: bool = False, for_staff: bool = False) -> StaffCard:
    """The card with the names of those who are told in its lines.

    ``one_to_one``, ``for_staff``: the lines for that, not for a class.
    """
    own = card.one_to_one if one_to_one else card.for_staff if for_staff else card.class_

    first = card.one_to_one.if_told if one_to_one else () if for_staff else card.class_.if_told

    def say(*lines: str) -> tuple[str, ...]:
        return tuple(with_names(line, here) for line in lines)

    rules = (card.for_staff.ground_rules if for_staff else ()) or card.ground_rules
    return StaffCard(
        before=say(*own.before, *card.before) if one_to_one else say(*card.before, *own.before),
        ground_rules=tuple(replace(rule, rule=with_names(rule.rule, here)) for rule in rules),
        during=say(*card.during, *own.during),
        if_told=say(*card.if_told[:1], *first, *card.if_told[1:]),
        not_being_here=say(*card.not_being_here),
        after=say(*card.after, *own.after),
        facts=card.facts,
    )


def with_names(line: str, here: Here) -> str:
    """A line with who that is here for ``{lead}`` and ``{about_staff}``, with a capital letter where it begins one."""
    if "{" not in line:
        return line
    names = {"{lead}": here.lead, "{about_staff}": here.about_staff}
    line = _FIRST.sub(lambda found: capital(names[found[0]]), line)
    return line.replace("{lead}", here.lead).replace("{about_staff}", here.about_staff)
