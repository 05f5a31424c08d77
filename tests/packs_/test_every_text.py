"""Whatever can be written into a file that the game reads is looked at, before a child reads it.

Where texts can be written, the schemas for editors say; closed lists, patterns and ids aren't texts.
"""

import shutil
from codecs import decode
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, NamedTuple

import jsonschema
import pytest
import yaml

from isitok.format import cast, facts, glossary, help, law, staff_card, voice
from isitok.format.file_kinds import schema_of_kind
from isitok.format.json_schema import schema_of
from isitok.library.check_report import check_paths
from isitok.library.scaffold import pack_files
from isitok.rules import check_scenario
from isitok.rules.readability import readable_text
from tests.each import each as on_each
from tests.packs_.nouns import ROOT, SMALLEST, reading
from tests.packs_.test_phones import PHONES
from tests.rules.nouns import the_words

Steps = tuple[str | int, ...]

NUMBER = "07911 123456"
SLUR = decode("fcnm", "rot13")
PUT = f"{SLUR} {NUMBER}"
FOUND = {"slurs", "help-number-known"}
NO_NAMES: Mapping[str, list[str]] = {"person": [], "fact": [], "route": []}
CLOSED = ("enum", "const", "pattern", "format", "x-names")
KEY = "its name"
PHONE = "#/properties/phone"


class Written(NamedTuple):
    """A text in a file: where it stands, and which of the places in the schema that is."""

    steps: Steps
    listed: str


def followed(schema: Any, root: Any) -> Any:
    """What a schema says, or what it refers to says."""
    while "$ref" in schema:
        part = root
        for key in schema["$ref"].removeprefix("#/").split("/"):
            part = part[key]
        schema = part
    return schema


def is_text(schema: Any) -> bool:
    return "string" in schema.get("type", ()) and not any(word in schema for word in CLOSED)


def listed_in(schema: Any, root: Any, at: str = "") -> Iterator[str]:
    """Every place where a schema lets somebody write what they like. A list of texts is the place of each."""
    if schema.get("$ref") == PHONE:
        return  # another phone, as the first
    schema = followed(schema, root)
    for part in (*schema.get("allOf", ()), *schema.get("anyOf", ())):
        yield from listed_in(part.get("then", part), root, at)
    for key, each in schema.get("properties", {}).items():
        yield from listed_in(each, root, f"{at}/{key}")
    for name, of in (("/*", "additionalProperties"), ("/its name", "propertyNames"), ("", "items")):
        if isinstance(schema.get(of), dict):
            yield from listed_in(schema[of], root, at + name)
    if is_text(schema):
        yield at


def written_in(value: Any, schema: Any, root: Any, at: str = "", steps: Steps = ()) -> Iterator[Written]:
    """Every text of a file that a schema doesn't close."""
    fits = jsonschema.Draft7Validator(root).evolve
    at = "/phone" if schema.get("$ref") == PHONE else at
    schema = followed(schema, root)
    for part in schema.get("allOf", ()):
        if fits(schema=part.get("if", {})).is_valid(value):
            yield from written_in(value, part.get("then", part), root, at, steps)
    for part in schema.get("anyOf", ()):
        if fits(schema=part).is_valid(value):
            yield from written_in(value, part, root, at, steps)
    if isinstance(value, dict):
        own = schema.get("properties", {})
        for key, each in value.items():
            if key in own:
                yield from written_in(each, own[key], root, f"{at}/{key}", (*steps, key))
            elif isinstance(schema.get("additionalProperties"), dict):
                yield from written_in(each, schema["additionalProperties"], root, f"{at}/*", (*steps, key))
                if is_text(schema.get("propertyNames", {})):
                    yield Written((*steps, key, KEY), f"{at}/its name")
    elif isinstance(value, list) and "items" in schema:
        for number, each in enumerate(value):
            yield from written_in(each, schema["items"], root, at, (*steps, number))
    elif isinstance(value, str) and is_text(schema):
        yield Written(steps, at)


def with_words(value: Any, steps: Steps) -> Any:
    """The same file, with what nobody should read at the start of one text."""
    if not steps:
        return f"{PUT} {value}"
    first, rest = steps[0], steps[1:]
    if isinstance(value, list):
        return [with_words(each, rest) if number == first else each for number, each in enumerate(value)]
    if rest == (KEY,):
        return {f"{PUT} {key}" if key == first else key: each for key, each in value.items()}
    return {key: with_words(each, rest) if key == first else each for key, each in value.items()}


