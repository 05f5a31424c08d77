"""What a pack covers, counted: verdicts, bystanders, rounds, frameworks, reading, parts; and what is missing (F8).

Plain numbers and lines of text: ``isitok check --coverage`` and ``--table`` print them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from isitok.base.value import Value
from isitok.format.rounds import rounds_of
from isitok.format.story import Round
from isitok.format.vocabulary import Band, Level, Verdict
from isitok.rules.balance import (
    FEWEST_ACTS,
    FEWEST_SCENARIOS,
    SHARES,
    Parts,
    acts_of,
    parts_of,
    percent,
    stands_by,
)
from isitok.rules.readability import readable_text, reading_of
from isitok.rules.subject import PackSubject

STRANDS = tuple(f"ECW-STRAND-{number}" for number in range(1, 9))
PRIMARY_RSHE = tuple(f"RSHE-{number:02}" for number in range(2, 10))
SECONDARY_RSHE = tuple(f"RSHE-{number:02}" for number in range(11, 22))
FOUR_CS = ("content", "contact", "conduct", "commerce")


class Coverage(Value, kw_only=True):
    """What one pack covers."""

    pack: str
    title: str
    scenarios: int
    acts: Mapping[tuple[Level, ...], Counter[Verdict]]
    standing_by: int  # scenarios in which a bystander, friend or helper does something
    ages: Counter[str]
    levels: Counter[str]
    topics: Counter[str]
    rounds: Counter[str]
    strands: Counter[str]
    rshe: Counter[str]
    cs: Counter[str]
    reading: Mapping[Band, tuple[float, ...]]  # reading ages of the scenarios, by youngest band
    parts: Mapping[str, Parts]  # by name


class Row(Value):
    """One scenario in the table."""

    id: str
    title: str
    ages: str
    level: int
    topic: str
    verdicts: str


def coverage_of(pack: PackSubject) -> Coverage:
    """Count what a pack covers."""
    scenarios = [subject.scenario for subject in pack.subjects]
    reading: dict[Band, list[float]] = {}
    for subject in pack.subjects:
        reading.setdefault(subject.scenario.youngest, []).append(round(reading_of(readable_text(subject)).age, 1))
    people = pack.known.cast.people
    return Coverage(
        pack=pack.pack.id,
        title=pack.pack.title,
        scenarios=len(scenarios),
        acts={levels: Counter(act.verdict for act in acts_of(pack, levels)) for levels in SHARES},
        standing_by=sum(map(stands_by, scenarios)),
        ages=Counter(band.value for scenario in scenarios for band in scenario.ages),
        levels=Counter(str(int(scenario.level)) for scenario in scenarios if not scenario.for_staff),
        topics=Counter(scenario.topic.value if scenario.topic else "none" for scenario in scenarios),
        rounds=Counter(each.value for scenario in scenarios for each in rounds_of(scenario)),
        strands=Counter(strand for scenario in scenarios for strand in scenario.links.ecw),
        rshe=Counter(statement for scenario in scenarios for statement in scenario.links.rshe),
        cs=Counter(c for scenario in scenarios for c in scenario.links.cs),
        reading={band: tuple(reading[band]) for band in Band if band in reading},
        parts={people[id_].name: parts for id_, parts in parts_of(pack).items() if id_ in people},
    )


def table_of(pack: PackSubject) -> tuple[Row, ...]:
    """One row per scenario, in plan order."""
    return tuple(
        Row(
            scenario.id,
            scenario.title,
            ", ".join(scenario.ages),
            int(scenario.level),
            scenario.topic.value if scenario.topic else "",
            ", ".join(act.verdict for act in scenario.acts),
        )
        for scenario in (subject.scenario for subject in pack.subjects)
    )


def lines(coverage: Coverage) -> Iterator[str]:
    """The coverage as text."""
    yield f"{coverage.title} ({coverage.pack}): {coverage.scenarios} scenario{'s' * (coverage.scenarios != 1)}"
    if coverage.scenarios < FEWEST_SCENARIOS:
        yield f"  coverage is counted from {FEWEST_SCENARIOS} scenarios up"
        return
    for levels, verdicts in coverage.acts.items():
        of = sum(verdicts.values())
        if of:
            name = " and ".join(str(int(level)) for level in levels)
            shares = ", ".join(f"{verdict} {count} ({percent(count / of)})" for verdict, count in _by_number(verdicts))
            yield f"  acts, level {name}: {of} – {shares}"
    share = percent(_share_standing_by(coverage))
    yield f"  bystanders act in: {coverage.standing_by} of {coverage.scenarios} ({share})"
    for label, counter in (
        ("ages", coverage.ages),
        ("levels", coverage.levels),
        ("topics", coverage.topics),
        ("rounds", coverage.rounds),
        ("strands (ECW)", coverage.strands),
        ("RSHE", coverage.rshe),
        ("four Cs", coverage.cs),
    ):
        yield f"  {label}: {', '.join(f'{name} {counter[name]}' for name in sorted(counter)) or 'none'}"
    for band, ages in coverage.reading.items():
        yield f"  reading age, {band}: {min(ages):.1f} to {max(ages):.1f}, {sum(ages) / len(ages):.1f} on average"
    for name, parts in sorted(coverage.parts.items(), key=lambda item: (-item[1].all, item[0])):
        yield f"  parts, {name}: {parts.all} – {parts.hurt} that something is done to, {parts.hurting} who do it"
    yield f"  missing: {'; '.join(missing_of(coverage)) or 'nothing'}"


def table_lines(rows: tuple[Row, ...]) -> Iterator[str]:
    """The table as text, in columns."""
    cells = [("title", "ages", "level", "topic", "verdicts")]
    cells += [(row.title, row.ages, str(row.level), row.topic, row.verdicts) for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(4)]
    for row in cells:
        yield "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])


def _by_number(verdicts: Counter[Verdict]) -> Iterator[tuple[str, int]]:
    return ((verdict.value, verdicts[verdict]) for verdict in Verdict if verdicts[verdict])


def _share_standing_by(coverage: Coverage) -> float:
    return coverage.standing_by / coverage.scenarios if coverage.scenarios else 0.0


def missing_of(coverage: Coverage) -> Iterator[str]:
    """What a complete pack would have and this one lacks. RSHE-10 is for a school to decide, so it is never a gap."""
    if set(coverage.ages) == {Band.ADULTS}:
        return  # what a complete pack has is about the lives of young people
    for strand in STRANDS:
        if strand not in coverage.strands:
            yield strand
    fitting: list[str] = []
    if coverage.ages["7-9"] or coverage.ages["9-11"]:
        fitting += PRIMARY_RSHE
    if coverage.ages["11-14"] or coverage.ages["14-18"]:
        fitting += SECONDARY_RSHE
    yield from (statement for statement in fitting if statement not in coverage.rshe)
    yield from (c for c in FOUR_CS if c not in coverage.cs)
    yield from (f"a round '{each}'" for each in Round if each.value not in coverage.rounds)
    if _share_standing_by(coverage) < 1 / 3:
        yield "bystanders (a third of the scenarios)"
    for levels, shares in SHARES.items():
        verdicts = coverage.acts[levels]
        of = sum(count for verdict, count in verdicts.items() if verdict is not Verdict.TALK)
        for verdict, (least, _) in shares.items():
            if of >= FEWEST_ACTS and verdicts[verdict] < least * of:
                yield f"acts that are '{verdict}' ({percent(least)} at least)"
