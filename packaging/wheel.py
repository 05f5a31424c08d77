"""For hatchling: a wheel brings the game's own packs as they were read here, so that no start has to read their YAML.

With them come the word lists. As files they stay out: no page of slurs and methods lies open on a school's PC.

An editable install brings none: there, the content may change at any time.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Packs(BuildHookInterface):
    """Reads the packs before a wheel is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the packs to what a wheel holds."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from isitok.library.read_anew import read_and_check
            from isitok.library.roots import SHIPPED, WORDS, bundled_root
            from isitok.library.shipped import ship
            from isitok.library.word_lists import read_words
        finally:
            sys.path.remove(self.root)
        self.folder = tempfile.TemporaryDirectory()
        made = Path(self.folder.name, SHIPPED)
        words = read_words(bundled_root()).lists
        if words is None:
            raise ValueError("the word lists can't be read: `isitok check content` says what is wrong")
        ship(read_and_check((bundled_root(),), ""), words, made)
        build_data["force_include"][str(made)] = f"isitok/{SHIPPED}"
        for entry in bundled_root().iterdir():
            if entry.name != WORDS and entry.name[0] not in "._":
                build_data["force_include"][str(entry)] = f"isitok/_content/{entry.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact: str) -> None:
        """Remove the copy that the wheel was made of."""
        if version != "editable":
            self.folder.cleanup()
