"""A fault in what is set for all users of a computer: where it is, what isn't right, and how to mend it."""

from isitok.base.trouble import Trouble, trouble
from isitok.base.value import Value


class Fault(Value):
    """Something that isn't right in what is set."""

    where: str  # the file, or the policy
    what: Trouble  # without a full stop
    mend: Trouble | None = None
    line: int = 0  # 0: not in one line
    locks: bool = False


def told_of(fault: Fault) -> Trouble:
    """What isn't right, and how to mend it, as a sentence."""
    if fault.mend is None:
        return trouble("{what}.", what=fault.what)
    end = "{what}; {mend}" if fault.mend.english.endswith("?") else "{what}; {mend}."
    return trouble(end, what=fault.what, mend=fault.mend)
