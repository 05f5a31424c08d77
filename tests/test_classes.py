"""A class may build on one other of ours: whoever reads it has at most two places to look in."""

import importlib
import inspect
import pkgutil

import isitok
from isitok.base.value import Value
from isitok.format.record import Record


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


def depth(of: type) -> int:
    """How many classes of ours stand one above the other, with this one.

    ``Value`` only says that it is frozen, and ``Record`` that its fields are its table.
    """
    if of in (Value, Record) or not of.__module__.startswith("isitok"):
        return 0
    return 1 + max(map(depth, of.__bases__))


def test_no_class_stands_on_more_than_one_of_ours() -> None:
    assert [f"{each.__module__}.{each.__name__}" for each in classes() if depth(each) > 2] == []


def test_a_class_that_stands_on_two_is_found() -> None:
    class TextField(Value):
        """Stands on nothing but what is frozen."""

    class NumberField(TextField):
        pass

    class HandsField(NumberField):
        pass

    TextField.__module__ = NumberField.__module__ = HandsField.__module__ = "isitok.ui"
    assert [depth(each) for each in (TextField, NumberField, HandsField)] == [1, 2, 3]
