"""A class may build on one other of ours: whoever reads it has at most two places to look in."""

import importlib
import inspect
import pkgutil

import isitok
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.record import Record
from isitok.scenes.saying import Saying
from isitok.scenes.scene import BaseScene


def classes() -> set[type]:
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(isitok.__path__, "isitok.")
        if not module.name.endswith("__main__")
    ]
    return {
        found
        for module in modules
        for found in vars(module).values()
        if inspect.isclass(found) and found.__module__ == module.__name__
    }


SAY_LITTLE = (Value, Event, Record, BaseScene, Saying)
"""Bases to know once: a class is frozen, a screen may hear it, its fields are its table, it does nothing of itself,
and it says what became of the last press."""


def places(of: type) -> int:
    """In how many modules of ours stands what a class is, one above the other."""
    if of in SAY_LITTLE or not of.__module__.startswith("isitok"):
        return 0
    return max(places(base) + (base.__module__ != of.__module__ or not places(base)) for base in of.__bases__)


def test_no_class_is_said_in_more_than_two_places() -> None:
    assert [f"{each.__module__}.{each.__name__}" for each in classes() if places(each) > 2] == []


def test_a_class_that_stands_on_two_in_other_places_is_found() -> None:
    class TextField(Value):
        """Stands on nothing but what is frozen."""

    class NumberField(TextField):
        pass

    class HandsField(NumberField):
        pass

    TextField.__module__, NumberField.__module__, HandsField.__module__ = "isitok.text", "isitok.number", "isitok.hands"
    assert [places(each) for each in (TextField, NumberField, HandsField)] == [1, 2, 3]
