"""Playing by one switch, or two: what can be pressed is offered in turn, and a press takes what is offered.

With one switch, time moves on to the next thing; with two, the first switch does, the second takes it, and there is no
clock. Nothing moves until the first press on a screen, so there is no hurry to read. What is offered has a second ring.
A press first scrolls, as long as there is more to read, also on the phone of a new story; the next one begins the
round. The first thing is offered for twice as long as the others, and after three rounds it rests again.

Who presses just after time has moved on meant the thing before: so in the first moments of an offer (a setting), a
press takes that one. Where a press has to be held, the moment counts in which it began.

A hand may shake, or rest on a switch by accident. So a press may have to be held until it counts, and then for a while
no other press of the same switch does; nor does one on a screen that has just come.

Who has one switch and nobody to help begins on the title: held there, it leads to what makes the game easier, where it
is a switch from then on.
"""

from enum import Enum, auto

from isitok import ui
from isitok.app.game import Visit
from isitok.app.view import View
from isitok.base.value import Value

TIMES = 3  # round the page
HELD_SECONDS = 3  # on the title, by whoever has nothing else


class Switch(Enum):
    """Which switch. Who has only one chooses with it."""

    MOVES = auto()
    CHOOSES = auto()


class Turn(Value):
    """What is offered now, how many more steps there are, and when the next is due; None: another switch moves on."""

    id: str
    left: int
    due: float | None
    first: str  # what was offered first: next to it comes what leads on, where nothing is missing any more
    came: float  # when it was offered
    before: str = ""  # what was offered before it, while time moves on; "": nothing


