"""One switch: what can be pressed is offered in turn, and a press of the switch takes what is offered.

Nothing moves until the first press on a screen, so reading has no clock. A press first reads on, as long as there is
more to read, on the phone of a new story, too; the next one begins the round: the first thing is offered for twice as
long as the others, and three times round the page it rests again. A second press within half a second comes from a hand
that shakes, and does nothing; nor does one on a screen that came within that time.
"""

from isitok.app.on_top import Open
from isitok.app.screens import Screens
from isitok.ui.describe.focus import moved, start, stops
from isitok.ui.describe.node import Node, Role, walk
from isitok.value import Value

TIMES = 3  # round the page
SHAKES_SECONDS = 0.5


class Turn(Value):
    """What is offered now, for how many more steps something is, and when the next one is due (seconds)."""

    id: str
    left: int
    due: float


class OneSwitch(Screens):
    """The open screens, in the hands of somebody with one switch; for everybody else nothing is different."""

    _turn: Turn | None = None  # None: it rests
    _switched = -SHAKES_SECONDS
    _was_read = ""  # the screen that was read to its end

    def _enter(self, opened: list[Open], *, fresh: bool, now: float, before: str = "") -> None:
        super()._enter(opened, fresh=fresh, now=now, before=before)
        if fresh or (before and before != self._screen):
            self._was_read = ""  # another screen, though it may be called as one that was read before

    @property
    def deadline(self) -> float | None:
        """When something happens by itself: also when something else is offered."""
        at = super().deadline
        if self._turn is None:
            return at
        return self._turn.due if at is None else min(at, self._turn.due)

    def ticked(self, now: float) -> None:
        """Time has passed."""
        super().ticked(now)
        if self._turn is None or now < self._turn.due:
            return
        if not self.desk.settings.one_switch or self.page.anything or self._turn.left <= 1:
            self.rest()
            return
        id_ = moved(self._offers(), self._turn.id, 1)
        self._focus(id_)
        self._turn = Turn(id_, self._turn.left - 1, now + self._seconds)

    def switch(self, now: float) -> None:
        """The switch was pressed."""
        if now - self._switched < SHAKES_SECONDS or self.is_new(now):
            return
        self._switched = now
        if self._turn is not None:
            self._take(self._turn.id, now)
        elif self._was_read != self._screen and self._reads_on():
            return
        else:
            self._was_read = self._screen
            self._offer(self._first(), now)

    def rest(self) -> None:
        """Nothing more is offered until the next press of the switch."""
        self._turn = None

    @property
    def _screen(self) -> str:
        return self.page.screen or self.page.title

    @property
    def _seconds(self) -> float:
        return self.desk.settings.pace / 10

    def _offers(self) -> list[str]:
        """All that is offered, in reading order. Nobody writes with one switch."""
        root = self.laid.root
        fields = {node.id for node in walk(root) if node.spoken.role is Role.FIELD}
        return [id_ for id_ in stops(root) if id_ not in fields]

    def _first(self) -> str:
        """Where a round begins: where the keyboard would, or at what leads on from a page to be read."""
        root, offers = self.laid.root, self._offers()
        here = start(root, self.page.focus)
        return next((id_ for id_ in (here, self.page.enter, *offers) if id_ in offers), "")

    def _offer(self, id_: str, now: float) -> None:
        if id_:
            self._focus(id_)
            self._turn = Turn(id_, TIMES * len(self._offers()), now + 2 * self._seconds)

    def _take(self, id_: str, now: float) -> None:
        """Press it. On the same screen go on from there: past its group, or with the same thing again."""
        before, group = self._screen, _group_of(self.laid.root, id_)
        self.press(id_, now)
        if self._screen != before or self.page.anything:
            self.rest()
            return
        offers, here = self._offers(), self._open[-1].view.focus
        if here != id_ and here in offers:
            self._offer(here, now)  # the page has led on by itself
        elif group and group[-1] in offers:
            self._offer(moved(offers, group[-1], 1), now)
        else:
            self._offer(id_ if id_ in offers else self._first(), now)


def _group_of(root: Node, id_: str) -> list[str]:
    """The answers to the same question; none for what is no answer."""
    groups = (node for node in walk(root) if node.spoken.role is Role.RADIO_GROUP)
    radios = ([node.id for node in walk(group) if node.spoken.role is Role.RADIO] for group in groups)
    return next((ids for ids in radios if id_ in ids), [])
