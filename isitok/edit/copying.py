"""Stories of one's own: a copy of any other, to be changed, or an empty one.

A copy keeps who wrote it and under which licence, in notes at its top and in ``pack.yaml``. What can't hold in another
pack – its set and its twin – is left out, and what its pack said for it is written down.
"""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

import yaml
from yaml.nodes import ScalarNode

from isitok.base.disk import is_file, is_name_anywhere, names_in, start_of
from isitok.base.jobs import retry
from isitok.base.trouble import Troubled, trouble
from isitok.base.value import Value
from isitok.edit.as_yaml import Word, in_brackets, scalar
from isitok.edit.parsed import BOM, OnlyInText, tree_of
from isitok.edit.patch import add_item, add_key, remove_key, set_value
from isitok.format.card import Pack
from isitok.format.ids import name_of, whole_of
from isitok.format.pack import PackFile
from isitok.format.record import Record, keys_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band, Level
from isitok.format.week import Week
from isitok.format.yaml.nodes import nodes_of
from isitok.format.yaml.plain_text import text_of
from isitok.format.yaml.slug import slug
from isitok.format.yaml.source import FILE_LIMITS, SCENARIO_LIMITS
from isitok.library.folders import SCENARIOS, WEEKS, PackFolder, is_scenario_name, packs_in
from isitok.library.read_pack import read_pack, read_scenario
from isitok.library.roots import is_the_games
from isitok.library.scaffold import pack_text, schemas, write_pack

LONGEST_TITLE: Final = 60
OURS: Final = "The contributors to #isitok?"
_LICENCES: Final = {"CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/"}
_SCHEMA: Final = "# yaml-language-server: $schema=../scenario.schema.json\n"
_MOST_ALIKE: Final = 1_000
_LONGEST_AUTHOR: Final = 80
_MOST_AUTHORS: Final = 30


class CopyError(Troubled):
    """A story can't be copied, or not into this pack."""


class Story(Value):
    """A story to be copied: where it is, and what its pack says of it."""

    path: Path
    title: str
    pack: Pack

    @property
    def is_week(self) -> bool:
        """Whether it is a week, and no story."""
        return self.path.parent.name == WEEKS


def find_story(card: str, roots: Sequence[Path]) -> Story:
    """The story of a card, in the pack that the game takes for it. Raises CopyError."""
    pack_id, stem = whole_of(card), name_of(card)
    for root in roots:
        for folder in packs_in(root):
            if folder.id == pack_id:
                path = next((one.path for one in folder.scenarios if one.stem == stem), None)
                if path is not None:
                    return _story_in(folder, path, stem, bundled=is_the_games(root))
    raise CopyError(trouble("This story isn’t there any more."))


def _story_in(folder: PackFolder, path: Path, stem: str, *, bundled: bool) -> Story:
    pack = read_pack(folder.pack_file, str(folder.pack_file), folder.id, folder.folder.name, bundled).pack
    read = read_scenario(path, str(path), pack, stem, None)
    return Story(path, read.subject.scenario.title if read.subject else stem, pack)


def new_pack_of(name: str, parent: Path, title: str, story: Story | None, ages: Sequence[Band] = ()) -> Path:
    """Make a pack with one story: a copy, or an empty one. Returns the story's path.

    ``ages``: for whom it is, if not for those of the copy.

    Raises OSError, CopyError, and what ``write_pack`` raises.
    """
    stem = stem_of(title)

    def files(name: str) -> dict[str, str]:
        text, told, authors = _begin(title), in_brackets([Word(band) for band in ages[:2]]) if ages else "7-9", ""
        if story is not None:
            text = _copy(story, title, Pack(id="", title=name, ages=(), reviewed={}))
            authors = "".join(f"  - {scalar(author)}\n" for author in _authors(story))
            told = _ages(story)
        told = pack_text(name, told, f"authors:\n{authors}" if authors else "")
        return {"pack.yaml": told, f"scenarios/{stem}.yaml": text, **schemas()}

    return write_pack(name, parent, files) / "scenarios" / f"{stem}.yaml"


