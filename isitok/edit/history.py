"""Undo and redo: whole texts, each with what was done to come to it."""

from __future__ import annotations

from typing import Final

from isitok.base.value import Value, replace

MOST: Final = 200


class Step(Value):
    """A text, and what led away from it: "why of act 2"."""

    text: str
    done: str


class History(Value):
    """A text with those before it, and those that were taken back."""

    text: str
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    visit: str = ""  # the field that is being typed in: all of one visit is one step

    def then(self, text: str, done: str, visit: str = "") -> History:
        """The same after a change. ``visit``: the field it was typed in, if it was."""
        if text == self.text:
            return self
        goes_on = visit and visit == self.visit and self.past
        past = self.past if goes_on else (*self.past, Step(self.text, done))[-MOST:]
        return History(text, past, (), visit)

    def left(self) -> History:
        """The history once a field was left: what is typed next is undone by itself."""
        return replace(self, visit="") if self.visit else self

    @property
    def undoes(self) -> str:
        """What the next undo takes back; "" if there is nothing."""
        return self.past[-1].done if self.past else ""

    @property
    def redoes(self) -> str:
        """What was taken back last; "" if there is nothing."""
        return self.future[-1].done if self.future else ""

    def undo(self) -> History:
        """The text before the last step."""
        if not self.past:
            return self
        step = self.past[-1]
        return History(step.text, self.past[:-1], (*self.future, Step(self.text, step.done)))

    def redo(self) -> History:
        """The text after the step that was taken back last."""
        if not self.future:
            return self
        step = self.future[-1]
        return History(step.text, (*self.past, Step(self.text, step.done)), self.future[:-1])
