"""Reads strict JSON: Python's reader also takes NaN, and numbers too large to be finite."""

import json
import math
from typing import Any


def plain_json(text: str) -> Any:
    """Read JSON. Raises ValueError for anything else, and RecursionError for what is far too deep."""
    return json.loads(text, parse_constant=refuse, parse_float=_finite)


def refuse(name: str) -> Any:
    """For ``NaN`` and the like. Raises ValueError."""
    raise ValueError(f"{name} is no number")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number without end")
    return number