def add_story(pack: Path, title: str, story: Story | None) -> Path:
    """Add a story to a pack: a copy, or an empty one. Returns its path. Raises OSError and CopyError."""
    file = pack / "pack.yaml"
    into = read_pack(file if is_file(file) else None, str(file), slug(pack.name), pack.name, bundled=False).pack
    text = _copy(story, title, into) if story is not None else _begin(title)
    stories = pack / "scenarios"
    stories.mkdir(exist_ok=True)
    path = stories / f"{free_stem(stem_of(title), names_taken(pack))}.yaml"
    write_new(path, text)
    if story is not None:
        name_authors(file, story)
    return path


def title_in(path: Path) -> str:
    """The title of a story, as far as its first lines tell; otherwise its file's name."""
    with suppress(OSError):
        text = start_of(path, 4096).decode("utf-8-sig", "replace")
        if found := re.search(r"^title:[ \t]*(\S[^\n]*?)\s*$", text, re.MULTILINE):
            with suppress(yaml.YAMLError):
                node = nodes_of(found[1])
                if isinstance(node, ScalarNode) and node.value.strip():
                    return " ".join(node.value.split())[:LONGEST_TITLE]
    return _stem(path.name)


def names_taken(pack: Path) -> set[str]:
    """The names of files that the game would take for one of a pack's stories."""
    folders = (pack, pack / SCENARIOS, pack / WEEKS)
    return {slug(_stem(name)) for where in folders for name in names_in(where) if is_scenario_name(name)}


# Texts


def _begin(title: str) -> str:
    """A story of which nothing is written but its title."""
    return f"{_SCHEMA}title: {scalar(title)}\n"


def _copy(story: Story, title: str, into: Pack) -> str:
    """Raises OSError and CopyError."""
    data = start_of(story.path, SCENARIO_LIMITS.size + 1)
    text = text_of(data, str(story.path))
    if not isinstance(text, str) or len(data) > SCENARIO_LIMITS.size:
        raise _not_copied(story)
    changed = _rewrite(text, title, ("set", "twin"), _inheritance(story.pack, into))
    return "".join((_SCHEMA, *_credit(story), changed.removeprefix(_SCHEMA)))


def moved_text(story: Story, text: str, into: Pack) -> str:
    """The text of a story that goes from its pack into another: what only the old one said for it is written down.

    Raises CopyError.
    """
    more = _inheritance(story.pack, into)
    if story.is_week:
        more |= {"level": str(int(Level.TWO))} if more.get("level") == str(int(Level.THREE)) else {}  # as in its pack
    elif story.pack.made_up and not into.made_up:
        more["made_up"] = "yes"
    made = _rewrite(text.removeprefix(BOM), "", ("set", "twin"), more, Week if story.is_week else Scenario)
    if not story.pack.licence or story.pack.licence == into.licence:
        return made
    first, end, _ = made.partition("\n")
    schema = f"{first}{end}" if first.startswith(_SCHEMA.partition("=")[0]) else ""
    return "".join((schema, *list(_credit(story))[1:], made.removeprefix(schema)))


def _not_copied(story: Story) -> CopyError:
    return CopyError(
        trouble("“{title}” can’t be copied: mend it first. It is {path}", title=story.title, path=story.path.name)
    )


def _rewrite(
    text: str, title: str, without: Sequence[str], more: dict[str, str], record: type[Record] = Scenario
) -> str:
    """A story with another title if one is given, without some of its keys, and with others that it lacks.

    Raises CopyError.
    """
    try:
        tree = tree_of(text)
        if not isinstance(tree, dict):
            raise CopyError(trouble("This story can’t be copied: mend it first."))
        if "title" not in tree:
            raise CopyError(trouble("This story can’t be copied: it has no title."))
        text = set_value(text, ("title",), title) if title else text
        for key in without:
            text = remove_key(text, (key,)) if key in tree else text
        for key in more.keys() - tree.keys():
            text = add_key(text, (), key, Word(more[key]), tuple(keys_of(record)))
    except OnlyInText as error:
        raise CopyError(trouble("This story can’t be copied: mend it first.")) from error
    return text


def _inheritance(pack: Pack, into: Pack) -> dict[str, str]:
    """What the pack said for its stories, and another one doesn't say so."""
    told = {}
    if pack.topic and pack.topic is not into.topic:
        told["topic"] = pack.topic.value
    if pack.for_staff:  # its ages say the rest
        return told
    if pack.level is not into.level:
        told["level"] = str(int(Level(pack.level)))
    if pack.adult_led and not into.adult_led:
        told["adult_led"] = "yes"
    return told


