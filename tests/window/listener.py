"""A second process that knows the game as a screen reader does, through AT-SPI alone. Debian's Python runs it.

It reads questions from stdin and answers them on stdout, a line of JSON each. It has to work with the `gi` of Debian's
Python, so it imports nothing of the tests.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402  after the version has been chosen

PATIENCE = 60_000  # milliseconds that the game may take to answer
EVENTS = (
    "object:state-changed:focused",
    "object:state-changed:checked",
    "object:announcement",
    "object:property-change:accessible-name",
)

known: list[Atspi.Accessible] = []
heard: list[tuple[str, str, str]] = []


def switch_on(on: bool) -> None:
    """As a desktop does once somebody wants a screen reader."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    wanted = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", on)))
    properties = "org.freedesktop.DBus.Properties"
    bus.call_sync("org.a11y.Bus", "/org/a11y/bus", properties, "Set", wanted, None, 0, PATIENCE, None)


def note(event: Atspi.Event) -> None:
    """Something has happened."""
    try:
        if event.type.startswith("object:announcement"):
            heard.append(("said", "", str(event.any_data)))
        elif event.type.startswith("object:state-changed:focused") and event.detail1:
            heard.append(("focus", event.source.get_role_name(), event.source.get_name()))
        elif event.type.startswith("object:state-changed:checked"):
            heard.append(("checked" if event.detail1 else "unchecked", "", event.source.get_name()))
    except GLib.Error:
        pass  # it isn't there any more


def settle() -> None:
    """Take in what has been sent."""
    while GLib.MainContext.default().iteration(False):
        pass


def tree() -> list[dict]:
    """Everything in the game's windows, in reading order."""
    known.clear()
    found = []
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if application is not None and application.get_toolkit_name() == "isitok":
            found += walk(application, 0)
    return found


def walk(one: Atspi.Accessible, depth: int) -> list[dict]:
    try:
        one.clear_cache()
        states = one.get_state_set()
        told = {
            "number": len(known),
            "depth": depth,
            "role": one.get_role_name(),
            "name": one.get_name(),
            "description": one.get_description(),
            "focused": states.contains(Atspi.StateType.FOCUSED),
            "checked": states.contains(Atspi.StateType.CHECKED),
            "acts": one.get_n_actions() if one.get_action_iface() else 0,
        }
        known.append(one)
        found = [told]
        for number in range(one.get_child_count()):
            child = one.get_child_at_index(number)
            if child is not None:
                found += walk(child, depth + 1)
    except GLib.Error:
        return []  # it has gone meanwhile
    return found


def answer(question: dict) -> object:
    """What a question is answered with."""
    match question["ask"]:
        case "on" | "off":
            return switch_on(question["ask"] == "on")
        case "tree":
            return tree()
        case "press":
            return known[question["number"]].do_action(0)
        case "focus":
            return known[question["number"]].grab_focus()
        case "text":
            one = known[question["number"]]
            if one.get_text_iface() is None:
                return None
            return Atspi.Text.get_text(one, 0, Atspi.Text.get_character_count(one))
        case "locale":
            return known[question["number"]].get_object_locale()
        case "heard":
            settle()
            told = list(heard)
            heard.clear()
            return told
    raise ValueError(question)


def main() -> None:
    Atspi.init()
    Atspi.set_timeout(PATIENCE, PATIENCE)
    listener = Atspi.EventListener.new(note)
    for event in EVENTS:
        listener.register(event)
    print(json.dumps("listening"), flush=True)
    for line in sys.stdin:
        settle()
        try:
            told = answer(json.loads(line))
        except GLib.Error as error:
            told = {"error": str(error)}
        print(json.dumps(told), flush=True)


main()
