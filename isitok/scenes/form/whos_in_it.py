"""Who is in a story, by its words: whom they name, whom nobody knows, and who is left over once no word has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from isitok import ui
from isitok.edit.parsed import tree_of
from isitok.edit.patch import remove
from isitok.edit.put import held_at
from isitok.format.moments import WHO_AND_MOOD
from isitok.i18n.screen_words import Words
from isitok.rules.nobody_of_that_name import NO_NAMES
from isitok.scenes.asking import Ask
from isitok.scenes.form.form_events import Goes, NamedInWords, NoLonger
from isitok.scenes.form.form_fields import Fields
from isitok.scenes.scene import Pop

LISTS: Final = ("people", "feelings", "put_right", "others")
"""What holds somebody by their id, wherever no word names them."""

_MOST: Final = 4  # questions at once
_BUBBLES: Final = ("messages", "comments", "happens")
_NO_NAMES: Final = re.compile(
    "I|A|An|The|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|"
    "September|October|November|December|Years?|Mr|Mrs|Ms|Miss|Dr|Christmas|Easter|Eid|Diwali|English|Welsh|England|"
    "Wales|Scotland|Ireland|Instagram|Maths|School"
)
"""What has a capital letter and is nobody."""
_NAME: Final = re.compile(r"(?<![.!?:…] )(?<![“\"‘'(])\b[A-Z][a-z]{2,}\b")
_NAME_IN_A_LINE: Final = re.compile(rf"(?m)(?<!^){_NAME.pattern}")
"""The first word of a bubble has a capital letter anyway; that of what somebody does is mostly their name."""
_SPOKEN_TO: Final = re.compile(
    r"(?m)^([A-Z][a-z]{2,}),? (?:pls|plz|please)\b|"
    r"^([A-Z][a-z]{2,}), (?:can|could|will|would|are|did|have|you|your|u|ur|stop|don['’]t|why|where|what|when|how)\b"
)
"""But a bubble that begins so speaks to somebody, unless its first word is one of these, or stands for no name."""
_SAID_FIRST: Final = (
    "bro|bruh|bye|dude|guys|hello|hey|honestly|lads|listen|lol|look|man|nah|nope|okay|omg|right|seriously|sorry|thanks"
    "|wait|wow|yeah|yep"
)
_SPOKEN: Final = NO_NAMES.union(_SAID_FIRST.split("|"))


def in_it(form: Fields) -> tuple[str, ...]:
    """The ids of all whom story, bubbles and acts name, or who write, act or have the phone."""
    named = form.named_in("\n".join((_told(form.tree), *_leaves(form.held(("phone",))), *_thens(form.tree))))
    ids = (one for one in _ids(form.held(("phone",)), form.held(("acts",))) if one in form.people)
    return tuple(dict.fromkeys((*named, *ids)))


def unknown_in(form: Fields) -> tuple[str, ...]:
    """The names in story, bubbles and acts that nobody has."""
    known = {part for name in form.people.values() for part in name.split()}
    phone = form.held(("phone",))
    lists = [phone.get(key) for key in _BUBBLES] if isinstance(phone, dict) else []
    bubbles = "\n".join((*_leaves(lists), *_thens(form.tree)))
    spoken_to = ("".join(found) for found in _SPOKEN_TO.findall(bubbles))
    to = (name for name in spoken_to if name.lower() not in _SPOKEN)
    names = dict.fromkeys((*_NAME.findall(_told(form.tree)), *_NAME_IN_A_LINE.findall(bubbles), *to))
    return tuple(name for name in names if name not in known and not _NO_NAMES.fullmatch(name))


def left_over(form: Fields) -> tuple[str, ...]:
    """The ids of those whom the story still lists, though nothing in it has them any more."""
    tree = form.tree if isinstance(form.tree, dict) else {}
    if not tree.get("story"):
        return ()  # it has only begun
    rest = [value for key, value in tree.items() if key not in LISTS]
    told = "\n".join(_leaves(rest)).casefold()
    listed = dict.fromkeys(one for key in LISTS if isinstance(held := tree.get(key), dict) for one in held)
    unnamed = [one for one in listed if one in form.people and not _names(form.people[one].casefold(), told)]
    ids = {*_ids(rest)} if unnamed else ()
    return tuple(one for one in unnamed if one not in ids)


def _names(name: str, told: str) -> bool:
    return name in told and re.search(rf"\b{re.escape(name)}\b", told) is not None


def without(text: str, who: str) -> str:
    """The story without somebody whom no word has. Raises OnlyInText."""
    for key in LISTS:
        held = held_at(tree_of(text), (key,))
        if isinstance(held, dict) and who in held:
            text = remove(text, (key, who) if len(held) > 1 else (key,))
    return text


def people(form: Fields) -> Iterator[ui.Widget]:
    """Their faces and names; then what is asked about the others."""
    if known := in_it(form):
        names = ", ".join(form.people[id_] for id_ in known)
        yield from form.faces(*known)
        yield ui.Label(text=form.words("In it: {names}", names=names), type=ui.Type.SMALL_STRONG)
    yield from asked(form)


def asked(form: Fields) -> Iterator[ui.Widget]:
    """Whom a name is meant for that nobody has, and whether somebody goes whom no word has any more."""
    words = form.words
    for name in unknown_in(form)[:_MOST]:
        text = words("{name} – who is that?", name=name)
        yield ui.Button(id=f"who:{name}", text=text, does=NamedInWords(name), kind=ui.ButtonKind.ASKS)
    for who in left_over(form)[:_MOST]:
        text = words("{name} isn’t in the words any more. Take {name} out?", name=form.people[who])
        yield ui.Button(id=f"gone:{who}", text=text, does=NoLonger(who))


def does_anybody_go(name: str, who: str, words: Words) -> Ask:
    """Ask, before somebody goes."""
    told = words("No word of the story names {name}, and {name} does and writes nothing in it.", name=name)
    goes = ui.Button(id="goes", text=words("Take {name} out", name=name), does=Pop(Goes(who)))
    question = words("Does {name} go?", name=name)
    return Ask(question=question, told=told, stay=words("Keep {name}", name=name), answers=(goes,))


def _told(tree: Any) -> str:
    """The words of the story and of what somebody does."""
    acts = tree.get("acts") if isinstance(tree, dict) else None
    said = [one.get("act", "") for one in acts if isinstance(one, dict)] if isinstance(acts, list) else []
    return "\n".join(str(one) for one in (tree.get("story", "") if isinstance(tree, dict) else "", *said))


def _thens(tree: Any) -> Iterator[str]:
    """What comes on the phone after an act."""
    acts = tree.get("acts") if isinstance(tree, dict) else None
    for act in acts if isinstance(acts, list) else ():
        if isinstance(act, dict):
            yield from _leaves(act.get("then"))


def _leaves(held: Any) -> list[str]:
    if isinstance(held, str):
        return [held]
    inside = held.values() if isinstance(held, dict) else held if isinstance(held, list) else ()
    return [leaf for one in inside for leaf in _leaves(one)]


def _ids(*held: Any) -> Iterator[str]:
    """Whatever may be somebody's id: keys without their mood, and single words."""
    for one in held:
        if isinstance(one, str):
            parts = WHO_AND_MOOD.fullmatch(one)
            yield from [parts[1].strip()] if parts and len(one.split()) <= 2 else []
        elif isinstance(one, Mapping):
            yield from _ids(*one, *one.values())
        elif isinstance(one, list):
            yield from _ids(*one)
