"""The game's own packs for the browser: all of them, and what pupils may have of them without an adult.

What is left out of the second lies in no file that pupils' folder has: what an adult leads, what is for staff, courses,
word lists, and every line that is written for adults.
"""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from isitok.base.value import replace
from isitok.format.beside_acts import ListenFor
from isitok.format.card import Pack
from isitok.format.codec import decode, text_of
from isitok.format.field_kinds import Each, Part, Text
from isitok.format.fields import Field
from isitok.format.known import Known
from isitok.format.record import Record, fields_of
from isitok.format.staff_card import StaffCard
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band
from isitok.format.voices import ADULT
from isitok.game.alone import Alone
from isitok.library.cache import COURSES, KNOWN, PROBLEMS, WEEKS, Cache, cache_of, texts_of
from isitok.library.card_json import pack_to_data, packs_from_data
from isitok.library.kept_values import courses_text, problems_text, weeks_in, weeks_text
from isitok.library.read_anew import read_and_check
from isitok.library.roots import bundled_root
from isitok.library.shipped import to_ship
from isitok.library.word_lists import read_words

R = TypeVar("R", bound=Record)

ALONE = Alone(ages=(Band.B14_18,), own=False)
"""Whatever pupils of some age may have by themselves."""


def whole_packs() -> Cache:
    """All packs, as an installed copy has them. Raises ValueError if they have problems."""
    words = read_words(bundled_root()).lists
    if words is None:
        raise ValueError("the word lists can't be read: `isitok check content` says what is wrong")
    return to_ship(read_and_check((bundled_root(),), ""), words)


def packs_alone(whole: Cache) -> Cache:
    """What pupils may have of it without an adult."""
    packs = tuple(filter(None, map(_pack_alone, packs_from_data(whole.header["packs"]))))
    texts = whole.texts()
    weeks = {week.id for pack in packs for week in pack.weeks}
    cards = [card for pack in packs for card in pack.cards]
    stories = {card.id: text_of(_without_adults(_decoded(Scenario, texts[card.id]))) for card in cards}
    known = _known_alone(_decoded(Known, texts[KNOWN]))
    more = {
        WEEKS: weeks_text(_without_adults(week) for week in weeks_in(texts[WEEKS]) if week.id in weeks),
        COURSES: courses_text(()),
        PROBLEMS: problems_text({}),
    }
    header = {**whole.header, "packs": [pack_to_data(pack) for pack in packs]}
    return cache_of(header, {**stories, **texts_of(known), **more})


def _decoded(record: type[R], text: str) -> R:
    return decode(record, json.loads(text))


def _pack_alone(pack: Pack) -> Pack | None:
    """What of a pack pupils may have; None if that is nothing."""
    cards = tuple(card for card in pack.cards if ALONE.may_have(card))
    weeks = tuple(week for week in pack.weeks if ALONE.may_have(week))
    order = tuple(stem for stem in pack.order if any(card.id == f"{pack.id}/{stem}" for card in cards))
    return replace(pack, cards=cards, weeks=weeks, order=order) if cards or weeks else None


def _known_alone(known: Known) -> Known:
    """People, facts, help and law without what only adults read."""
    known = replace(known, voice=(), core=(), questions={}, sheets={})
    facts = {id_: replace(fact, text="") if fact.audience == "adults" else fact for id_, fact in known.facts.items()}
    return _without_adults(replace(known, facts=facts))


def _without_adults(value: R) -> R:
    """A record without its lines for adults."""
    return replace(value, **{field.name: _kept(value, field) for field in fields_of(type(value))})


def _kept(value: Record, field: Field) -> Any:
    held = getattr(value, field.name)
    of = field.of.of if isinstance(field.of, Each) else field.of
    is_for_adults = isinstance(of, Text) and value.voice_of(of) is ADULT
    if isinstance(held, Record) or not (is_for_adults or of == Part(ListenFor) or isinstance(value, StaffCard)):
        return _inside(held)
    return "" if isinstance(held, str) else {} if isinstance(held, Mapping) else ()


def _inside(held: Any) -> Any:
    if isinstance(held, Record):
        return _without_adults(held)
    if isinstance(held, tuple):
        return tuple(map(_inside, held))
    return {word: _inside(one) for word, one in held.items()} if isinstance(held, Mapping) else held
