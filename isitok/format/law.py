"""What the law of a nation says, as far as facts support it: ``law/NATION.yaml`` (F7)."""

from __future__ import annotations

from collections.abc import Mapping

from isitok.format import fields as f
from isitok.format.choices import LAW_TOPIC
from isitok.format.field_kinds import Choice, Part, Some, Text
from isitok.format.names import FACT
from isitok.format.record import Record
from isitok.format.vocabulary import LawTopic, Nation
from isitok.format.voices import ADULT, GAME


class LawIfAbout(Record, what="'about', 'say' and 'facts'"):
    """A further sentence of a law card, for readers whom it concerns."""

    about: str = f.choice("About", "what it is about: pictures", Choice(("pictures",)))
    say: str = f.text("What a pupil reads", "what a pupil reads (45 words at most)", GAME, words=45)
    facts: tuple[str, ...] = f.named("Facts", "the confirmed facts that it rests on", FACT, many=Some(1, 30, one=True))


class LawPoint(Record, what="'say' and 'facts'"):
    """What a law card says to a pupil on one topic."""

    say: str = f.text("What a pupil reads", "what a pupil reads (45 words at most)", GAME, words=45)
    facts: tuple[str, ...] = f.named("Facts", "the confirmed facts that it rests on", FACT, many=Some(1, 30, one=True))
    also: tuple[LawIfAbout, ...] = f.parts("Also", "more, for whom it is about pictures", LawIfAbout, 1, 3, default=())

    def says(self) -> tuple[str, ...]:
        """All its sentences."""
        return (self.say, *(more.say for more in self.also))

    def rests_on(self) -> tuple[str, ...]:
        """The ids of all facts that its sentences rest on."""
        return (*self.facts, *(id_ for more in self.also for id_ in more.facts))


class PupilLaw(Record, what="'opening', 'points' and 'closing'"):
    """What pupils read."""

    opening: str = f.text("Opening", "what is said first (30 words at most)", GAME, words=30)
    points: Mapping[LawTopic, LawPoint] = f.for_each(
        "Points", "what the law says, by topic", LAW_TOPIC, Part(LawPoint), 1, 10
    )
    closing: str = f.text("Closing", "what is said last (30 words at most)", GAME, words=30)


class AdultLawPoint(Record, what="'text' and 'facts'"):
    """What a law card says to an adult. Its facts are shown with their status."""

    text: str = f.text("What an adult reads", "what an adult reads (60 words at most)", ADULT, words=60, plain=False)
    facts: tuple[str, ...] = f.named(
        "Facts", "the facts that it rests on, of any status", FACT, many=Some(1, 30, one=True)
    )


class AdultLaw(Record):
    """What adults read."""

    points: Mapping[LawTopic, tuple[AdultLawPoint, ...]] = f.for_each(
        "Points", "more, by topic", LAW_TOPIC, Part(AdultLawPoint), 1, 10, some=Some(1, 20)
    )


class LawCard(Record, what="a law card: 'nation', 'checked', 'pupil' and 'adult'"):
    """The law of one nation. Who has read it stands in ``law/readings.yaml``, where ``story`` is the nation."""

    mark: str = f.added(default="")  # stands for all of it that a reader signs
    read: bool = f.added(default=False)  # somebody from outside has read it as it stands
    signed_by: str = f.added(default="")  # as whom it was signed last, as it stands or as it was before
    signed_on: str = f.added(default="")
    nation: Nation = f.choice("Nation", "whose law it is", Choice(Nation))
    checked: str = f.day("Checked", "when it was last looked up")
    pupil: PupilLaw = f.part("For pupils", "what pupils read", PupilLaw)
    adult: AdultLaw = f.part("For adults", "what adults read", AdultLaw)
    gaps: Mapping[LawTopic, str] = f.for_each(
        "Gaps", "what has no checked answer, and why", LAW_TOPIC, Text(ADULT, plain=False), 0, 10, default={}
    )
