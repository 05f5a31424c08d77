"""A story, or a week, goes to another pack of one's own, and takes along who has read it.

It is there before it is gone here: whenever the game is ended meanwhile, one of the two packs has it, or both.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from pathlib import Path

from isitok.base.disk import is_file
from isitok.base.jobs import retry
from isitok.base.trouble import Troubled, trouble
from isitok.edit.copying import Story, free_stem, moved_text, name_authors, names_taken, write_new
from isitok.edit.pack_changes import PACK, add_to_order, take_from_order
from isitok.edit.parsed import OnlyInText
from isitok.edit.saving import DRAFTS, read
from isitok.format.card import Pack
from isitok.format.yaml.slug import slug
from isitok.library.folders import READ, SCENARIOS, WEEKS, pack_around
from isitok.library.read_pack import read_pack
from isitok.library.still_open import questions_in
from isitok.store.signing import UnreadableReadings, move_readings


def move_to_pack(path: Path, pack: Path) -> Path:
    """Move the story or week in this file to another pack, and return where it is now. Raises OSError and Troubled."""
    old, stem = pack_around(path), slug(path.stem)
    story, into = Story(path, path.stem, _told(old)), _told(pack)
    _refuse(story, old, into)
    text = moved_text(story, read(path).text, into)
    taken = names_taken(pack)
    place = (
        pack
        / (WEEKS if story.is_week else SCENARIOS)
        / f"{free_stem(stem, taken) if stem in taken else path.stem}.yaml"
    )
    place.parent.mkdir(exist_ok=True)
    write_new(place, text)
    name_authors(pack / PACK, story)
    with suppress(OnlyInText):  # it comes last in any case
        if not story.is_week:
            add_to_order(pack, place.stem)
    _move_readings(old, stem, pack, place.stem)
    for beside in (READ, DRAFTS):
        _take_along(old / beside / path.name, pack / beside / place.name)
    with suppress(OnlyInText):
        take_from_order(old, stem)
    retry(partial(os.unlink, path))
    return place


def _told(folder: Path) -> Pack:
    file = folder / PACK
    return read_pack(file if is_file(file) else None, str(file), "", folder.name, bundled=False).pack


def _refuse(story: Story, old: Path, into: Pack) -> None:
    """Raises Troubled where the other pack would make something else of it, or would have to forget something."""
    pack, name = story.pack, story.path.name
    if pack.language != into.language:
        raise Troubled(trouble("“{title}” is in another language.", title=into.title))
    if pack.for_staff != into.for_staff:
        raise Troubled(trouble("One of the two packs is for staff, and the other for young people."))
    if story.is_week and pack.made_up and not into.made_up:
        raise Troubled(trouble("“{title}” doesn’t say yet that nobody in it is real.", title=into.title))
    if slug(story.path.stem) in questions_in(old).by_story:
        raise Troubled(trouble("“questions.yaml” still asks something about {file}: answer that first.", file=name))


def _move_readings(old: Path, stem: str, pack: Path, name: str) -> None:
    """Where the readings can't be read, nobody counts as having read anything, so nothing goes along."""
    with suppress(UnreadableReadings):
        move_readings(old, stem, pack, name)


def _take_along(file: Path, to: Path) -> None:
    """Raises OSError."""
    if is_file(file):
        to.parent.mkdir(exist_ok=True)
        retry(partial(os.replace, file, to))
