"""Turns the files of a pack into scenarios and problems. Never raises because of what is in a file."""

import gc
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Final

from yaml.nodes import MappingNode, ScalarNode

from isitok.base import value
from isitok.library.bundled import nothing_known
from isitok.library.roots import faces_drawn
from isitok.library.scenario_checks import check_scenario_structure
from isitok.packs.model.card import Pack
from isitok.packs.model.ids import id_in
from isitok.packs.model.known import Known
from isitok.packs.model.passages import Said
from isitok.packs.model.problem import Place, Problem, Severity
from isitok.packs.model.scenario import (
    Act,
    AlsoFair,
    AlsoFairReach,
    Audience,
    Confidant,
    Easy,
    Felt,
    Links,
    ListenFor,
    Option,
    Other,
    Phone,
    Respond,
    Scenario,
    Tell,
    Told,
)
from isitok.packs.model.subject import Passage, Path, Places, Subject, Voice
from isitok.packs.model.vocabulary import FOR_STAFF, WITH_SIDES, Level, Nation
from isitok.packs.schema.fields import PACK, SCENARIO, known_keys
from isitok.packs.schema.phones import phone_of
from isitok.packs.schema.phones.messages import moment_of
from isitok.packs.schema.reading import Reading, Values
from isitok.packs.schema.values import BAD
from isitok.packs.text.english import ENGLISH, is_english, is_plainly_english
from isitok.packs.text.slug import slug
from isitok.packs.text.source import FILE_LIMITS, SCENARIO_LIMITS, Source, read_source, source_of
from isitok.packs.text.value_places import places_of

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


@dataclass(frozen=True, slots=True)
class ReadScenario:
    """One scenario file: its subject if it could be read, and its problems."""

    stem: str
    file: str
    subject: Subject | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ReadPack:
    """One ``pack.yaml``: the pack without its cards, and its problems."""

    pack: Pack
    places: Places
    problems: tuple[Problem, ...]


def read_scenario(path: FilePath, file: str, pack: Pack, stem: str, known: Known | None) -> ReadScenario:
    """Read one scenario file. ``file`` is how problems name it; without ``known``, names aren't checked."""
    source, problems = read_source(path, file, SCENARIO_LIMITS, known_keys)
    return _scenario_in(source, problems, file, pack, stem, known)


def scenario_in(data: bytes, file: str, pack: Pack, stem: str, known: Known | None) -> ReadScenario:
    """Read a scenario from the bytes of a file."""
    source, problems = source_of(data, file, SCENARIO_LIMITS, known_keys)
    return _scenario_in(source, problems, file, pack, stem, known)


def _scenario_in(
    source: Source | None, problems: list[Problem], file: str, pack: Pack, stem: str, known: Known | None
) -> ReadScenario:
    if source is None:
        return ReadScenario(stem, file, None, tuple(problems))
    if copy := _copy_of_pack_file(source, stem, file):
        return ReadScenario(stem, file, None, (copy,))
    at = Reading(
        source,
        bundled=pack.bundled,
        people=known.cast.people if known else None,
        facts=known.facts if known else None,
        routes=known.help.routes if known else None,
        pictures=faces_drawn(),
        level=pack.level,
    )
    values = SCENARIO.read(source.root, None, "", at)
    if values is BAD:
        return ReadScenario(stem, file, None, tuple(at.all_problems()))
    names = dict(_names(known))
    names.update({id_: other["name"] for id_, other in values.get("others", {}).items()})
    scenario, paths = _scenario_of(values, pack, stem, names)
    said = Said(scenario, paths)
    subject = Subject(
        scenario=replace(scenario, unread=True) if _is_unread(said, at.words, pack) else scenario,
        known=known or nothing_known(),
        bundled=pack.bundled,
        places=places_of(file, source.text),
        passages=said,
    )
    found = [*at.all_problems(), *check_scenario_structure(subject, checked=known is not None)]
    if scenario.for_staff and (said_of_it := [key for key in ("level", "adult_led") if key in values]):
        message = f"'{said_of_it[0]}' isn't for stories for staff: they are always led as level 3 is"
        found.append(Problem(subject.at(said_of_it[0]), "for-staff", message, "delete the line"))
    elif pack.adult_led and values.get("adult_led") is False:
        message = "'adult_led: no' doesn't hold here: an adult leads the whole pack"
        hint = "delete the line; or mend pack.yaml, and take 'adult_led: yes' out of it"
        found.append(Problem(subject.at("adult_led"), "adult-led", message, hint))
    return ReadScenario(stem, file, subject, tuple(found))


