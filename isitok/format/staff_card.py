"""What an adult reads before a session: ``staff-card.yaml`` (F7). A nation's words take the place of ``{lead}``."""

from __future__ import annotations

from isitok.format import fields as f
from isitok.format.field_kinds import Some
from isitok.format.names import FACT
from isitok.format.record import Record
from isitok.format.voices import ADULT, GAME


class GroundRule(Record, short="rule"):
    """A ground rule, and how a wall says it."""

    rule: str = f.line("Ground rule", "the rule, as it is read out", GAME, words=25)
    short: str = f.line("In short", "the same on the wall", GAME, words=6, default="")

    @property
    def on_the_wall(self) -> str:
        """As a class sees it."""
        return self.short or self.rule


class StaffLines(Record, what="'before', 'during' and 'after'"):
    """The lines that are only for a class, or only for a one-to-one."""

    before: tuple[str, ...] = f.line("Before", "what to do before", ADULT, words=25, many=Some(1, 20), default=())
    during: tuple[str, ...] = f.line("During", "what to mind during it", ADULT, words=25, many=Some(1, 20), default=())
    after: tuple[str, ...] = f.line("After", "what to do afterwards", ADULT, words=25, many=Some(1, 20), default=())
    if_told: tuple[str, ...] = f.line(
        "If told",
        "what to do first if told something there, once nobody is in danger",
        ADULT,
        words=25,
        many=Some(1, 5),
        default=(),
    )


class ForStaffLines(Record, what="'before', 'ground_rules', 'during' and 'after'"):
    """The lines that are only among staff: before a staff meeting, and before staff play alone."""

    before: tuple[str, ...] = f.line("Before", "what to do before", ADULT, words=25, many=Some(1, 20), default=())
    ground_rules: tuple[GroundRule, ...] = f.parts(
        "Ground rules", "their ground rules, in place of those for a class", GroundRule, 1, 20, default=()
    )
    during: tuple[str, ...] = f.line("During", "what to mind during it", ADULT, words=25, many=Some(1, 20), default=())
    after: tuple[str, ...] = f.line("After", "what to do afterwards", ADULT, words=25, many=Some(1, 20), default=())


class StaffCard(Record, what="the staff card: 'before', 'ground_rules', 'during', 'if_told', 'after', 'facts'"):
    """The whole card."""

    before: tuple[str, ...] = f.line("Before", "what to do before", ADULT, words=25, many=Some(1, 20))
    ground_rules: tuple[GroundRule, ...] = f.parts(  # read out to the class
        "Ground rules", "the eight ground rules", GroundRule, 8, 8
    )
    during: tuple[str, ...] = f.line("During", "what to mind during it", ADULT, words=25, many=Some(1, 20))
    if_told: tuple[str, ...] = f.line("If told", "what to do if told something", ADULT, words=25, many=Some(1, 20))
    not_being_here: tuple[str, ...] = f.line(
        "Not being here", "what to do if somebody thinks of suicide", ADULT, words=25, many=Some(1, 10), default=()
    )
    after: tuple[str, ...] = f.line("After", "what to do afterwards", ADULT, words=25, many=Some(1, 20))
    class_: StaffLines = f.part("Class", "what else is for a class alone", StaffLines, default=StaffLines())
    one_to_one: StaffLines = f.part(
        "One to one", "what else is for a one-to-one alone", StaffLines, default=StaffLines()
    )
    for_staff: ForStaffLines = f.part(
        "For staff",
        "what else is for staff alone, and their ground rules",
        ForStaffLines,
        default=ForStaffLines(),
    )
    facts: tuple[str, ...] = f.named("Facts", "what this rests on", FACT, many=Some(0, 60, one=True))
