"""Frozen values that cost nothing to define.

``@dataclass(frozen=True, slots=True)`` compiles six methods for every class: 0.6 ms each, 30 ms before the first frame
for the fifty that a start needs. ``Value`` gives the same – fields from annotations, equality, a readable ``repr``,
no assignment – with methods that are compiled once. Type checkers know it by ``dataclass_transform`` (PEP 681).
It is the game's one kind of record. A ``NamedTuple`` is what hot code, or a loop, takes apart by place.
"""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn, Self, TypeVar, cast, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
class Value:
    """The base of a frozen value: ``class Button(Value, kw_only=True)`` with annotated fields and their defaults."""

    _names: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[dict[str, Any]] = {}
    _kw_only: ClassVar[bool] = False

    def __init_subclass__(cls, kw_only: bool = False) -> None:
        own = [name for name in cls.__annotations__ if not name.startswith("_")]
        bases = [base for base in cls.__bases__ if issubclass(base, Value)]
        cls._names = tuple(dict.fromkeys([*(name for base in bases for name in base._names), *own]))
        inherited = {name: value for base in reversed(bases) for name, value in base._defaults.items()}
        cls._defaults = {**inherited, **{name: cls.__dict__[name] for name in own if name in cls.__dict__}}
        cls._kw_only = kw_only
        type.__setattr__(cls, "__match_args__", () if kw_only else cls._names)

    def __init__(self, *args: Any, **fields: Any) -> None:
        """One value for each field that has no default. Raises TypeError like any other call with wrong arguments."""
        names = self._names
        if args:
            if self._kw_only or len(args) > len(names):
                raise TypeError(
                    f"{type(self).__name__} takes {'no' if self._kw_only else len(names)} positional values"
                )
            positional = dict(zip(names, args, strict=False))
            if not positional.keys().isdisjoint(fields):
                raise TypeError(
                    f"{type(self).__name__} got a field twice: {', '.join(positional.keys() & fields.keys())}"
                )
            fields |= positional
        held = self.__dict__
        held.update(self._defaults)
        held.update(fields)
        if len(held) != len(names):
            wrong = held.keys() ^ set(names)
            raise TypeError(f"{type(self).__name__}: missing or unknown: {', '.join(sorted(wrong))}")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a {type(self).__name__} doesn't change: {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a {type(self).__name__} doesn't change: {name}")

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(self) is not type(other):
            return NotImplemented
        mine, theirs, names = self.__dict__, other.__dict__, self._names
        if len(mine) == len(theirs) == len(names):  # nothing was worked out of either
            return mine == theirs
        return all(mine[name] == theirs[name] for name in names)

    def __hash__(self) -> int:
        return hash((type(self), *(self.__dict__[name] for name in self._names)))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={self.__dict__[name]!r}" for name in self._names)
        return f"{type(self).__name__}({fields})"

    @classmethod
    def field_names(cls) -> tuple[str, ...]:
        """The names of the fields, in order."""
        return cls._names

    def __replace__(self, **changes: Any) -> Self:
        made = object.__new__(type(self))
        mine, held, names = self.__dict__, made.__dict__, self._names
        # What was worked out of the one isn't true of the other.
        held.update(mine if len(mine) == len(names) else {name: mine[name] for name in names})
        held.update(changes)
        if len(held) != len(names):
            raise TypeError(f"{type(self).__name__}: unknown: {', '.join(sorted(changes.keys() - set(names)))}")
        return made


class Ordered(Value):
    """A value that comes before another of its kind where its first field does, then its second, and so on."""

    def __lt__(self, other: Self) -> bool:
        return tuple(self.__dict__[name] for name in self._names) < tuple(other.__dict__[name] for name in self._names)


def replace(value: T, /, **changes: Any) -> T:
    """The same value with other fields, be it a ``Value`` or a dataclass. Raises TypeError for a field it hasn't."""
    if isinstance(value, Value):
        return value.__replace__(**changes)

    import dataclasses  # late: no start needs it

    changed: T = dataclasses.replace(cast(Any, value), **changes)
    return changed