def _copy_of_pack_file(source: Source, stem: str, file: str) -> Problem | None:
    """A problem if it is no scenario but a copy of ``pack.yaml``, as a cloud folder makes one: pack-LAPTOP.yaml."""
    if not stem.startswith("pack-") or not isinstance(source.root, MappingNode):
        return None
    keys = {key.value for key, _ in source.root.value if isinstance(key, ScalarNode)}
    if keys & {"story", "acts"} or not keys & {"about", "objectives", "order", "authors"}:
        return None
    message = "this is a pack.yaml by another name, perhaps a copy that OneDrive or another such folder made"
    hint = "delete it; or, if it is the one that is right, put it in the place of pack.yaml"
    return Problem(Place(file), "another-pack-file", message, hint)


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
    unread = value.replace(bare, adult_led=True)
    source, problems = read_source(path, file, FILE_LIMITS, known_keys)
    if source is None:
        return ReadPack(unread, Places(file=file, marks={}), tuple(problems))
    at = Reading(source, bundled=bundled)
    values = PACK.read(source.root, None, "", at)
    found = tuple(at.all_problems())
    pack = unread if values is BAD else _pack_of(values, bare)
    if any(problem.severity is Severity.ERROR for problem in found):
        said = {match[1].lower() for match in _SAYS_WHO_LEADS.finditer(source.text)}
        small = pack.small_group or "small" in said
        pack = value.replace(pack, adult_led=pack.adult_led or bool(said), small_group=small)
    places = places_of(file, source.text)
    if pack.small_group and values is not BAD and values.get("adult_led") is False:
        message = "'adult_led: no' doesn't hold here: an adult is in the room with each small group"
        hint = "delete the line, or take 'small_group: yes' out"
        found = (*found, Problem(places.at("adult_led"), "adult-led", message, hint))
    return ReadPack(pack, places, found)


_SAYS_WHO_LEADS = re.compile(r"^\W*(adult|small)", re.IGNORECASE | re.MULTILINE)


def _pack_of(values: Values, bare: Pack) -> Pack:
    return Pack(
        id=bare.id,
        title=values["title"],
        about=values["about"],
        ages=tuple(dict.fromkeys(values["ages"])),
        objectives=values.get("objectives", ()),
        topic=values.get("topic"),
        level=values.get("level", Level.ONE),
        adult_led=any((tuple(values["ages"]) == FOR_STAFF, values.get("adult_led"), values.get("small_group"))),
        small_group=values.get("small_group", False),
        order=tuple(slug(_without_ending(stem)) for stem in values.get("order", ())),
        version=values.get("version", ""),
        language=values.get("language", "en"),
        licence=values.get("licence", bare.licence),
        made_up=bare.made_up or values.get("made_up", False),
        authors=values.get("authors", ()),
        reviewed=values.get("reviewed", {}),
        bundled=bare.bundled,
    )


def _without_ending(stem: str) -> str:
    """The name of a file as ``order`` has it, where somebody wrote it whole."""
    return stem[:-5] if stem.lower().endswith(".yaml") else stem


def _names(known: Known | None) -> Iterable[tuple[str, str]]:
    return ((id_, person.name) for id_, person in known.cast.people.items()) if known else ()


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


Paths = dict[Path, tuple[Path, ...]]
"""Where in the file what phones show stands, by what it is in: the phone, an act's ``happens``…"""


