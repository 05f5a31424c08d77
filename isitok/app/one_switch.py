"""One-switch input: what can be pressed is offered in turn, and pressing the switch takes what is offered.

Nothing moves until the first press on a screen, so there is no hurry to read. What is offered has a second ring. A
press first scrolls, as long as there is more to read, also on the phone of a new story; the next one begins the round.
The first thing is offered for twice as long as the others, and after three rounds it rests again. A second press within
half a second comes from a hand that shakes, and does nothing; the same goes for one on a screen that has just come.
"""

from isitok.app.game import Visit
from isitok.app.view import View
from isitok.ui.describe.focus import move, start, stops
from isitok.ui.describe.node import Node, Role, walk
from isitok.value import Value

TIMES = 3  # round the page
SHAKES_SECONDS = 0.5


class Turn(Value):
    """What is offered now, how many more steps there are, and when the next is due (in seconds)."""

    id: str
    left: int
    due: float


class OneSwitch:
    """One switch at one window. Changes nothing for everybody else."""

    def __init__(self, view: View) -> None:
        """It rests at first."""
        self._view = view
        self._turn: Turn | None = None  # None: it rests
        self._switched = -SHAKES_SECONDS
        self._was_read: Visit | None = None  # the screen that has been read to the end

    @property
    def deadline(self) -> float | None:
        """When something else will be offered."""
        return self._turn.due if self._turn else None

    def tick(self, now: float) -> None:
        """Time has passed."""
        if self._turn is None or now < self._turn.due:
            return
        if not self._view.screens.desk.settings.one_switch or self._view.screens.page.anything or self._turn.left <= 1:
            self.rest()
            return
        id_ = move(self._offers(), self._turn.id, 1)
        self._view.focus(id_)
        self._turn = Turn(id_, self._turn.left - 1, now + self._seconds)

    def switch(self, now: float) -> None:
        """The switch was pressed."""
        if now - self._switched < SHAKES_SECONDS or self._view.screens.is_new(now):
            return
        self._switched = now
        if self._turn is not None:
            self._take(self._turn.id, now)
        elif self._was_read is not self._view.screens.visit and self._view.reads_on():
            return
        else:
            self._was_read = self._view.screens.visit
            self._offer(self._first(), now)

    def rest(self) -> None:
        """Offer nothing more until the switch is pressed."""
        self._turn = None
        self._view.see(offered=False)

    @property
    def _seconds(self) -> float:
        return self._view.screens.desk.settings.pace / 10

    def _offers(self) -> list[str]:
        """Everything that is offered, in reading order. Text fields aren't: nobody writes with one switch."""
        root = self._view.laid.root
        fields = {node.id for node in walk(root) if node.spoken.role is Role.FIELD}
        return [id_ for id_ in stops(root) if id_ not in fields]

    def _first(self) -> str:
        """Where a round begins: where the keyboard would be; at a heading, at the first answer, or at what leads on."""
        root, offers = self._view.laid.root, self._offers()
        page = self._view.screens.page
        wanted = start(root, page.focus), self._view.first_of(page.asks), page.enter, *offers
        return next((id_ for id_ in wanted if id_ in offers), "")

    def _offer(self, id_: str, now: float) -> None:
        if id_:
            self._view.focus(id_)
            self._view.see(offered=True)  # the ring may have been there before: now it shows that something is going on
            self._turn = Turn(id_, TIMES * len(self._offers()), now + 2 * self._seconds)

    def _take(self, id_: str, now: float) -> None:
        """Press it. If the screen stays, go on from there: past its group, or with the same thing again."""
        before, group = self._view.screens.visit, _group_of(self._view.laid.root, id_)
        self._view.press(id_, now)
        if self._view.screens.visit is not before or self._view.screens.page.anything:
            self.rest()
            return
        offers, here = self._offers(), self._view.held.focus
        if here != id_ and here in offers:
            self._offer(here, now)  # the page has led on by itself
        elif group and group[-1] in offers:
            self._offer(move(offers, group[-1], 1), now)
        else:
            self._offer(id_ if id_ in offers else self._first(), now)


def _group_of(root: Node, id_: str) -> list[str]:
    """The answers to the same question; none if it isn't an answer."""
    groups = (node for node in walk(root) if node.spoken.role is Role.RADIO_GROUP)
    radios = ([node.id for node in walk(group) if node.spoken.role is Role.RADIO] for group in groups)
    return next((ids for ids in radios if id_ in ids), [])