def loaded(text: str) -> Any:
    """A file as its writer typed it: yes, 12:30 and 2026-11-24 are words."""
    typed = yaml.load(text, Loader=yaml.BaseLoader)
    return _with_numbers(typed)


def _with_numbers(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _with_numbers(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_with_numbers(each) for each in value]
    return int(value) if value.isdecimal() else value


def dumped(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000)


ON_PHONES = frozenset({"phone", "happens", "then"})


class Sample(NamedTuple):
    """A file that has much of what it may have, and where to put it to have it looked at."""

    kind: str
    value: Any
    schema: Any
    lay: Callable[[Path, str], Path]  # puts a text into a folder, and says what to check
    only: frozenset[str] = frozenset()  # the keys of what no other sample has; none: all is looked at


def as_story(folder: Path, text: str) -> Path:
    (folder / "mine" / "scenarios").mkdir(parents=True, exist_ok=True)
    path = folder / "mine" / "scenarios" / "one.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def as_pack(folder: Path, text: str) -> Path:
    as_story(folder, SMALLEST)
    path = folder / "mine" / "pack.yaml"
    path.write_text(text, encoding="utf-8")
    return path.parent


def as_lesson(folder: Path, text: str) -> Path:
    as_pack(folder, "title: Mine\nabout: A pack.\nages: 7-9\n")
    path = folder / "one.lesson.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def as_course(folder: Path, text: str) -> Path:
    path = folder / "lessons" / "mine" / "course.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    (path.parent / "01-one.lesson.yaml").write_text("title: One\nages: 7-9\nminutes: 10\ncards: [mine/one]\n")
    as_pack(folder, "title: Mine\nabout: A pack.\nages: 7-9\n")
    return path


def as_known(name: str) -> Callable[[Path, str], Path]:
    def lay(folder: Path, text: str) -> Path:
        shutil.copytree(ROOT, folder, dirs_exist_ok=True)
        path = folder / name
        path.write_text(text, encoding="utf-8")
        return path

    return lay


CLUE = "It says where he lives, to anyone who reads it."
DETAILS = f'[{{detail: a gate, clue: "{CLUE}"}}, {{detail: grass}}]'
PHOTO = f'{{shows: a rabbit, caption: so soft, details: {DETAILS}, clue: "{CLUE}"}}'
MORE_PHONES = (
    f"{{kind: post, by: dev, photo: {PHOTO}}}",
    f"""
kind: chat
name: Us two
messages:
  - dev: {{private: photo, clue: "{CLUE}"}}
  - system: Kit was added
""",
    f"""
kind: post
by: dev
text: {{text: so cute, clue: "{CLUE}"}}
""",
    f"""
kind: story
by: dev
text: so cute
stickers: [{{text: Hill Road, clue: "{CLUE}"}}]
""",
    f"""
kind: profile
name: Dev
bio: {{text: I like rabbits, clue: "{CLUE}"}}
""",
    f"""
kind: request
from: ruby
text: {{text: Hi, clue: "{CLUE}"}}
""",
    f"""
kind: live
by: dev
title: {{text: My rabbit, clue: "{CLUE}"}}
""",
    f"""
kind: email
from: {{text: Prize team, clue: "{CLUE}"}}
address: prizes@win-now.example
to: {{text: Dev, clue: "{CLUE}"}}
subject: {{text: You have won, clue: "{CLUE}"}}
body: [{{text: Quick, clue: "{CLUE}"}}]
button: {{text: Get it, clue: "{CLUE}"}}
attachment: {{text: prize file, clue: "{CLUE}"}}
""",
    f"""
kind: popup
title: {{text: You won, clue: "{CLUE}"}}
text: Type in your name
countdown: {{text: 1 hour, clue: "{CLUE}"}}
buttons: [{{text: Later, clue: "{CLUE}"}}]
from: {{text: Quiz page, clue: "{CLUE}"}}
""",
)
"""What none of the phones in ``PHONES`` has: each text with a clue, and each without one."""

MESSAGES = (
    "ruby: so cute",
    f'ruby: {{text: so cute, clue: "{CLUE}", time: 12:31}}',
    "notice: Ruby was added",
    "gone: a photo",
    "react: {ruby: ha}",
    f"photo: {PHOTO}",
    "photo: a dog",
    "ruby: {link: a quiz}",
    "ruby: {voice: haha}",
    "ruby: {photo: a dog}",
    f"ruby: {{photo: {PHOTO}}}",
)
"""Each kind of message, and what else may appear on a phone."""
WITH_MESSAGES = """
title: The rabbit photo
ages: 7-9
story: Dev has a new rabbit. He takes a photo of it.
phone: {phone}
acts:
  - act: Dev sends the photo to his friend Ruby.
    verdict: ok
    why: Nobody is in the photo, and it does not show where Dev lives. Ruby is his friend.
    happens: [{message}]
respond:
  as: dev
  options:
    - {{do: Ask Mum, rating: helps, why: Mum can look at it with him before he sends it to anybody., then: [{message}]}}
    - {{do: Wait, rating: helps, why: He can wait for a day and then look again at the photo that he took.}}
"""

ON_THE_PHONE = """
title: The rabbit photo
ages: 7-9
hook: Dev has a new rabbit.
story: Dev has a new rabbit. He takes a photo of it.
spot: What makes it worse?
phone: {kind: chat, name: Us, messages: [ruby: so cute]}
acts:
  - act: Dev sends the photo to his friend Ruby.
    verdict: ok
    why: Nobody is in the photo, and it does not show where Dev lives. Ruby is his friend.
respond:
  as: dev
  open: yes
  options:
    - say: can i send it
      why: Mum can look at it with him before he sends it to anybody.
      then: [panel: {people: [ruby], text: Ruby nods.}]
    - {do: Wait, why: He can wait for a day and then look again at the photo that he took.}
  voices: {ruby: He could ask., kofi: He could wait.}
"""

PACK = """
title: Mine
about: A pack about asking.
ages: 7-9
objectives: [Pupils can ask first., Pupils can tell.]
version: second
licence: All rights reserved
authors: [A teacher, Another teacher]
reviewed: {by: a colleague, on: 2026-11-24, what: all of it}
"""
LESSON = """
title: One
ages: 7-9
minutes: 10
cards: [mine/one]
objective: We can ask first.
outcomes: [I can ask first., I can wait.]
gist: Two photos, and who is asked.
care: [Not if a pet has died., Ask the lead.]
builds_on: We talked about photos.
baseline: Draw somebody with a phone.
endpoint: Draw it again.
stories:
  mine/one:
    question: Who decides?
    follow_up: What then?
    nobody_speaks: Talk in pairs.
    starter: I think …
    belief: It is only a photo.
    reply: It is, and somebody is in it.
    listen_for: [{hear: Who cares., try: Some do.}]
words: {consent: a yes, copy: one more}
support: [Pictures., Pairs.]
way_in: Point at it.
stretch: Write a rule.
quiet_task: Draw a rabbit.
step_out: That was Dev. You are you.
question_box: Write a question.
after: {do: Ask somebody., home: We talked about photos., lead: Who went quiet.}
work: [{do: Draw your own., more: Read them today.}]
swaps: [{card: mine/one, when: if it rains}]
not_about: {drugs: The weed is in Grandad's pond.}
"""
COURSE = """
title: A course
tab: Ours
about: Asking first.
ages: 7-9
years: Years 3 and 4
aims: [Pupils can ask first., Pupils can tell.]
lessons: [01-one]
comes_before: Circle time.
comes_after: The next course.
knowledge: [{text: Photos are taken by grown-ups.}, {text: Copies stay.}]
shaping: They choose the order.
letter:
  - text: Your child has lessons.
    england: Your child has lessons on pictures.
    wales: Your child has lessons on photos.
    scotland: Your child has lessons on videos.
    northern-ireland: Your child has lessons on chats.
  - You may ask.
lead: [Be in., Look at the notes.]
made: Written at a desk.
reviewed: {by: a colleague, on: 2026-11-24, what: all of it}
"""


READINGS = """
readings:
  - {story: one, by: safeguarding lead, on: 2026-11-30, text: 7f3c91ab20de5c11, note: Not in the week of the trip.}
"""


def as_readings(folder: Path, text: str) -> Path:
    pack = as_pack(folder, "title: Mine\nabout: A pack.\nages: 7-9\n")
    (pack / "readings.yaml").write_text(text, encoding="utf-8")
    return pack


QUESTIONS = """
questions:
  one: [{for: lead, ask: Would your lead rather hear it another way.}]
"""


def as_questions(folder: Path, text: str) -> Path:
    pack = as_pack(folder, "title: Mine\nabout: A pack.\nages: 7-9\n")
    (pack / "questions.yaml").write_text(text, encoding="utf-8")
    return pack


A_RULE = {"rule": "Listen.", "short": "Listen."}


KNOWN_FILES: Mapping[str, tuple[Any, Mapping[str, Any]]] = {
    "cast.yaml": (schema_of(cast.Cast, "cast"), {"said": {"lol": "laughing out loud"}}),
    "facts.yaml": (schema_of(facts.Facts, "facts"), {}),
    "help.yaml": (schema_of(help.Help, "help"), {}),
    "law/england.yaml": (schema_of(law.LawCard, "law"), {}),
    "staff-card.yaml": (
        schema_of(staff_card.StaffCard, "staff card"),
        {
            place: {when: ["Listen.", A_RULE] if when == "ground_rules" else ["Listen."] for when in whens}
            for place, whens in {
                "class": ("before", "during", "after", "if_told"),
                "one_to_one": ("before", "during", "after", "if_told"),
                "for_staff": ("before", "ground_rules", "during", "after"),
            }.items()
        },
    ),
    "voice.yaml": (schema_of(voice.Questions, "voice"), {}),
    "glossary.yaml": (schema_of(glossary.Glossary, "glossary"), {}),
}
"""What the game knows beside packs: each file's schema, and what the small root of the tests leaves out of it."""
VOICE_FILE = """
questions:
  - {id: first, ages: [9-11], ask: "Who helps?", answers: {friend: A friend, home: Someone at home, nobody: Nobody}}
"""
GLOSSARY_FILE = """
words:
  post: {means: "To put something online.", also: [posts], picture: 📱}
"""
WRITTEN_HERE = {"voice.yaml": VOICE_FILE, "glossary.yaml": GLOSSARY_FILE}


def known_file(name: str) -> Any:
    """A file of what the game knows, with all that may be in it."""
    value = loaded(WRITTEN_HERE.get(name) or (ROOT / name).read_text(encoding="utf-8"))
    if name == "cast.yaml":
        next(iter(value["people"].values()))["writes"] = "lower case, bursts"
    if name == "facts.yaml":
        value["facts"][0] |= {"scope": "Everywhere"}
        value["facts"][0]["sources"][0] |= {"quotes": "a paper", "url": "https://library.example"}
    if name == "help.yaml":
        more = {"young": "Someone who listens.", "next": ["You talk.", "They listen."], "not_for": ["Lost bags."]}
        value["routes"]["childline"] |= {
            **more,
            "adult_say": "For children.",
            "text_to": {"word": "HI", "number": "85258"},
            "also": [{"how": "chat", "say": "You can type.", "facts": ["TECH-12"]}],
            "tried": {"on": "2026-11-24", "by": "a lead"},
        }
        nations = ("england", "wales", "scotland", "northern-ireland")
        value["about_staff"] = {nation: {"name": "the head", "facts": []} for nation in nations}
        value["waiting"] = {"a-service": "Looked for its page."}
    if name == "law/england.yaml":
        point = next(iter(value["pupil"]["points"].values()))
        point["also"] = [{"about": "pictures", "say": "Pictures, too.", "facts": [*point["facts"]]}]
    if name == "staff-card.yaml":
        value["not_being_here"] = ["Stay."]
    return value | KNOWN_FILES[name][1]


@cache
def samples() -> Mapping[str, Sample]:
    """Files that have, together, all that there may be."""
    story, lesson, small = schema_of_kind("scenario", NO_NAMES), schema_of_kind("lesson"), loaded(SMALLEST)
    full = loaded(pack_files("Mine")["scenarios/full.yaml"])
    full["not_about"] = {"drugs": "The weed is in Grandad's pond."}
    full["others"] = {"grandad": {"name": "Zayd's grandad", "say": "Grandad"}, "nurse": "A nurse"}
    open_round = loaded(ON_THE_PHONE)
    phones = {name: text for name, (text, _) in PHONES.items()}
    phones |= {f"phone {number}": text for number, text in enumerate(MORE_PHONES)}
    stories = {name: {**small, "phone": loaded(text)} for name, text in phones.items()}
    for message in MESSAGES:
        sent = "ruby: so cute" if message.startswith(("notice", "gone", "react", "photo")) else message
        for phone in ("{kind: chat, name: Us, messages: [%s]}", "{kind: post, by: dev, text: Hi, comments: [%s]}"):
            value = loaded(WITH_MESSAGES.format(phone=phone % sent, message=message))
            stories[f"{phone[:12]} {message}"] = value
    return {
        "full story": Sample("story", full, story, as_story),
        "on the phone": Sample("story", open_round, story, as_story),
        **{name: Sample("story", value, story, as_story, ON_PHONES) for name, value in stories.items()},
        "pack": Sample("pack", loaded(PACK), schema_of_kind("pack"), as_pack),
        "lesson": Sample("lesson", loaded(LESSON), lesson, as_lesson),
        "short lesson": Sample("lesson", {**loaded(LESSON), "after": "Ask."}, lesson, as_lesson),
        "readings": Sample("readings", loaded(READINGS), schema_of_kind("readings"), as_readings),
        "questions": Sample("questions", loaded(QUESTIONS), schema_of_kind("questions"), as_questions),
        "course": Sample("course", loaded(COURSE), schema_of_kind("course"), as_course),
        **{name: Sample(name, known_file(name), schema, as_known(name)) for name, (schema, _) in KNOWN_FILES.items()},
    }


def what_is_said(sample: Sample, value: Any, folder: Path) -> set[str]:
    report = check_paths([sample.lay(folder, dumped(value))])
    return {problem.code for problem in report.problems}


def wanted_at(sample: Sample, one: Written) -> set[str]:
    """What must be found there. The number that a fact gives is the one that its source gives."""
    of_a_fact = sample.kind == "facts.yaml" and (one.steps[-1] == "text" or "sources" in one.steps)
    is_cited = of_a_fact or one.steps[0] == "waiting"
    return {"slurs"} if is_cited else FOUND


@on_each(samples)
def test_a_slur_and_a_telephone_number_are_found_wherever_a_text_may_stand(name: str, tmp_path: Path) -> None:
    sample, folder = samples()[name], Path(mkdtemp(dir=tmp_path))
    assert not what_is_said(sample, sample.value, folder) & FOUND

    missed = [
        one.steps
        for one in dict.fromkeys(written_in(sample.value, sample.schema, sample.schema))
        if not sample.only or sample.only & set(one.steps)
        if not what_is_said(sample, with_words(sample.value, one.steps), folder) >= wanted_at(sample, one)
    ]

    assert missed == []


def test_the_samples_leave_out_no_text_of_any_schema() -> None:
    listed: dict[str, set[str]] = {}
    written: dict[str, set[str]] = {}
    for sample in samples().values():
        kind = sample.kind
        listed[kind] = {*listed_in(sample.schema, sample.schema)}
        there = written_in(sample.value, sample.schema, sample.schema)
        written.setdefault(kind, set()).update(one.listed for one in there)

    assert written == listed


def codes_of(**more: Any) -> set[str]:
    read = reading(dumped({**loaded(SMALLEST), **more}))
    assert read.subject, read.problems
    return {problem.code for problem in check_scenario(read.subject, the_words())}


def test_what_a_story_is_about_is_read_by_those_who_choose_so_it_is_looked_at() -> None:
    slur = f"That {SLUR} from 9B, Chloe Evans, gets what she asked for."

    assert codes_of(gist="Ruby gets a photo of a rabbit.") == set()
    assert "slurs" in codes_of(gist=slur)
    assert "blame-words" in codes_of(gist="Ruby sends a photo, and it is her own fault.")
    assert "judges-a-person" in codes_of(gist="Only an idiot shares that.")


@pytest.mark.parametrize("key", ["care", "note"])
def test_what_adults_are_told_blames_nobody_judges_nobody_and_praises_no_silence(key: str) -> None:
    assert codes_of(**{key: "Ruby should have known better."}) == {"blame-words"}
    assert codes_of(**{key: "Kofi is a bully."}) == {"judges-a-person"}
    assert codes_of(**{key: "A good friend does not tell adults."}) == {"silence-praised"}
    assert "real-contact" in codes_of(**{key: "Feeling low? Go to safechat.help."})


def test_what_a_pupil_may_say_may_blame_but_holds_no_slur_and_sends_nobody_anywhere() -> None:
    def heard(text: str) -> set[str]:
        return codes_of(listen_for=[{"hear": text, "try": said} for said in ("Is it?", "What makes you say that?")])

    assert heard("It's her own fault, she should have known better.") == set()
    assert heard("He is a bully, and a good friend never tells a teacher.") == set()
    assert heard(f"He is such a {SLUR}.") == {"slurs"}
    assert heard("Call 0800 123 4567.") == {"help-number-known"}
    assert heard("Look at safechat.help.") == {"real-contact"}


def test_how_old_a_reader_must_be_is_worked_out_without_what_is_said_to_those_who_choose() -> None:
    plain = reading(SMALLEST).subject
    hard = reading(SMALLEST + "gist: Responsibility, consent and reciprocity in unsupervised environments.\n").subject

    assert plain
    assert hard
    assert readable_text(plain) == readable_text(hard)
