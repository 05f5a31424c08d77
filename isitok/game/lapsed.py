"""What is said once facts are past their date: nobody has looked them up again by the day in their ``recheck``.

That is said, and nothing else follows: no verdict changes by itself, no line and no way to get help goes. The day is
that of this computer. By a clock that is behind, even before a fact was read, no fact is past its date.
"""

from collections.abc import Iterable, Sequence

from isitok.format.facts import Fact
from isitok.format.help import Route
from isitok.format.known import Known
from isitok.game.help_routes import Here
from isitok.i18n.dates import day_in_words, month_in_words
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import join_sentences


def past_facts(ids: Iterable[str], known: Known, here: Here) -> tuple[Fact, ...]:
    """Those of these facts that are past their date."""
    found = (known.facts.get(id_) for id_ in dict.fromkeys(ids))
    return tuple(fact for fact in found if fact and fact.is_past(here.today))


def law_may_have_changed(past: Sequence[Fact], here: Here) -> str:
    """For pupils, at the foot of what the law says."""
    words = here.words
    told = words("Last checked in {month}. The law may have changed since.", month=_checked(past, here))
    return join_sentences(told, words("Someone to ask: {lead}.", lead=here.lead))


def help_may_have_changed(routes: Iterable[Route], known: Known, here: Here) -> str:
    """At the foot of these ways to get help; "" where none of them rests on a fact that is past its date."""
    past = past_facts((id_ for route in routes for id_ in route.facts), known, here)
    if not past:
        return ""
    return here.words(
        "Last checked in {month}. If one doesn’t answer, try another, or ask an adult you trust.",
        month=_checked(past, here),
    )


def look_it_up(past: Sequence[Fact], words: Words) -> str:
    """For adults, behind what rests on these facts; "" where there are none."""
    if not past:
        return ""
    day = day_in_words(min(fact.recheck for fact in past), words)
    return words("Due to be checked again by {day}. Look it up before you rely on it.", day=day)


def how_many_are_past(known: Known, here: Here) -> str:
    """For adults, at the head of the staff card; "" where none is."""
    number = len(past_facts(known.facts, known, here))
    if not number:
        return ""
    return here.words.many(
        "{n} fact behind law and help is past its date. It is in Print, Sign-off.",
        "{n} facts behind law and help are past their date. The list is in Print, Sign-off.",
        number,
    )


def is_old(known: Known, today: str, words: Words) -> str:
    """For whoever asks about this copy: a year after the newest look, or once any fact is past its date; else "".

    No network is asked whether there is a newer one.
    """
    days = [fact.checked for fact in known.facts.values()]
    days += [known.help.checked, *(route.checked for route in known.help.routes.values())]
    newest = max([*days, *(card.checked for card in known.law.values())])
    if not newest or not (_a_year_after(newest) <= today or any(fact.is_past(today) for fact in known.facts.values())):
        return ""
    return words(
        "What this copy says about law and help was checked in {month}. "
        "The person who installed it can get a newer one.",
        month=month_in_words(newest, words),
    )


def _a_year_after(day: str) -> str:
    return f"{int(day[:4]) + 1}{day[4:]}"


def _checked(past: Sequence[Fact], here: Here) -> str:
    return month_in_words(min(fact.checked for fact in past), here.words)
