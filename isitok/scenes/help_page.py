"""Where help is: big, calm, offline. Opening it is recorded nowhere."""

from itertools import islice

from isitok import ui
from isitok.base.value import Value, replace
from isitok.format.help import Route
from isitok.format.vocabulary import Band
from isitok.game.help_contact import how_to_reach, numbers, other_way, other_ways, without_a_voice_in_brief
from isitok.game.help_routes import AgeGroup, help_for_one, help_heading, help_screen, without_a_voice
from isitok.game.lapsed import help_may_have_changed
from isitok.i18n.screen_words import Words
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BACK, BaseScene, Desk, Pop, Replace

NEAREST = 2  # cards of whom to tell first
IN_TWO_ROWS = 6  # cards, three in a row
_WAYS = {"bsl": "video", "relay": "phone", "text": "message-circle", "chat": "message-circle", "email": "send"}
ICONS = {"person": "circle-user", "service": "phone", "step": "hand-helping", "emergency": "triangle-alert"}


class HelpScene(BaseScene, Value, kw_only=True):
    """People and services, by nation and age: for this PC, for a class, or for the young person in a one-to-one."""

    group: AgeGroup | None = None
    ages: tuple[Band, ...] = ()  # empty: the ages of this PC
    then: bool = False  # what happens once somebody has called, texted or sent a report

    def page(self, desk: Desk) -> ui.Page:
        """One card for each route, the nearest people first; or what happens once one of them was asked."""
        routes = self._routes(desk)
        return self._what_then(routes, desk) if self.then else self._cards(routes, desk)

    def _routes(self, desk: Desk) -> tuple[Route, ...]:
        if self.group:
            return help_for_one(desk.here, self.group)
        return help_screen(desk.here, self.ages or desk.settings.ages)

    def _cards(self, routes: tuple[Route, ...], desk: Desk) -> ui.Page:
        words = desk.words
        title, no_blame = help_heading(words)
        shown = [route for route in routes if not _is_said_above(route, desk)]
        many = len(shown) > IN_TWO_ROWS  # Wales has one more
        cards = [_card(route, desk, pad=10 if many else 16) for route in shown]
        note = words("The game keeps no record that you looked at this page.")
        past = help_may_have_changed(routes, desk.library.load_known(), desk.here)
        body = ui.Column(
            (
                ui.Column(
                    (
                        ui.Flow((ui.title(title), *_at_once(routes, desk)), gap=28),
                        *no_voice_in_brief(desk),
                        ui.Label(text=no_blame, soft=True, when=ui.When.FIRST),
                    ),
                    gap=2,
                ),
                ui.Grid((*cards[:NEAREST], *ui.read_on(*cards[NEAREST:])), least=290, most=4 if many else 3, gap=12),
                *((ui.Label(text=past, soft=True, type=ui.Type.SMALL),) if past else ()),
                ui.OnlyIf(ui.Label(text=note, soft=True, type=ui.Type.SMALL), wide=False),
            ),
            gap=12,
        )
        return ui.Page(
            title=words("Help – #isitok?"),
            name=words("Help"),
            header=header(desk),
            body=body,
            footer=footer(desk, *self._ask_what_then(routes, desk), note=note, help_=Pop()),  # F1 leads back as well
            focus=BACK,
            back=Pop(),
        )

    def _ask_what_then(self, routes: tuple[Route, ...], desk: Desk) -> tuple[ui.Widget, ...]:
        if not any(route.next for route in routes):
            return ()
        return (ui.Button(id="then", text=_what_then(desk.words), does=Replace(replace(self, then=True)), icon="info"),)

    def _what_then(self, routes: tuple[Route, ...], desk: Desk) -> ui.Page:
        """What happens then, step by step, for each of these ways to get help."""
        words, back = desk.words, Replace(replace(self, then=False))
        note = words("The game keeps no record that you looked at this page.")
        title = ui.title(_what_then(words))
        cards = tuple(_steps(route, desk) for route in routes if route.next)
        body = ui.Column(
            (
                title,
                ui.Grid(cards, least=460, most=2, gap=12),
                ui.OnlyIf(ui.Label(text=note, soft=True, type=ui.Type.SMALL), wide=False),
            ),
            gap=12,
        )
        return ui.Page(
            title=words("Help – #isitok?"),
            name=words("Help"),
            header=header(desk, back=back),
            body=body,
            footer=footer(desk, note=note, help_=Pop()),
            focus=BACK,
            back=back,
            middle=True,
            screen="help-then",
        )


def _what_then(words: Words) -> str:
    return words("What happens after I press send?")


