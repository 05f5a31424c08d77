"""Scenarios and packs that are being checked, with a small world that they may lean on."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from isitok.base.value import replace
from isitok.format.card import Pack
from isitok.format.cast import Cast, Person
from isitok.format.facts import Fact, FactSource
from isitok.format.help import LED, Ages, Help, Route
from isitok.format.known import Known
from isitok.format.pack import PackFile, Reviewed
from isitok.format.passages import Passage, passages_of
from isitok.format.problem import Places, Problem
from isitok.format.story import Scenario
from isitok.format.vocabulary import FOR_STAFF, YOUNG_PEOPLE, Level, Nation, Role, Verdict
from isitok.format.voices import Voice
from isitok.library.bundled import nothing_known
from isitok.library.roots import bundled_root
from isitok.library.word_lists import ReadWords, read_words
from isitok.rules import check_known, check_pack, check_scenario
from isitok.rules.subject import PackSubject, Subject
from isitok.rules.words import Words
from tests.builders import a_message, a_pack, a_phone, a_respond, a_scenario, an_act, an_option

PRONOUNS = {
    **dict.fromkeys(("ffion", "noor", "maya", "ruby"), "she"),
    **dict.fromkeys(("kofi", "leo", "dev", "callum"), "he"),
    "jordan": "they",
}
ADULTS = {"msokafor": "Ms Okafor", "mum": "Mum"}
ROUTES = {
    "trusted-adult": ("person", "all", 0, 120, ""),
    "safeguarding-lead": ("person", "all", 0, 120, ""),
    "friend": ("person", "all", 0, 120, ""),
    "ask-poster": ("step", "all", 0, 120, ""),
    "save-messages": ("step", "all", 0, 120, ""),
    "block": ("step", "all", 0, 120, ""),
    "childline": ("service", "all", 0, 18, "0800 1111"),
    "report-harmful-content": ("service", "all", 13, 120, ""),
    "revenge-porn-helpline": ("service", "adults", 18, 120, "0345 6000 459"),
    "report-phishing": ("service", "all", 0, 120, ""),
    "emergency-999": ("emergency", "all", 0, 120, "999"),
    "led-only": ("service", LED, 0, 120, ""),
    "ten-to-twelve": ("service", "all", 10, 12, ""),
    "up-to-99": ("service", "all", 19, 99, ""),
    "up-to-100": ("service", "all", 19, 100, ""),
}
ENGLAND_AND_WALES = (Nation.ENGLAND, Nation.WALES)


def a_person(id_: str) -> Person:
    adult = id_ in ADULTS
    return Person(
        id=id_,
        name=ADULTS.get(id_, id_.title()),
        pronouns=PRONOUNS.get(id_, "she"),
        kind="adult" if adult else "child",
        age=None if adult else 13,
        bands=YOUNG_PEOPLE,
        is_="",
        looks="",
        picture=id_,
    )


def a_fact(id_: str, nations: Iterable[Nation], status: str = "confirmed", audience: str = "all") -> Fact:
    return Fact(
        id=id_,
        section="LAW",
        nations=tuple(nations),
        status=status,
        audience=audience,
        text="Something is so.",
        sources=(FactSource(title="An act", publisher="A parliament", seen="2026-11-24"),),
    )


def a_route(id_: str) -> Route:
    kind, audience, from_age, to_age, phone = ROUTES[id_]
    return Route(
        id=id_,
        kind=kind,
        name=id_,
        say="",
        phone=phone,
        forward_to="report@phishing.gov.uk" if id_ == "report-phishing" else "",
        ages=Ages(from_=from_age, to=to_age),
        nations=ENGLAND_AND_WALES if id_ == "led-only" else tuple(Nation),
        audience=audience,
    )


def the_known() -> Known:
    facts = (
        a_fact("LAW-EW-06", ENGLAND_AND_WALES),
        a_fact("LAW-S-01", [Nation.SCOTLAND]),
        a_fact("LAW-NI-01", [Nation.NORTHERN_IRELAND]),
        a_fact("LAW-IMG-02", ENGLAND_AND_WALES, status="second-hand", audience="adults"),
        a_fact("TECH-12", Nation),
        a_fact("TECH-13", Nation, status="second-hand"),
        a_fact("TECH-14", Nation, audience="adults"),
    )
    return replace(
        nothing_known(),
        cast=Cast(moods=(), people={id_: a_person(id_) for id_ in (*PRONOUNS, *ADULTS)}),
        facts={fact.id: fact for fact in facts},
        help=Help(checked="2026-11-24", routes={id_: a_route(id_) for id_ in ROUTES}, lead={}),
    )


KNOWN = the_known()
PEOPLE = {"ffion": (Role.PICTURED,), "kofi": (Role.SHARER,), "leo": (Role.BYSTANDER,), "noor": (Role.FRIEND,)}


def checked(scenario: Scenario | None = None, *, bundled: bool = False, **fields: Any) -> Subject:
    """A scenario that is being checked; without one, a level 1 scenario about Ffion's photo."""
    scenario = replace(scenario, **fields) if scenario else a_scenario(**{"people": PEOPLE, **fields})
    return Subject(
        scenario=scenario,
        known=KNOWN,
        bundled=bundled,
        places=Places(file=f"{scenario.id}.yaml", marks={}),
        passages=passages_of(scenario),
    )


