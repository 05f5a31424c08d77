"""Turns the files of a pack into scenarios and problems. Never raises because of what is in a file."""

import gc
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from functools import lru_cache
from itertools import chain
from pathlib import Path as FilePath
from typing import Any, Final, overload

from isitok.base.value import Value, replace
from isitok.format.act import Act
from isitok.format.appearing import ids_of, with_ids
from isitok.format.as_written import as_written
from isitok.format.card import Pack
from isitok.format.could_do import Option, Respond
from isitok.format.file import FileRead, read_data, read_path
from isitok.format.ids import id_in
from isitok.format.known import Known
from isitok.format.pack import PackFile
from isitok.format.passages import Passage, passages_of
from isitok.format.phone_parts import Message
from isitok.format.phones import Chat, Phone
from isitok.format.problem import Places, Problem, Severity
from isitok.format.story import Scenario
from isitok.format.vocabulary import FOR_STAFF, Level
from isitok.format.voices import Voice
from isitok.format.yaml.english import ENGLISH, is_english, is_plainly_english
from isitok.format.yaml.source import SCENARIO_LIMITS
from isitok.library.bundled import nothing_known
from isitok.library.roots import faces_drawn
from isitok.library.scenario_checks import check_scenario_structure
from isitok.library.story_mark import mark_of
from isitok.rules.subject import Subject

BUNDLED_LICENCE: Final = "CC BY 4.0"
"""The licence of packs that came with the game, unless they name another. Other authors choose their own."""


@contextmanager
def cycles_unsought() -> Iterator[None]:
    """Don't search for cycles: reading makes very many values and no cycles, and the search would double its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class ReadScenario(Value):
    """One scenario file: its subject if it could be read, and its problems."""

    stem: str
    file: str
    subject: Subject | None
    problems: tuple[Problem, ...]


class ReadPack(Value):
    """One ``pack.yaml``: the pack without its cards, and its problems."""

    pack: Pack
    places: Places
    problems: tuple[Problem, ...]
    passages: tuple[Passage, ...] = ()


def read_scenario(given: FilePath | bytes, file: str, pack: Pack, stem: str, known: Known | None) -> ReadScenario:
    """Read a scenario file, or its bytes. ``file`` is how problems name it; without ``known``, names aren't checked."""
    told = names_for(pack, known)
    if isinstance(given, bytes):
        return _scenario_in(read_data(Scenario, given, file, SCENARIO_LIMITS, **told), file, pack, stem, known)
    return _scenario_in(read_path(Scenario, given, file, SCENARIO_LIMITS, **told), file, pack, stem, known)


def names_for(pack: Pack, known: Known | None) -> dict[str, Any]:
    """What the reader of a story or a week knows beside its file."""
    return {
        "bundled": pack.bundled,
        "people": {id_: person.name for id_, person in known.cast.people.items()} if known else None,
        "facts": known.facts if known else None,
        "routes": known.help.routes if known else None,
        "pictures": faces_drawn(),
        "level": pack.level,
    }


def _scenario_in(read: FileRead, file: str, pack: Pack, stem: str, known: Known | None) -> ReadScenario:
    at, values = read.at, read.values
    if at is None:
        return ReadScenario(stem, file, None, read.problems)
    if values is None:
        return ReadScenario(stem, file, None, read.problems)
    scenario = _with_its_pack(values, pack, stem, at.names)
    said = Said(scenario)
    subject = Subject(
        scenario=replace(scenario, unread=True) if _is_unread(said, at.words, pack) else scenario,
        known=known or nothing_known(),
        bundled=pack.bundled,
        places=read.places,
        passages=said,
    )
    found = [*read.problems, *check_scenario_structure(subject, checked=known is not None)]
    if scenario.for_staff and (said_of_it := [key for key in ("level", "adult_led") if key in values]):
        message = f"'{said_of_it[0]}' isn't for stories for staff: they are always led as level 3 is"
        found.append(Problem(subject.at(said_of_it[0]), "for-staff", message, "delete the line"))
    elif pack.adult_led and values.get("adult_led") is False:
        message = "'adult_led: no' doesn't apply here: an adult leads the whole pack"
        hint = "delete the line; or mend pack.yaml, and take 'adult_led: yes' out of it"
        found.append(Problem(subject.at("adult_led"), "adult-led", message, hint))
    return ReadScenario(stem, file, subject, tuple(found))


class Said(Sequence[Passage]):
    """Every text of a scenario. It is collected only when somebody looks: a game never does, rules do."""

    __slots__ = ("_collected", "_scenario")

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._collected: tuple[Passage, ...] | None = None

    def all(self) -> tuple[Passage, ...]:
        """All of them, in reading order."""
        if self._collected is None:
            self._collected = passages_of(self._scenario)
        return self._collected

    @overload
    def __getitem__(self, at: int) -> Passage: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Passage, ...]: ...
    def __getitem__(self, at: int | slice) -> Passage | tuple[Passage, ...]:
        return self.all()[at]

    def __iter__(self) -> Iterator[Passage]:
        return iter(self.all())

    def __len__(self) -> int:
        return len(self.all())