def _steps(route: Route, desk: Desk) -> ui.Widget:
    reached = (*numbers(route, desk.words), route.site)
    head = ui.Flow(
        (ui.heading(route.name), *(ui.Label(text=how, type=ui.Type.STRONG) for how in reached if how)), gap=16
    )
    steps = tuple(
        ui.LeftRight(ui.Label(text=f"{number}", type=ui.Type.STRONG), ui.Label(text=step), gap=12)
        for number, step in enumerate(route.next, 1)
    )
    return ui.Panel(
        ui.LeftRight(ui.Icon(icon=icon_of(route), size=30), ui.Column((head, *steps), gap=6), gap=14), pad=16
    )


def icon_of(route: Route) -> str:
    """The icon on its card: a telephone only where there is a number."""
    written_to = route.site or route.forward_to
    return "globe" if written_to and not (route.phone or route.text_number) else ICONS[route.kind]


def _at_once(routes: tuple[Route, ...], desk: Desk) -> tuple[ui.Widget, ...]:
    """Nobody must have to scroll for this: it comes first, in one line.

    It is whom to call in danger, and where the page is one column, so that its cards go on below the window, whom to
    ring or text first. That is said only in its place: who hears the page has all of it in the same order anyway.
    """
    lines: list[ui.Widget] = []
    for route in routes:
        for number in numbers(route, desk.words) if route.kind == "emergency" else ():
            lines.append(_in_one_line(route, desk.words("In danger now? Call {number}.", number=number)))
    reached = (route for route in routes if route.kind == "service" and numbers(route, desk.words))
    for route in islice(reached, 1):
        lines.append(ui.OnlyIf(_in_one_line(route, how_to_reach(route, desk.words), silent=True), wide=False))
    return tuple(lines)


def _is_said_above(route: Route, desk: Desk) -> bool:
    """Whether the first line says all that its card would: whom to call in danger."""
    return route.kind == "emergency" and bool(numbers(route, desk.words))


def _in_one_line(route: Route, text: str, *, silent: bool = False) -> ui.Widget:
    return ui.Flow(
        (ui.Icon(icon=icon_of(route), size=26), ui.Label(text=text, type=ui.Type.HEADING, silent=silent)), gap=10
    )


def _card(route: Route, desk: Desk, *, pad: float) -> ui.Widget:
    lines: list[ui.Widget] = [ui.heading(route.name)]
    lines += [ui.Label(text=number, type=ui.Type.ANSWER) for number in numbers(route, desk.words)]
    lines.append(ui.Label(text=route.say, type=ui.Type.CHAT))
    lines += _more_ways(route, desk)
    if route.not_for:
        text = " ".join((desk.words("Not for:"), *route.not_for))
        lines.append(ui.Label(text=text, type=ui.Type.SMALL, soft=True))
    if route.site:
        lines.append(ui.Label(text=route.site, type=ui.Type.STRONG))
    return ui.Panel(
        ui.LeftRight(ui.Icon(icon=icon_of(route), size=30), ui.Column(tuple(lines), gap=3), gap=14), pad=pad
    )


def _more_ways(route: Route, desk: Desk) -> list[ui.Widget]:
    """Other ways to reach it, a line each."""
    return [ui.Label(text=way, type=ui.Type.SMALL) for way in other_ways(route, desk.words)]


def in_danger(desk: Desk) -> tuple[ui.Widget, ...]:
    """Whom to call in danger, in one line."""
    routes = tuple(desk.here.help.routes[id_] for id_ in ("emergency-999",) if id_ in desk.here.help.routes)
    return tuple(
        _in_one_line(route, desk.words("In danger now? Call {number}.", number=number))
        for route in routes
        for number in numbers(route, desk.words)
    )


def no_voice_in_brief(desk: Desk) -> tuple[ui.Widget, ...]:
    """How to reach the emergency services without a voice, in one line: it goes with whom to call in danger."""
    text = without_a_voice_in_brief(desk.here)
    return (ui.Label(text=text, type=ui.Type.SMALL, when=ui.When.FIRST),) if text else ()


def no_voice(desk: Desk) -> tuple[ui.Widget, ...]:
    """How to reach the emergency services without a voice, with what there is to know of each way."""
    words = desk.words
    routes, ways = without_a_voice(desk.here)
    points = [ui.Point(icon=_WAYS.get(one.how, "phone"), title=other_way(one, words), text=one.say) for one in ways]
    points += [ui.Point(icon="message-circle", title=route.name, text=route.say) for route in routes]
    if not points:
        return ()
    return (
        ui.Panel(
            ui.Column(
                (ui.heading(words("Deaf, or can’t speak now")), ui.Grid(tuple(points), least=300, most=3, gap=14)),
                gap=8,
            ),
            pad=16,
        ),
    )
