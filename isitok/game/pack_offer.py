"""What is said of a pack that was sent, before anybody puts it among their own: in a window, and in a terminal."""

from collections.abc import Iterator

from isitok.format.card import Pack
from isitok.format.problem import Severity
from isitok.i18n.screen_words import Words
from isitok.library.adding import Offer, Version


def title_line(offer: Offer, words: Words) -> str:
    """What it is called, and which version it is."""
    pack = offer.checked.pack
    return words("{title}, version {version}", title=pack.title, version=pack.version) if pack.version else pack.title


def who_lines(offer: Offer, words: Words) -> Iterator[str]:
    """Who wrote it, who read it, and under which licence it is: all of it in the pack's own words."""
    pack = offer.checked.pack
    names = ", ".join(pack.authors)
    yield words("Written by: {names}", names=names) if names else words("It doesn’t say who wrote it.")
    if pack.reviewed or not offer.signed:
        yield _review(pack, words)
    if offer.signed:
        yield words(
            "At another place {n} of {stories} were signed as {roles}. Here somebody reads them anew.",
            n=offer.signed,
            stories=len(pack.cards),
            roles=", ".join(offer.signed_as),
        )
    if pack.licence:
        yield words("Licence: {licence}", licence=pack.licence)


def _review(pack: Pack, words: Words) -> str:
    if not pack.reviewed:
        return words("It doesn’t say that anybody else has read it.")
    by, on, what = (pack.reviewed.get(key, "") for key in ("by", "on", "what"))
    told = words("The pack says that {by} read it on {on}.", by=by, on=on)
    return f"{told} {words('It says what was read: {what}', what=what)}" if what else told


def check_line(offer: Offer, words: Words) -> str:
    """How many stories it holds, and what the check says of them."""
    pack = offer.checked.pack
    errors = sum(problem.severity is Severity.ERROR for problem in offer.problems)
    warnings = sum(problem.severity in (Severity.WARNING, Severity.QUESTION) for problem in offer.problems)
    stories = words.many("{n} story can be played.", "{n} stories can be played.", len(pack.cards))
    told = [stories]
    if pack.errors:
        told.append(
            words.many(
                "{n} has a mistake, and is left out until that is mended.",
                "{n} have mistakes, and are left out until those are mended.",
                pack.errors,
            )
        )
    if not (errors or warnings):
        told.append(words("The check finds nothing to mend."))
    elif warnings:
        told.append(words.many("{n} thing to look at.", "{n} things to look at.", warnings))
    return " ".join(told)


def standing_line(offer: Offer, words: Words) -> str:
    """How it stands to the pack that is there; "" if there is none."""
    there, kept = offer.there, offer.kept_as
    told = ""
    match offer.standing:
        case Version.NEW:
            return ""
        case Version.SAME:
            return words("You have this very pack already, in “{folder}”. There is nothing to add.", folder=there)
        case Version.NEWER:
            told = words("You have version {version} of it in “{folder}”. This one is newer.", **_have(offer))
        case Version.OLDER:
            told = words("You have version {version} of it in “{folder}”. This one is older.", **_have(offer))
        case Version.DIFFERS if offer.version_there and offer.version_there == offer.checked.pack.version:
            told = words(
                "You have it in “{folder}”, as the same version {version}, but with other words in it.", **_have(offer)
            )
        case Version.DIFFERS:
            told = words("You have it in “{folder}”, with other words in it.", folder=there)
    renamed = words("If this one takes its place, yours stays as “{kept}”, which the game leaves alone.", kept=kept)
    return f"{told} {renamed}"


def _have(offer: Offer) -> dict[str, str]:
    return {"folder": offer.there, "version": offer.version_there}


def asks(offer: Offer, words: Words) -> str:
    """The answer that puts it there."""
    return words("Add it") if offer.standing is Version.NEW else words("Replace mine")