class Switches:
    """The switches at one window. Changes nothing for whoever uses none."""

    def __init__(self, view: View) -> None:
        """They rest at first."""
        self._view = view
        self._turn: Turn | None = None  # None: nothing is offered
        self._counted: dict[Switch, float] = {}  # when each was last pressed
        self._held: tuple[Switch, float] | None = None  # which is down, and when it will have been held for long enough
        self._was_read: Visit | None = None  # the screen that has been read to the end
        self._begins: float | None = None  # when what is held since the title will have switched one switch on

    @property
    def deadline(self) -> float | None:
        """When something else will be offered, or a press counts."""
        moments = self._turn.due if self._turn else None, self._held[1] if self._held else None, self._begins
        return min((at for at in moments if at is not None), default=None)

    def tick(self, now: float) -> None:
        """Time has passed."""
        if self._begins is not None and now >= self._begins:
            self._begin_alone(now)
        if self._held is not None and now >= self._held[1]:
            (which, due), self._held = self._held, None
            self._count(which, now, due - self._view.screens.desk.settings.switch_hold / 10)
            return
        turn = self._turn
        if turn is None or turn.due is None or now < turn.due:
            return
        if not self._view.screens.desk.settings.one_switch or self._view.screens.page.anything or turn.left <= 1:
            self.rest()
        else:
            self._move_on(turn, now)

    def press(self, which: Switch, now: float) -> None:
        """A switch went down."""
        hold = self._view.screens.desk.settings.switch_hold
        if self._held is None and hold:
            self._held = which, now + hold / 10
        elif not hold:
            self._count(which, now, now)

    def let_go(self) -> None:
        """No switch is down any more. What hasn't been held for long enough doesn't count."""
        self._held = self._begins = None

    def hold(self, now: float) -> None:
        """What could be a switch went down on the title, where somebody may have nothing else."""
        self._begins = now + HELD_SECONDS

    def hears_again(self, now: float) -> None:
        """All that the key led to is done. While that was, nobody could hear that it was let go: it isn't counted."""
        if self._begins is not None:
            self._begins = now + HELD_SECONDS

    def _begin_alone(self, now: float) -> None:
        """It was held for long enough, on an empty place or wherever the key led: it is a switch from now on."""
        self.rest()
        screens = self._view.screens
        if not (screens.desk.settings.one_switch or screens.desk.kept.no_trace or screens.game.hidden):
            from isitok.scenes.easier_page import begins_with_switch  # few need it

            screens.apply(begins_with_switch(screens.desk), now)

    def click(self, which: Switch, held: float, now: float) -> None:
        """A button of the mouse is a switch, too: it was held for so many seconds."""
        if held >= self._view.screens.desk.settings.switch_hold / 10:
            self._count(which, now, now - held)

    def rest(self) -> None:
        """Offer nothing more until a switch is pressed."""
        self._turn = self._held = self._begins = None
        self._view.update_state(offered=False)

    def _count(self, which: Switch, now: float, began: float) -> None:
        """A press that may be meant. ``began``: when the switch went down."""
        settings = self._view.screens.desk.settings
        since = now - self._counted.get(which, float("-inf"))
        if since < settings.switch_rest / 10 or self._view.screens.is_new(now):
            return
        self._counted[which] = now
        at_once = self._view.screens.page.switch
        if at_once is not None:
            self.rest()
            self._view.screens.do(at_once, now)
        elif self._turn is None:
            self._begin(now)
        elif which is Switch.CHOOSES:
            self._take(self._meant(self._turn, began), now)
        else:
            self._move_on(self._turn, now)

    def _meant(self, turn: Turn, began: float) -> str:
        """What is taken by a press that began then: in the first moments of an offer, what was offered before."""
        late = began - turn.came < self._view.screens.desk.settings.switch_late / 10
        return turn.before if late and turn.before in self._offers() else turn.id

    def _begin(self, now: float) -> None:
        """Read on, or offer the first thing."""
        if self._was_read is not self._view.screens.visit and self._view.scroll_to_unread():
            return
        self._was_read = self._view.screens.visit
        self._offer(self._first(), now)

    def _move_on(self, turn: Turn, now: float) -> None:
        id_ = ui.move(self._in_order(turn.first), turn.id, 1)
        self._view.focus(id_)
        due = self._due(now, 1)
        self._turn = Turn(id_, turn.left - 1, due, turn.first, now, turn.id if due is not None else "")

    def _due(self, now: float, times: int) -> float | None:
        """When what is offered now has been offered for so many times as long as usual."""
        settings = self._view.screens.desk.settings
        return None if settings.second_switch else now + times * settings.pace / 10

    def _offers(self) -> list[str]:
        """Everything that is offered, in reading order.

        Text fields aren't, as nobody writes with a switch, but where the page is there to be written on: then the text
        comes from a keyboard on the screen, or is dictated.
        """
        root = self._view.layout.root
        writes = self._view.screens.page.writes
        fields = {node.id for node in ui.walk(root) if node.spoken.role in ui.FIELDS and not writes}
        return [id_ for id_ in ui.stops(root) if id_ not in fields]

    def _in_order(self, first: str) -> list[str]:
        """The same from the first one on. What leads on comes second, unless it says what is still missing."""
        offers, enter = self._offers(), self._view.screens.page.enter
        at = offers.index(first) if first in offers else 0
        order = [*offers[at:], *offers[:at]]
        node = ui.find(self._view.layout.root, enter)
        if node is not None and enter in order[2:] and not node.spoken.description:
            order.remove(enter)
            order.insert(1, enter)
        return order

    def _first(self) -> str:
        """Where a round begins: where the keyboard would be; at a heading, at the first answer, or at what leads on."""
        root, offers = self._view.layout.root, self._offers()
        page = self._view.screens.page
        wanted = ui.start(root, page.focus), self._view.first_of(page.asks), page.enter, *offers
        return next((id_ for id_ in wanted if id_ in offers), "")

    def _offer(self, id_: str, now: float) -> None:
        if id_:
            self._view.focus(id_)
            self._view.update_state(offered=True)  # the ring may have been there before: now something is going on
            self._turn = Turn(id_, TIMES * len(self._offers()), self._due(now, 2), id_, now)

    def _take(self, id_: str, now: float) -> None:
        """Press it. If the screen stays, go on from there: past its group, or with the same thing again."""
        self._view.focus(id_)
        before, group = self._view.screens.visit, _group_of(self._view.layout.root, id_)
        self._view.press(id_, now)
        if self._view.screens.visit is not before or self._view.screens.page.anything:
            self.rest()
            return
        offers, here = self._offers(), self._view.state.focus
        if here != id_ and here in offers:
            self._offer(here, now)  # the page has led on by itself
        elif group and group[-1] in offers:
            self._offer(ui.move(offers, group[-1], 1), now)
        else:
            self._offer(id_ if id_ in offers else self._first(), now)


def _group_of(root: ui.Node, id_: str) -> list[str]:
    """The answers to the same question; none if it isn't an answer."""
    groups = (node for node in ui.walk(root) if node.spoken.role is ui.Role.RADIO_GROUP)
    radios = ([node.id for node in ui.walk(group) if node.spoken.role is ui.Role.RADIO] for group in groups)
    return next((ids for ids in radios if id_ in ids), [])
