"""What there is to choose from at a place of a story: people of its ages first, drawings, facts, places of help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from isitok.edit.parsed import Path
from isitok.edit.put import record_at
from isitok.format.choices import BANDS
from isitok.format.field_kinds import By, Choice, Drawn, Named, Some
from isitok.format.guesses import DRAWN_AS
from isitok.format.hints import MOODS
from isitok.format.record import keys_of
from isitok.i18n.screen_words import Words
from isitok.scenes.form.form_events import Asked
from isitok.scenes.form.form_fields import Fields
from isitok.scenes.form.form_rows import key_of_item, who_of
from isitok.scenes.form.which_one import LOOKS, NEW, Means, One, WhichOneScene


def choices_for(asked: Asked, form: Fields) -> WhichOneScene:
    """The page on which this is chosen."""
    if asked.key:
        return _who_says_it(asked.path, form)
    words, path = form.words, asked.path
    record = record_at(path[:-1], form.tree)
    field = keys_of(record)[str(path[-1])] if record is not None else None
    if field is None:
        return WhichOneScene(title=words("Choose"), ones=(), chosen="", means=Means(path=path))
    title, held = words(field.label), form.held(path)
    if isinstance(field.many, By):
        return WhichOneScene(
            title=title,
            ones=tuple(_ones(field.many.keys, form)),
            chosen="",
            means=Means(path=path, opens=True),
        )
    if isinstance(field.many, Some):
        return WhichOneScene(
            title=title, ones=tuple(_ones(field.of, form)), chosen="", means=Means(path=path, at=len(form.items(path)))
        )
    chosen = held if isinstance(held, str) else ""
    return WhichOneScene(title=title, ones=tuple(_ones(field.of, form)), chosen=chosen, means=Means(path=path))


def _ones(of: Any, form: Fields) -> Iterator[One]:
    if isinstance(of, Drawn):
        yield from people(form, only_drawn=True)
    elif isinstance(of, Named):
        known = form.desk.library.load_known()
        if "person" in of.names:
            yield from people(form)
        if "route" in of.names:
            yield from (One(id_, route.name) for id_, route in known.help.routes.items())
        if "fact" in of.names:
            yield from (One(id_, fact.text) for id_, fact in known.facts.items())
    elif isinstance(of, Choice):
        for word in of.words:
            yield One(word, form.word(of, word), also=DRAWN_AS.get(word, ""))


def people(form: Fields, *, only_drawn: bool = False) -> Iterator[One]:
    """Those of this age first; then the others, greyed, with the ages of the stories that they are in."""
    words, cast = form.words, form.desk.library.cast().people
    band = BANDS[form.band] if form.held(("ages",)) else None
    here = [one for one in cast.items() if band is None or band in one[1].bands]
    there = [one for one in cast.items() if one not in here]
    for id_, name in form.people.items():
        if id_ not in cast and not only_drawn:
            yield One(id_, name)
    for id_, person in here:
        yield One(id_, person.name, person.is_)
    for id_, person in there:
        ages = " · ".join(map(words.label, person.bands))
        why = words("{who} – in stories for ages {ages}", who=person.is_, ages=ages)
        yield One(id_, person.name, why, soft=True)


def _who_says_it(path: Path, form: Fields) -> WhichOneScene:
    """Whose row it is; the mood that was there stays."""
    item = form.held(path)
    key = key_of_item(item)
    who = who_of(item)
    looks = tuple(
        One(f"{LOOKS}{mood}", form.words("{who}, who looks: {mood}", who=form.people.get(who, who), mood=mood))
        for mood in MOODS
    )

    title = form.words("Who is it, and how do they look?")
    return WhichOneScene(title=title, ones=(*people(form), *looks), chosen=who, means=Means(path=path, key=key))


def who_is(name: str, form: Fields) -> WhichOneScene:
    """Whom a name in the words is meant for."""
    words: Words = form.words
    new = One(NEW, words("Somebody new"), words("They have no face, and are called {name}.", name=name))
    return WhichOneScene(
        title=words("{name} – who is that?", name=name),
        ones=(*people(form), new),
        chosen="",
        means=Means(name=name),
    )
