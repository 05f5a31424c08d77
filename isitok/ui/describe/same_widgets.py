"""What is equal to what was there before is what was there before: so what was drawn and measured of it still holds."""

from typing import TypeVar, cast

from isitok.base.value import Value, replace

T = TypeVar("T")


def kept(now: T, before: object) -> T:
    """What was there before if it is equal, else the new one with all that was there in it."""
    if now is before or type(now) is not type(before):
        return now
    if isinstance(now, Value):
        mine, theirs = now.__dict__, before.__dict__
        made: dict[str, object] = {}
        same = True
        for name in now.field_names():
            one, other = mine[name], theirs[name]
            if one is other:
                continue
            known = kept(one, other)
            same = same and known is other
            if known is not one:
                made[name] = known
        if same:
            return before
        return replace(now, **made) if made else now
    if type(now) is tuple:
        return cast(T, _kept_each(cast(tuple[object, ...], now), cast(tuple[object, ...], before)))
    return before if now == before else now


def _kept_each(now: tuple[object, ...], before: tuple[object, ...]) -> tuple[object, ...]:
    """The same where something came or went among them: what is before it stays, and so does what is behind it."""
    more = len(now) - len(before)
    made = [kept(one, other) for one, other in zip(now, before, strict=False)]
    same = next((number for number, one in enumerate(made) if one is not before[number]), len(made))
    if not more and same == len(now):
        return before
    if more:
        made[same:] = [
            kept(one, before[at - more]) if at - more >= same else one for at, one in enumerate(now) if at >= same
        ]
    return now if all(one is other for one, other in zip(made, now, strict=True)) else tuple(made)
