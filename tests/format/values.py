"""Values of any record, made up by Hypothesis from its table: such as can stand in a file."""

from functools import cache
from typing import Any

from hypothesis import strategies as st

from isitok.format import field_kinds as k
from isitok.format import fields as f
from isitok.format.fields import Field
from isitok.format.lesson import EVERYWHERE
from isitok.format.record import Record, beside_of, is_known_by_key, keys_of
from isitok.format.vocabulary import Mood

WORDS = st.text(st.sampled_from("abcAB:#'\"-?.,!& é{}[]%0"), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split()) or "a"
)
IDS = ("kofi", "ffion", "leo", "shop-1", "msokafor", "mum", "ruby", "dev", "noor", "callum")


@cache
def values_of(record: type[Record]) -> st.SearchStrategy[Any]:
    """Values of a record."""
    return st.composite(_value)(record)  # type: ignore[no-any-return]


def _value(draw: Any, record: type[Record]) -> Any:
    one = record.EXACTLY_ONE
    chosen = draw(st.sampled_from(one)) if one else ""
    given = {}
    for key, field in keys_of(record).items():
        if key in one:
            if key == chosen:
                given[field.name] = draw(_field(field).filter(lambda value, field=field: value != field.default))
        elif field.need is f.REQUIRED or key in record.ONE_AT_LEAST[:1] or draw(st.booleans()):
            given[field.name] = draw(_field(field))
    for field in beside_of(record).values():
        if draw(st.booleans()):
            given[field.name] = draw(_field(field))
    return record(**given)


@cache
def _field(field: Field) -> st.SearchStrategy[Any]:
    if isinstance(field.many, k.By):
        return _map(field.of, field.many)
    if field.made is not None and field.many is not None:
        return _words_of(field)
    return _list(field.of, field.many) if isinstance(field.many, k.Some) else _one(field.of)


def _words_of(field: Field) -> st.SearchStrategy[Any]:
    """Words that the field puts in order: as they are then."""
    assert field.made
    if isinstance(field.of, k.Form):
        return st.just((field.of.example,))
    values = [value for value in field.of.of if value != EVERYWHERE]  # type: ignore[attr-defined]
    return st.lists(st.sampled_from(values), min_size=1, max_size=4, unique=True).map(field.made)


def _list(of: k.Kind, many: k.Some) -> st.SearchStrategy[Any]:
    return st.lists(_one(of), min_size=many.low, max_size=min(many.high, many.low + 2)).map(tuple)


def _map(of: k.Kind, many: k.By) -> st.SearchStrategy[Any]:
    most = min(many.high, many.low + 1)
    values = st.dictionaries(_one(many.keys), _one(of), min_size=many.low, max_size=most)
    if not is_known_by_key(of):
        return values
    return values.map(lambda by_id: {id_: one.__replace__(id=id_) for id_, one in by_id.items()})


def _one(of: k.Kind) -> st.SearchStrategy[Any]:
    match of:
        case k.Text():
            return WORDS
        case k.Choice():
            return st.sampled_from(list(dict.fromkeys(of.values.values())))
        case k.Drawn():
            return st.builds(of.of, who=st.sampled_from(IDS), mood=st.none() | st.sampled_from(Mood))
        case k.Id():  # nobody's who is named elsewhere: their names would be added to what is read
            return st.sampled_from([f"id-{number}" for number in range(9)])
        case k.Named():
            return st.sampled_from(IDS)
        case k.Form():
            return st.sampled_from(_EXAMPLES.get(of.pattern, (of.example,)))
        case k.Number():
            return st.integers(of.low, of.high)
        case k.Day():
            return st.dates().map(str).filter(lambda day: len(day) == 10)
        case k.Part():
            return values_of(of.of)
        case k.OneOf():
            return st.one_of([_with_kind(record, of.by, kind) for kind, record in of.of.items()])
        case k.Moment():
            return _moment(of)
        case k.Each():
            return _list(of.of, of.many)
    raise TypeError(of)


_EXAMPLES = {
    r"[^/\\]{1,64}/[^/\\]{1,64}": tuple(f"a/story-{number}" for number in range(9)),
    r"[^/\\\s.][^/\\]{0,63}": tuple(f"story-{number}" for number in range(9)),
}


def _with_kind(record: type[Record], by: str, kind: Any) -> st.SearchStrategy[Any]:
    return values_of(record).map(lambda value: value.__replace__(**{by: kind}))


def _moment(of: k.Moment) -> st.SearchStrategy[Any]:
    def says(body: Any, who: str, mood: Mood) -> Any:
        return body.__replace__(who=who, mood=mood, key=f"{who} ({mood})" if mood is not Mood.CALM else who)

    if of.titled:
        titles = st.sampled_from(("Leo", "Brass band"))
        return st.builds(lambda body, title: body.__replace__(key=title), values_of(of.message), titles)
    kinds = [st.builds(says, values_of(of.message), st.sampled_from((*IDS, "system")), st.sampled_from(Mood))]
    if of.shown:
        kinds.append(
            values_of(of.shown).map(
                lambda one: one.__replace__(key=next(key for key in keys_of(type(one)) if getattr(one, key)))
            )
        )
    if of.told:
        kinds.append(values_of(of.told))
    return st.one_of(kinds)
