"""Reads strict JSON: Python's reader also takes NaN, and numbers too large to be finite."""

import json
import math
from collections.abc import Callable
from typing import Any

Pairs = list[tuple[str, Any]]
"""The keys and values of an object, as they stand: a key may be there twice."""


def plain_json(text: str, object_of: Callable[[Pairs], Any] = dict) -> Any:
    """Read JSON. Raises ValueError for anything else, and RecursionError for what is far too deep.

    ``object_of``: what is made of an object. Without it, the last of two equal keys counts.
    """
    return json.loads(text, parse_constant=refuse, parse_float=_finite, object_pairs_hook=object_of)


def refuse(name: str) -> Any:
    """For ``NaN`` and the like. Raises ValueError."""
    raise ValueError(f"{name} is no number")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number without end")
    return number
