"""The staff card for one nation and school, before a class, before a one-to-one, or before what is for staff.

``{lead}`` in its lines becomes who that is here. What is for all comes first, then what is for this one alone; but
before a one-to-one its own come first: that nobody is to be questioned by a game is what whoever leads has to know, and
who listens to the page hears its beginning.
"""

import re

from isitok.format.staff_card import StaffCard
from isitok.i18n.sentences import capital

_FIRST = re.compile(r"(^|[.!?] )\{lead\}")


def staff_card(card: StaffCard, lead: str, *, one_to_one: bool = False, for_staff: bool = False) -> StaffCard:
    """The card with the safeguarding lead's name in its lines.

    ``one_to_one``, ``for_staff``: the lines for that, not for a class.
    """
    own = card.one_to_one if one_to_one else card.for_staff if for_staff else card.class_

    def say(*lines: str) -> tuple[str, ...]:
        return tuple(with_lead(line, lead) for line in lines)

    return StaffCard(
        before=say(*own.before, *card.before) if one_to_one else say(*card.before, *own.before),
        ground_rules=say(*(card.for_staff.ground_rules if for_staff else ()) or card.ground_rules),
        during=say(*card.during, *own.during),
        if_told=say(*card.if_told),
        after=say(*card.after, *own.after),
        facts=card.facts,
    )


def with_lead(line: str, name: str) -> str:
    """A line with this name for ``{lead}``, with a capital letter at the beginning of a sentence."""
    return _FIRST.sub(lambda found: found[1] + capital(name), line).replace("{lead}", name)