def _is_unread(said: Sequence[Passage], words: AbstractSet[str], pack: Pack) -> bool:
    """Whether the rules can't read it: its pack names a language other than English, or it seems to be in one."""
    if pack.language not in ENGLISH or pack.bundled:
        return pack.language not in ENGLISH
    return not is_plainly_english(words) and not is_english(
        [passage.text for passage in said if passage.voice is Voice.GAME],
        [passage.text for passage in said if passage.voice is Voice.QUOTED],
    )


def read_pack(path: FilePath | None, file: str, id_: str, title: str, bundled: bool) -> ReadPack:
    """Read a ``pack.yaml``. Without a path (a teacher's folder may have none), the pack is named after its folder.

    If it can't be read, or a mistake may hide ``adult_led`` or ``small_group``, that holds until it is mended.
    """
    licence = BUNDLED_LICENCE if bundled else ""
    bare = Pack(id=id_, title=title, ages=(), reviewed={}, bundled=bundled, licence=licence, made_up=bundled)
    if path is None:
        return ReadPack(bare, Places(file=file, marks={}), ())
    unread = replace(bare, adult_led=True)
    read = read_path(PackFile, path, file, bundled=bundled)
    if read.at is None:
        return ReadPack(unread, read.places, read.problems)
    found, values = read.problems, read.values
    pack = unread if values is None else _pack_of(PackFile(**values), bare)
    if any(problem.severity is Severity.ERROR for problem in found):
        said = {match[1].lower() for match in _SAYS_WHO_LEADS.finditer(read.at.source.text)}
        small = pack.small_group or "small" in said
        pack = replace(pack, adult_led=pack.adult_led or bool(said), small_group=small)
    if pack.small_group and values is not None and values.get("adult_led") is False:
        message = "'adult_led: no' doesn't apply here: an adult is in the room with each small group"
        hint = "delete the line, or take 'small_group: yes' out"
        found = (*found, Problem(read.places.at("adult_led"), "adult-led", message, hint))
    return ReadPack(pack, read.places, found, passages_of(PackFile(**values)) if values else ())


_SAYS_WHO_LEADS = re.compile(r"^\W*(adult|small)", re.IGNORECASE | re.MULTILINE)


def _pack_of(file: PackFile, bare: Pack) -> Pack:
    """A pack with what its folder adds."""
    said: dict[str, Any] = {name: getattr(file, name) for name in PackFile.field_names() if name in Pack.field_names()}
    more = {
        "reviewed": as_written(file.reviewed) if file.reviewed else {},
        "adult_led": any((file.ages == FOR_STAFF, file.adult_led, file.small_group)),
        "licence": file.licence or bare.licence,
        "made_up": bare.made_up or file.made_up,
    }
    return replace(bare, **{**said, **more})


@lru_cache(maxsize=64)
def _name_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Finds the first name in a sentence; of "Ms Okafor" and "Ms", the longer one."""
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


def first_named(text: str, names: Mapping[str, str]) -> str:
    """The id of the first person named in a sentence; ``""`` if nobody is."""
    near = tuple(name for name in names.values() if name in text)  # few: a pattern of all takes far longer to make
    hit = _name_pattern(near).search(text) if near else None
    return next((id_ for id_, name in names.items() if name == hit[0]), "") if hit else ""


def _with_its_pack(values: Mapping[str, Any], pack: Pack, stem: str, names: Mapping[str, str]) -> Scenario:
    """A story with what its pack and its folder add."""
    acts = tuple(_acts(values["acts"], values.get("phone"), names))
    for_staff = values["ages"] == FOR_STAFF  # it has no level: what keeps level 3 from young people keeps it, too
    level, adult_led = values.get("level", pack.level), pack.adult_led or values.get("adult_led", False)
    return Scenario(
        **{
            **values,
            "id": id_in(pack.id, stem),
            "pack": pack.id,
            "told_by": "" if pack.bundled else pack.title,
            "mark": mark_of(Scenario(**values), level=level, adult_led=adult_led, language=pack.language),
            "made_up": pack.made_up or values.get("made_up") is True,
            "topic": values.get("topic", pack.topic),
            "level": Level.THREE if for_staff else level,
            "adult_led": for_staff or adult_led,
            "acts": acts,
            "respond": _respond(values.get("respond"), values.get("phone"), acts),
        }
    )


def _acts(acts: Iterable[Act], phone: Phone | None, names: Mapping[str, str]) -> Iterator[Act]:
    known = ids_of(phone.said() if phone else ())
    for act in acts:
        by = act.by or first_named(act.act, names)
        known |= ids_of(act.happens)
        happens = phone.with_sides(act.happens) if phone else act.happens
        yield replace(act, by=by, happens=with_ids(happens, known))


def _respond(respond: Respond | None, phone: Phone | None, acts: Iterable[Act]) -> Respond | None:
    if respond is None:
        return None
    known = ids_of(chain(phone.said() if phone else (), *(act.happens for act in acts)))
    return replace(respond, options=tuple(_option(option, respond.as_, phone, known) for option in respond.options))


def _option(option: Option, who: str, phone: Phone | None, known: Mapping[str, Message]) -> Option:
    """What follows an option stands on the phone of whoever speaks there, or on the story's as it is."""
    then = option.then
    if option.to:
        then = Chat.with_messages_of(who, then)
    elif phone:
        then = phone.with_sides(then)
    return replace(option, then=with_ids(then, {**known, **ids_of(then)}))