def _scenario_of(values: Values, pack: Pack, stem: str, names: dict[str, str]) -> tuple[Scenario, Paths]:
    paths: Paths = {}
    phone = _phone_of(values.get("phone"), names, ("phone",), paths)
    whose = phone.whose if phone and phone.kind in WITH_SIDES else ""
    acts = enumerate(values["acts"])
    ages = tuple(dict.fromkeys(values["ages"]))
    for_staff = ages == FOR_STAFF  # then it has no level, and all that keeps level 3 from young people keeps it, too
    put = {key: values[key] for key in _AS_READ if key in values}
    scenario = Scenario(
        id=id_in(pack.id, stem),
        pack=pack.id,
        ages=ages,
        acts=tuple(_act_of(act, ("acts", number), names, whose, paths) for number, act in acts),
        topic=values.get("topic", pack.topic),
        level=Level.THREE if for_staff else values.get("level", pack.level),
        adult_led=for_staff or pack.adult_led or values.get("adult_led", False),
        nations=tuple(nation for nation in Nation if nation in values.get("nations", Nation)),
        told_by="" if pack.bundled else pack.title,
        made_up=pack.made_up,
        twin=slug(values["twin"]) if "twin" in values else "",
        people=values.get("people", {}),
        others={id_: Other(**other) for id_, other in values.get("others", {}).items()},
        phone=phone,
        respond=_respond_of(values["respond"], whose, paths) if "respond" in values else None,
        feelings={who: Felt(**felt) for who, felt in values.get("feelings", {}).items()},
        audience=tuple(_audience_of(audience) for audience in values.get("audience", ())),
        put_right=values.get("put_right", {}),
        tell=_tell_of(values["tell"]) if "tell" in values else None,
        easy=Easy(**values["easy"]) if "easy" in values else None,
        listen_for=tuple(ListenFor(hear=one["hear"], try_=one["try"]) for one in values.get("listen_for", ())),
        links=Links(**values.get("links", {})),
        **put,
    )
    return scenario, paths


_AS_READ = (
    "title", "touches", "not_about", "story", "set", "talk", "keep", "gist", "care", "note", "facts", "adult_facts",
    "law", "help",
)  # fmt: skip


def _phone_of(values: Values | None, names: dict[str, str], path: Path, paths: Paths) -> Phone | None:
    if values is None:
        return None
    phone, paths[path] = phone_of(values, names, path)
    return phone


def _act_of(values: Values, path: Path, names: dict[str, str], whose: str, paths: Paths) -> Act:
    fair = values.get("also_fair")
    happens = values.get("happens", ())
    paths[*path, "happens"] = _keys_of(happens, (*path, "happens"))
    return Act(
        act=values["act"],
        by=values.get("by") or first_named(values["act"], names),
        verdict=values["verdict"],
        why=values["why"],
        changes_if=values.get("changes_if", ""),
        also_fair=AlsoFair(**fair) if fair else None,
        if_chosen=values.get("if_chosen", {}),
        feel=values.get("feel", {}),
        facts=values.get("facts", ()),
        happens=tuple(moment_of(each, whose) for each in happens),
        elsewhere=_phone_of(values.get("elsewhere"), names, (*path, "elsewhere"), paths),
    )


def _respond_of(values: Values, whose: str, paths: Paths) -> Respond:
    options = []
    for number, option in enumerate(values["options"]):
        path, then = ("respond", "options", number, "then"), option.get("then", ())
        paths[path] = _keys_of(then, path)
        beats = tuple(Told(line=each["line"]) if "line" in each else moment_of(each, whose) for each in then)
        options.append(Option(**{**option, "then": beats}))
    return Respond(as_=values["as"], ask=values.get("ask", ""), options=tuple(options))


def _keys_of(moments: Iterable[Values], path: Path) -> tuple[Path, ...]:
    """The place of each thing that happens: of its key, or of the line that tells it."""
    return tuple((*path, number, *((one["key"],) if "key" in one else ())) for number, one in enumerate(moments))


def _audience_of(values: Values) -> Audience:
    fair = values.get("also_fair")
    return Audience(
        what=values["what"],
        share_with=values["share_with"],
        who=values.get("who", ""),
        why=values["why"],
        also_fair=AlsoFairReach(**fair) if fair else None,
    )


def _tell_of(values: Values) -> Tell:
    return Tell(
        as_=values["as"], who=tuple(Confidant(**one) for one in values["who"]), first_words=values["first_words"]
    )
