"""The words of the format as players see them: *It depends* in a file means ``depends``."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any

from isitok.format.field_kinds import Choice
from isitok.i18n.labels import LABELS


def labels_of(of: Choice) -> Mapping[str, Any]:
    """The values by what they are called on the screen."""
    members = [value for value in of.of if isinstance(value, Enum)]
    named = ((LABELS.get(type(one).__name__, {}).get(str(one.value), ""), one) for one in members)
    return {label: one for label, one in named if label}


def by_label(of: Choice, written: str) -> Any:
    """The value with this label; capitals, apostrophes and a full stop don't matter. None if there is none."""
    wanted = _normalised(written)
    return next((one for label, one in labels_of(of).items() if _normalised(label) == wanted), None) if wanted else None


def _normalised(label: str) -> str:
    return re.sub(r"[^\w+]+", " ", label.replace("’", "").replace("'", "").lower()).strip()
