"""What lies in folders of a pack that the game doesn't read, such as translations: whoever opens them reads it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from isitok import rules
from isitok.base.disk import is_folder, names_in
from isitok.format.file import story_keys
from isitok.format.known import Known
from isitok.format.passages import Passage
from isitok.format.problem import Places, Problem
from isitok.format.voices import Voice
from isitok.format.yaml.nodes import Node
from isitok.format.yaml.source import FILE_LIMITS, read_source
from isitok.rules.prepared import prepare_passages
from isitok.rules.words import Words

_READ: Final = ("scenarios", "weeks")
_MOST: Final = 200  # files a folder


def check_unread_texts(pack: Path, known: Known, words: Words) -> Iterator[Problem]:
    """Slurs, numbers and addresses in such files. Of one that can't be read, nothing is said: nobody plays it."""
    for name in names_in(pack):
        folder = pack / name
        if name in _READ or name[0] in "._~" or "." in name or not is_folder(folder):
            continue
        for file in [one for one in names_in(folder) if one.endswith(".yaml")][:_MOST]:
            yield from _check_file(folder / file, known, words)


def _check_file(path: Path, known: Known, words: Words) -> Iterator[Problem]:
    source, _ = read_source(path, str(path), FILE_LIMITS, story_keys)
    if source is None:
        return
    texts = list(_texts(source.root))
    places = Places(file=str(path), marks={(number,): (line, column) for number, (_, line, column) in enumerate(texts)})
    passages = tuple(Passage((number,), text, Voice.ADULT) for number, (text, _, _) in enumerate(texts))
    yield from rules.check_unread(prepare_passages(passages, places, known), words)


def _texts(node: Node) -> Iterator[tuple[str, int, int]]:
    """Each text below a node, with its line and column."""
    match node:
        case ScalarNode():
            yield node.value, node.start_mark.line + 1, node.start_mark.column + 1
        case SequenceNode():
            for each in node.value:
                yield from _texts(each)
        case MappingNode():
            for _, each in node.value:
                yield from _texts(each)
