"""Who is in a story, as the cast has them: of these ages, with a name and face of their own, adults as who helps."""

import re
from collections.abc import Iterator
from typing import Final

from isitok.base.giving_way import give_way
from isitok.format.cast import Person
from isitok.format.choices import BANDS
from isitok.format.moments import WHO_AND_MOOD
from isitok.format.problem import Path, Problem, Severity
from isitok.format.vocabulary import Role
from isitok.rules.person_words import on_phones
from isitok.rules.subject import Subject

_FAMILY: Final = (
    "mum|mam|mummy|mother|dad|daddy|father|step(?:mum|dad|mother|father)|gran|granny|grandma|nan|grandad|grandpa"
    "|brother|sister|aunt|auntie|uncle|cousin"
)
_SIBLING: Final = "(?:half[- ]|step)?(?:brother|sister|sibling|cousin)"
_AGED: Final = {  # whether somebody said to be so is younger than whoever the story is for
    True: "little|younger|youngest|small|smaller|baby|kid",
    False: "big|bigger|older|oldest|elder|eldest|grown-up",
}
_WHOSE: Final = r"(?:\b(?:his|her|their|my|your|our)|['’]s)"


def check_people(subject: Subject) -> Iterator[Problem]:
    """What is wrong with those who are in a story. The cast must be known."""
    yield from _others(subject)
    yield from _cannot_be_told(subject)
    if not subject.scenario.for_staff:
        give_way()
        yield from _of_other_ages(subject)
        yield from _adults(subject)


def _others(subject: Subject) -> Iterator[Problem]:
    cast, scenario = subject.known.cast.people, subject.scenario
    faces = {cast[id_].drawn_as: id_ for id_ in scenario.people if id_ in cast}
    called = {name: id_ for id_, one in cast.items() if not re.fullmatch(_FAMILY, name := one.name.casefold())}
    for id_, other in scenario.others.items():
        if id_ in cast:
            hint = "choose another name; people of the cast need no line in 'others'"
            yield Problem(subject.at("others", id_), "others-in-cast", f"'{id_}' is in the cast already", hint)
        elif first := called.get(other.name.casefold()):
            message = f"'{id_}' and '{first}' are both called {other.name}"
            yield _warning(
                subject, ("others", id_), "same-name", message, "change one name: nobody could tell who is who"
            )
        called.setdefault(other.name.casefold(), id_)
        if other.picture in faces:
            message = f"{other.name} would have the face of '{faces[other.picture]}', who is in this story"
            yield _warning(subject, ("others", id_, "picture"), "same-face", message, "choose another face")


def _cannot_be_told(subject: Subject) -> Iterator[Problem]:
    tell = subject.scenario.tell
    for number, confidant in enumerate(tell.who if tell else ()):
        route = subject.known.help.routes.get(confidant.person)
        if confidant.person not in subject.known.cast.people and (not route or route.kind not in ("person", "service")):
            message = f"nobody can tell '{confidant.person}'"
            hint = "name a person of the cast, or a person or service such as youth-worker or childline"
            yield Problem(subject.at("tell", "who", number, "person"), "cant-be-told", message, hint)


def _of_other_ages(subject: Subject) -> Iterator[Problem]:
    """Children of the cast in stories for other ages than theirs, each once."""
    ages, cast = set(subject.scenario.ages), subject.known.cast.people
    told: set[str] = set()
    for path, id_ in _named(subject):
        person = cast.get(id_)
        if person and person.kind == "child" and id_ not in told and not set(person.bands) & ages:
            told.add(id_)
            if _is_family_of_that_age(person, subject):
                continue
            message = f"{person.name} is in stories for {' and '.join(person.bands)} only"
            hint = "name somebody of these ages, or describe a new person in 'others'"
            yield _warning(subject, path, "person-outside-ages", message, hint)


def _is_family_of_that_age(person: Person, subject: Subject) -> bool:
    """Whether it is "her little brother Theo" in a story for older ones: then he is as old as in all others."""
    name = re.escape(person.name)
    younger = BANDS.index(person.bands[-1]) < BANDS.index(subject.scenario.ages[0])
    who = rf"(?:{_AGED[younger]}) {_SIBLING}"
    said = re.compile(rf"\b{who},? {name}\b|\b{name},? (?:who is |is )?{_WHOSE} {who}\b", re.IGNORECASE)
    # Looking for the name first is far quicker than the pattern, which can begin with any word.
    return any(person.name.lower() in one.text.lower() and said.search(one.text) for one in subject.passages)


def _named(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Where somebody of the cast is named, by id; whoever is only named in words, by these."""
    scenario = subject.scenario
    yield from ((("acts", number, "by"), act.by) for number, act in enumerate(scenario.acts))
    yield from ((("people", id_), id_) for id_ in scenario.people)
    keys: dict[str | int, Path] = {}  # each with the first path on which it stands
    for passage in subject.passages:
        for step in passage.path:
            keys.setdefault(step, passage.path)
    for key, path in keys.items():
        if isinstance(key, str) and (who := WHO_AND_MOOD.fullmatch(key)):
            yield path, who[1]
    yield from ((("phone",), id_) for id_ in on_phones(scenario))
    yield from ((("feelings", id_), id_) for id_ in scenario.feelings)
    if scenario.respond:
        yield ("respond", "as"), scenario.respond.as_
    if scenario.tell:
        yield ("tell", "as"), scenario.tell.as_
    yield from (
        (("tell", "who", n, "person"), one.person) for n, one in enumerate(scenario.tell.who if scenario.tell else ())
    )
    names = {person.name: id_ for id_, person in subject.known.cast.people.items()}
    for path, text in (
        (("story",), scenario.story),
        *((("acts", n, "act"), act.act) for n, act in enumerate(scenario.acts)),
    ):
        yield from ((path, names[word]) for word in re.findall(r"[^\W\d_]+", text) if word in names)


def _adults(subject: Subject) -> Iterator[Problem]:
    """Adults of the cast who aren't those that young people know from all other stories. Our own stories may do it."""
    if subject.bundled:
        return
    for id_, person in subject.known.cast.people.items():
        if person.kind == "adult":
            give_way()
            yield from _something_is_done_to(id_, person, subject)
            yield from _is_called_otherwise(person, subject)


def _something_is_done_to(id_: str, person: Person, subject: Subject) -> Iterator[Problem]:
    for role in subject.scenario.people.get(id_, ()):
        if role in (Role.PICTURED, Role.TARGETED):
            message = f"{person.name} is {role} here: adults of the cast are there to help young people"
            hint = "let somebody new be it: name them in 'others'"
            yield _warning(subject, ("people", id_), "adult-of-the-cast", message, hint)


def _is_called_otherwise(person: Person, subject: Subject) -> Iterator[Problem]:
    name = re.escape(person.name)
    if re.fullmatch(_FAMILY, person.name.lower()):
        return
    called = re.compile(
        rf"(?:{_WHOSE} (?P<before>{_FAMILY}),? {name}\b|\b{name},? (?:who is |is )?{_WHOSE} (?P<after>{_FAMILY})\b)",
        re.I,
    )
    for passage in subject.passages:
        if found := called.search(passage.text):
            what = found["before"] or found["after"]
            message = f"{person.name} is somebody's {what} here, and {person.is_} in all other stories"
            hint = f"say '{what.capitalize()}', or name somebody new in 'others'"
            yield _warning(subject, passage.path, "adult-of-the-cast", message, hint)
            return


def _warning(subject: Subject, path: Path, code: str, message: str, hint: str) -> Problem:
    return Problem(subject.at(*path), code, message, hint, Severity.WARNING)