def _ages(story: Story) -> str:
    read = read_scenario(story.path, str(story.path), story.pack, "", None)
    ages = read.subject.scenario.ages if read.subject else ()
    return f"[{', '.join(ages)}]" if ages else "7-9"


# Who wrote it


def _licence(pack: Pack) -> str:
    return f" ({pack.licence})" if pack.licence else ""


def _authors(story: Story) -> Iterator[str]:
    """Whom the copy's pack names: each with the licence under which it was given."""
    for author in story.pack.authors or ((OURS,) if story.pack.bundled else ()):
        named = f"{author}{_licence(story.pack)}"
        yield named if len(named) <= _LONGEST_AUTHOR else author


def _credit(story: Story) -> Iterator[str]:
    """The notes at the top of a copy: of which story it is one, who wrote that, and under which licence."""
    pack = story.pack
    names = ", ".join(pack.authors) or (OURS if pack.bundled else "")
    yield _note(f"Changed from “{story.title}” in “{pack.title}”{' of #isitok?' if pack.bundled else ''}.")
    if names:
        yield _note(f"Written by: {names}")
    if pack.licence:
        yield _note(" – ".join(filter(None, (f"Licence: {pack.licence}", _LICENCES.get(pack.licence, "")))))
        yield _note("Keep these lines if you pass it on.")
    else:
        yield _note("Its pack names no licence: ask whoever wrote it before you pass it on.")
    yield "\n"


def _note(text: str) -> str:
    return f"# {' '.join(text.split())}\n"


def name_authors(file: Path, story: Story) -> None:
    """Name in a ``pack.yaml`` who wrote a story that came from elsewhere, as far as that file can be changed."""
    for author in _authors(story):
        with suppress(OSError):  # the story names them in any case
            _name_author(file, author)


def _name_author(file: Path, author: str) -> None:
    """Add an author to a ``pack.yaml``, if it can be read and doesn't name them yet. Raises OSError."""
    if not is_file(file):
        return
    data = start_of(file, FILE_LIMITS.size)
    before = read_pack(file, str(file), "", "", bundled=False)
    if before.problems or author in before.pack.authors or len(before.pack.authors) >= _MOST_AUTHORS:
        return
    try:
        made = _with_author(data.decode("utf-8"), author)
    except OnlyInText:
        return
    new = file.with_name(f".pack.yaml.{os.getpid()}.new")
    try:
        write_new(new, made)
        after = read_pack(new, str(new), "", "", bundled=False)
        if not after.problems and after.pack.authors == (*before.pack.authors, author):
            retry(partial(os.replace, new, file))
    finally:
        with suppress(OSError):
            new.unlink()


def _with_author(text: str, author: str) -> str:
    """Raises OnlyInText."""
    tree = tree_of(text)
    known = tree.get("authors") if isinstance(tree, dict) else None
    if isinstance(known, list):
        return add_item(text, ("authors",), len(known), author)
    if known is None:
        return add_key(text, (), "authors", [author], tuple(keys_of(PackFile)))
    return set_value(text, ("authors",), [str(known), author])


# Files


def write_new(path: Path, text: str) -> None:
    """Write a new file, or nothing at all. Raises OSError."""
    with open(path, "x", encoding="utf-8", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            with suppress(OSError):
                path.unlink()
            raise


def _stem(name: str) -> str:
    return name[: -len(".yaml")] if name.lower().endswith(".yaml") else name


def stem_of(title: str) -> str:
    """The name of the file of a story with this title."""
    stem = slug(title.replace("–", "-"))
    return stem if is_name_anywhere(stem) and is_scenario_name(f"{stem}.yaml") else f"story-{stem}"[:48]


def free_stem(stem: str, taken: set[str]) -> str:
    """The stem itself, or with a number, so that it isn't among those taken."""
    numbered = (f"{stem[:44].rstrip('-')}-{number}" for number in range(2, _MOST_ALIKE))
    return next((name for name in (stem, *numbered) if name not in taken), stem)
