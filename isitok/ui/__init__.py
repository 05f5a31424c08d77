"""Accessible widgets for a pygame window. They have never heard of the game.

What other rooms name of them is here: ``from isitok import ui``, then ``ui.Button``. A name's file is read when the
name is first asked for, so that a start reads only what its page shows.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

# isort: off
# fmt: off
if TYPE_CHECKING:
    from isitok.ui.describe.arrange import (
        AROUND, AtFoot, Bar, Beside, FixedHeight, Grid, InTheMiddle, LeftRight, OneOf, OnlyIf, Outdented,
        first_that_fits, largest_of, shortest_of,
    )
    from isitok.ui.describe.focus import beside, move, start, stops, tab_stops
    from isitok.ui.describe.footed import Footed, split
    from isitok.ui.describe.geometry import Box
    from isitok.ui.describe.intents import ByFocus, Intent, Wish
    from isitok.ui.describe.same_widgets import kept
    from isitok.ui.describe.layout import Column, Columns, Fit, Flow, Group, Panel, Placement, Space, remember_height
    from isitok.ui.describe.leaves import Leaves
    from isitok.ui.describe.line_kinds import Kind, When
    from isitok.ui.describe.look import LEAST_APART, Look, ScenePart
    from isitok.ui.describe.node import (
        FIELDS, GROUPS, PRESSABLE, READABLE, Node, Role, Spoken, Wording, find, in_view, walk,
    )
    from isitok.ui.describe.on_show import guarded_on, state_of
    from isitok.ui.describe.over_page import draw_rail, over_page
    from isitok.ui.describe.page_reading import (
        PRESSED, REWORDED, HowMuch, Line, Reading, again, begins_at, first_heading, last_question, leads_on,
        left_to_read, news, on_arrival, part, reading, step,
    )
    from isitok.ui.describe.panes import Aside, IfPanes, Pane, Panes
    from isitok.ui.describe.pen import Align, Collage, Pen
    from isitok.ui.describe.placed import (
        BODY, RAIL_DOWN, RAIL_UP, STEPS, PageLayout, Placed, Range, all_in, find_widget, lay_out, marked, rail,
        scroll_at, widget_at,
    )
    from isitok.ui.describe.scene_places import Place, frame_of, parts_in, places_in, with_people
    from isitok.ui.describe.screen_page import MESSAGE, NAME, Page, Sound
    from isitok.ui.describe.scroll import LEAVES, STEP, Scroll, clamp_offset, next_offset, offset_showing, scroll_offset
    from isitok.ui.describe.stacks import Packed, Stacks, spill
    from isitok.ui.describe.theme import DARK, LIGHT, THEMES, Colour, Skin, Theme, Tone, luminance
    from isitok.ui.describe.type import LOGO, SPACINGS, Spacing, Type
    from isitok.ui.describe.typeset import (
        emoji_size, is_emoji, is_lost_on_dark, line_height, piece_width, pieces, placed_lines, rows_from, text_width,
        wrap,
    )
    from isitok.ui.describe.when_said import Part, SeenOnly, at, read_on
    from isitok.ui.describe.widget import (
        GUARD_STEPS, NOT_ASKED, Around, Asked, Frame, Leaf, Over, ReadAloud, State, ViewState, Widget,
    )
    from isitok.ui.describe.widgets.button import Button, ButtonKind, draw_key, key_width
    from isitok.ui.describe.widgets.choice import AnswerCard, Segment, Segmented, answer_cards
    from isitok.ui.describe.widgets.clock_face import Clock
    from isitok.ui.describe.widgets.counter import NumberField
    from isitok.ui.describe.widgets.dots import Dot, DotRow, Dots
    from isitok.ui.describe.widgets.dotted import Dotted, DottedWord
    from isitok.ui.describe.widgets.feelings import ON_A_WALL, TOLD, BesideFace, FaceOption, FacePlace, FaceTold
    from isitok.ui.describe.widgets.label import Label, heading, title
    from isitok.ui.describe.widgets.light_box import LightBox
    from isitok.ui.describe.widgets.logo import Logo
    from isitok.ui.describe.widgets.marks import (
        Chip, Icon, Meter, Places, Portrait, ProgressBar, Sign, StateChip, VerdictChip, draw_face,
    )
    from isitok.ui.describe.widgets.notes import NotesField
    from isitok.ui.describe.widgets.option import Option
    from isitok.ui.describe.widgets.point import Point
    from isitok.ui.describe.widgets.poster import Faces, Poster
    from isitok.ui.describe.widgets.switch import Switch
    from isitok.ui.describe.widgets.taps import Taps
    from isitok.ui.describe.widgets.text_field import Edited, OnLabelLine, TextField
    from isitok.ui.describe.widgets.tile import Tile
    from isitok.ui.describe.widgets.timer import TimeLeft
    from isitok.ui.describe.widgets.verdict_signs import SHAPES, sign
    from isitok.ui.describe.widgets.window_picture import Live
# fmt: on
# isort: on

_FROM: Final = {
    "arrange": (
        "AROUND AtFoot Bar Beside FixedHeight Grid InTheMiddle LeftRight OneOf OnlyIf Outdented "
        "first_that_fits largest_of shortest_of"
    ),
    "focus": "beside move start stops tab_stops",
    "footed": "Footed split",
    "geometry": "Box",
    "intents": "ByFocus Intent Wish",
    "same_widgets": "kept",
    "layout": "Column Columns Fit Flow Group Panel Placement Space remember_height",
    "leaves": "Leaves",
    "line_kinds": "Kind When",
    "look": "LEAST_APART Look ScenePart",
    "node": "FIELDS GROUPS PRESSABLE READABLE Node Role Spoken Wording find in_view walk",
    "on_show": "guarded_on state_of",
    "over_page": "draw_rail over_page",
    "page_reading": (
        "PRESSED REWORDED HowMuch Line Reading again begins_at first_heading last_question leads_on left_to_read "
        "news on_arrival part reading step"
    ),
    "panes": "Aside IfPanes Pane Panes",
    "pen": "Align Collage Pen",
    "placed": (
        "BODY RAIL_DOWN RAIL_UP STEPS PageLayout Placed Range all_in find_widget lay_out marked rail scroll_at "
        "widget_at"
    ),
    "scene_places": "Place frame_of parts_in places_in with_people",
    "screen_page": "MESSAGE NAME Page Sound",
    "scroll": "LEAVES STEP Scroll clamp_offset next_offset offset_showing scroll_offset",
    "stacks": "Packed Stacks spill",
    "theme": "DARK LIGHT THEMES Colour Skin Theme Tone luminance",
    "type": "LOGO SPACINGS Spacing Type",
    "typeset": (
        "emoji_size is_emoji is_lost_on_dark line_height piece_width pieces placed_lines rows_from text_width wrap"
    ),
    "when_said": "Part SeenOnly at read_on",
    "widget": "GUARD_STEPS NOT_ASKED Around Asked Frame Leaf Over ReadAloud State ViewState Widget",
    "widgets.button": "Button ButtonKind draw_key key_width",
    "widgets.choice": "AnswerCard Segment Segmented answer_cards",
    "widgets.clock_face": "Clock",
    "widgets.counter": "NumberField",
    "widgets.dots": "Dot DotRow Dots",
    "widgets.dotted": "Dotted DottedWord",
    "widgets.feelings": "ON_A_WALL TOLD BesideFace FaceOption FacePlace FaceTold",
    "widgets.label": "Label heading title",
    "widgets.light_box": "LightBox",
    "widgets.logo": "Logo",
    "widgets.marks": "Chip Icon Meter Places Portrait ProgressBar Sign StateChip VerdictChip draw_face",
    "widgets.notes": "NotesField",
    "widgets.option": "Option",
    "widgets.point": "Point",
    "widgets.poster": "Faces Poster",
    "widgets.switch": "Switch",
    "widgets.taps": "Taps",
    "widgets.text_field": "Edited OnLabelLine TextField",
    "widgets.tile": "Tile",
    "widgets.timer": "TimeLeft",
    "widgets.verdict_signs": "SHAPES sign",
    "widgets.window_picture": "Live",
}
"""File below ``describe`` → what it gives to other rooms: what the block above says, for the program."""

if not TYPE_CHECKING:  # else each mistyped name would be one

    def __getattr__(name: str) -> object:
        """A name of the widgets (PEP 562), kept from then on. Raises AttributeError for any other."""
        for file, names in _FROM.items():
            if name in names.split():
                found = globals()[name] = getattr(import_module(f"isitok.ui.describe.{file}"), name)
                return found
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