def for_staff(**fields: Any) -> Subject:
    """A story for staff, as it is read: behind level 3's gate, though it has no level."""
    return checked(**{"ages": FOR_STAFF, "level": Level.THREE, "adult_led": True, **fields})


def in_a_why(text: str, **fields: Any) -> Subject:
    return checked(acts=(an_act(why=text),), **fields)


def in_a_bubble(text: str, **fields: Any) -> Subject:
    acts = (an_act(ring=("said",)),)
    return checked(**{"acts": acts, "phone": a_phone(a_message(text, id="said")), **fields})


def in_an_option(text: str, **fields: Any) -> Subject:
    return checked(
        respond=a_respond(options=(an_option(do=text), an_option(do="Scroll on", why="Nobody has to be first."))),
        **fields,
    )


def in_talk(text: str, **fields: Any) -> Subject:
    return checked(talk=(text,), **fields)


def in_hear(text: str) -> Subject:
    from isitok.format.beside_acts import ListenFor

    return checked(listen_for=(ListenFor(hear=text, try_="Who did something here?"),))


def as_file(pack: Pack) -> PackFile:
    """What the file of a pack would say."""
    held = {name: getattr(pack, name) for name in PackFile.field_names() if name != "reviewed"}
    return PackFile(**held, reviewed=Reviewed(**pack.reviewed) if pack.reviewed else None)


def a_checked_pack(*subjects: Subject, **fields: Any) -> PackSubject:
    pack = a_pack(**fields)
    places = Places(file="in-the-chat/pack.yaml", marks={})
    return PackSubject(pack=pack, subjects=subjects, known=KNOWN, places=places, passages=passages_of(as_file(pack)))


LETTERS = {"o": Verdict.OK, "d": Verdict.DEPENDS, "n": Verdict.NOT_OK}


def a_pack_of_shapes(shapes: str, **fields: Any) -> PackSubject:
    """A pack whose stories have acts with these verdicts: "ood nod"."""
    stories = (
        a_scenario(
            *(an_act(LETTERS[letter], act=f"Kofi does it, {n}.") for n, letter in enumerate(shape)), id=f"a/{at}"
        )
        for at, shape in enumerate(shapes.split())
    )
    return a_checked_pack(*map(checked, stories), **fields)


@cache
def the_words() -> Words:
    """The game's own word lists, as they lie in a checkout."""
    lists = _read().lists
    assert lists is not None
    return Words(lists)


@cache
def _read() -> ReadWords:
    return read_words(bundled_root())


def lines_of(code: str, block: int, *, trips: bool = True) -> list[str]:
    """The lines of a block of a word list that must be found, or must not."""
    examples = _read().examples
    return [one.text for one in examples if (one.code, one.block, one.trips) == (code, block, trips)]


def what_rules_say(about: Subject | PackSubject) -> list[Problem]:
    words = the_words()
    return list(check_scenario(about, words) if isinstance(about, Subject) else check_pack(about, words))


def codes(about: Subject | PackSubject) -> set[str]:
    return {problem.code for problem in what_rules_say(about)}


def codes_of_help(route: str, say: str, voice: Voice = Voice.GAME) -> set[str]:
    """What the rules say about the words of a help route."""
    passage = Passage(("routes", route, "adult_say" if voice is Voice.ADULT else "say"), say, voice)
    return {
        problem.code for problem in check_known(KNOWN, [(Places(file="help.yaml", marks={}), passage)], the_words())
    }


LEVEL_3: dict[str, Any] = {"level": Level.THREE, "help": ("trusted-adult", "childline")}
