"""What is seldom written wrongly, at the edges of what is looked for, is answered as it was, word for word."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.format.test_slips_of_the_pen import STORY, answered
from tests.packs_.nouns import SMALLEST

GOLDEN = Path(__file__).parents[1] / "golden" / "rarer-slips.txt"

CHAT = "phone:\n  kind: chat\n  name: Us\n  messages:\n"
POST = "phone:\n  kind: post\n  by: dev\n  text: look\n"
ANOTHER = "    verdict: ok\n    why: She is kind.\n"
BEHIND = [
    *(f"others: {{{'b' * count}: Builder}}\n" for count in (39, 40, 41)),
    *(
        f"people: {{{name}: friend}}\n"
        for name in ("Big Ben", 'Ben "B" Big', "B" * 40, "B" * 41, "Ruby-May O'Neil & Co.")
    ),
    *(f"level: {value}\n" for value in ("two", "1 of 3", "0", "4", "12345678901", "²", "[1]", "{a: 1}", "")),
    *(
        f"topic: {value}\n"
        for value in ("x" * 40, "x" * 41, "group chats (mine)", "Group chats // mine", f"a {'y' * 199}")
    ),
    *(f"touches: [{', '.join(['faith'] * count)}]\n" for count in (0, 1, 4, 60)),
    *(f"talk:\n{'  - Who is it?' + chr(10)}" * 1 + "  - And then?\n" * count for count in (0, 1, 3, 7, 40)),
    "talk: {What would you do?: And then?}\n",
    "talk: What would you do?\n",
    "spot:\n  - detail: a hat\n  detail: a bus\n",
    'talk:\n  - "Who is it?\n  - And "then"?\n',
    "talk:\n  - hear: But why?\n  - say: Because.\n",
    *(f"listen_for:\n  - hear: A rabbit.\n  - try: Ask who sees it.\n{more}" for more in ("", "    so: a\n")),
    f"{CHAT}    dev: hi\n# mine\n    - ruby: ho\n",
    f"{CHAT}       dev: hi\n    - ruby: ho\n",
    *(f"phone: {wrong}\nlikes: 4\n" for wrong in ("chat", "[]")),
    *(f"feelings:\n{' ' * far}dev: happy\nruby: happy\n" for far in (1, 3, 5)),
    "respond:\n  as: dev\n  options:\n  do: Ask.\n  why: It is kind.\n",
    *(
        f"feelings: {value}\n"
        for value in ("dev", "[dev]", "{dev: }", "{dev: happy, ruby}", "{Dev: gloomy}", "[]", "{dev: sad, dev: happy}")
    ),
    *(f"help: {value}\n" for value in ("", "[]", "{}", "[childlin]", "mum", "a\n  b")),
    "title: Twice\nages: 9-11\n",
    "title: Twice\nages: 9-11\nstory: Again.\n",
    "title: Twice\nages: 9-11\nstory: Again.\nacts: []\n",
    "verdict: ok\nwhy: It is kind.\n",
    "act: Ruby laughs.\nverdict: ok\n",
    "why: It is kind to ask.\n",
    "<<: {a: b}\n",
    "? [a]\n: b\n",
    "? [a]\n: b\nzzz: 1\n",
    "qq:zz: 3\n",
    "qq zz:vv: 3\n",
    "name:Dev\n",
    "photo: a rabbit\n",
    "who: dev\n",
    f"{CHAT}    - dev\n",
    f"{CHAT}    - dev: hi\n      ruby: ho\n",
    f"{CHAT}    - dev: {{text: hi, hug}}\n",
    f"{CHAT}    - dev: {{hug}}\n",
    *(f"{CHAT}    - dev: {said}\n" for said in ("hi 😂", "🦥 hi", "😂 " * 20, "so " * 16 + "😂", "so " * 17)),
    *(f"{CHAT}    - dev:\n        photo:{photo} a rabbit\n" for photo in (" shows", "\n          shows")),
    *(f"{CHAT}    - dev: {{photo: {photo}}}\n" for photo in ("rabbit.png", "a Rabbit.JPG", "rabbit.pngs")),
    f"{CHAT}    - {{dev: hi}}\n    - ruby (hapy): ho\n",
    f"{CHAT}    - dev (happy: hi\n    - [a, b]\n",
    f"{CHAT}    - [a]: b\n",
    f"{CHAT}    - dev:\n      photo: a rabbit\n",
    f"{CHAT}    - dev:\n        photo: a rabbit\n        voice: 3 s\n",
    f"{CHAT}    - dev:\n        photo: {{shows: a rabbit, people: [dev (gloomy), nobody (sad), dev]}}\n",
    f"{CHAT}    dev: hi\n    ruby: ho\n",
    f"{CHAT}    - typing: dev\n    - notice: ''\n",
    f"{CHAT}{'    - dev: hi' + chr(10)}" * 1 + "    - ruby: ho\n" * 60,
    f"{POST}  likes: many\n",
    f"{POST}likes: 4\nlinks: 5\n",
    f"{POST}\n# a note\nlikes: 4\n\ntalk:\n  - Who?\n",
    *(f"others: {wrong}\npeople: {{zed: friend}}\n" for wrong in ("[a]", "{a: }", "{A?: b}", "{a: Al, b: }", "x")),
    "people: {zed: friend}\nothers: {zed: Zed}\n",
    "people:\n  - dev: friend - maybe\n  ruby: friend\n",
    "people:\n  - dev: friend\n    ruby: friend\n",
    *(f"people:\n{who}: friend\n" for who in ("ruby", "zed", "phonee")),
    *(f"phone:\n  kind: post\n  text: look\nby: dev\n{more}" for more in ("", "verdict: ok\n")),
    *(f"{key}: {inside}: It is so.\n" for key, inside in (("tell", "as"), ("feelings", "dev"), ("keep", "so"))),
    *(f"{key}:\n- {inside}: mum\n" for key, inside in (("tell", "as"), ("feelings", "dev"), ("listen_for", "hear"))),
    *(f"{key}:\n- {inside}: mum\n  who: mum\n" for key, inside in (("tell", "as"), ("listen_for", "hear"))),
    "listen_for: hear: It is so.\n",
    *(f"phone:\n  kind: post\n  by: dev\n{below}" for below in ("text: look\n", "likes: 4\n")),
    "phone: chat\n",
    "phone:\n  - kind: chat\n  name: Us\n",
    *(f"    act: Ruby waves.\n{more}" for more in ("", "    by: ruby\n", ANOTHER, "    verdict: ok\n")),
    *(f"{CHAT}- dev: hi\n{more}" for more in ("", "- ruby: ho\n", "\n- ruby: ho\n- dev: well\n", "talk: [a, b]\n")),
    *(f"{CHAT} - dev: hi\n{more}" for more in ("", " - ruby: ho\n", "  - ruby: ho\n", "    - ruby: ho\n")),
    *(f"{CHAT}    - dev: {{text: hi, {'o' * count}}}\n" for count in (39, 40, 41)),
    *(f"{CHAT}    - dev: hi\n{' ' * far}- ruby: ho\n    - dev: well\n" for far in (2, 3, 5, 6)),
    "phone:\n  kind: chat\n  name:Us\n  messages:\n    - dev:hi\n    - ruby:ho\n",
    "phone:\n  - kind: chat\n",
    "phone: {kind: chat, name: Us, messages: {dev: hi}}\n",
]
"""What is written below a story that is right."""

WHY = "Nobody is in the photo, and it does not show where Dev lives. Ruby is his friend."
INSTEAD = [
    *(("Dev has", f"{sign} has") for sign in ("De\u0301v", "\u0301Dev", "D\u202ev", "D\u200be", "日本", "&D", "!D")),
    *(("Dev has", f"{sign}Dev has") for sign in ("!<", "- ", "\\")),
    *(("Dev has", text) for text in ('"Dev \\q has', '"Dev \\u12 has', "'Dev's' has", "“Dev” “has", '"A" and "B"')),
    *(("7-9", ages) for ages in ("[7-9, 9-11, 11-14]", "[7-9, 11-14]", "[9-11, 7-9]", "adults", "[7-9, 7-9]", "{7-9}")),
    *((": ok", f": {verdict}") for verdict in ("okay", "It is OK, because she asked.", "talk", "[ok]", "ok # 1")),
    *(("The rabbit photo", title) for title in (
        '"a \\x07 b"', "Wow 😂", "🏽", "日本語", "日本語だ", "<b>Wow</b>", "so **big**", "see www.a.com",
        "ein Schlu\u0308ssel",
    )),
    *(("Dev sends the photo to his friend Ruby.", act) for act in (
        "Dev sends it to Ruby", "Dev sends it to his Ruby", "Will Dev send it?", "Can he send it?",
    )),
    *(("ages: 7-9", readers) for readers in ("for_whom: 7-9", "for_whom: [7-9]")),
    *(("ages:", f"{fence}\nages:") for fence in ("```", "~~~", "```yaml", "---", "...", "...\n...", "%YAML 1.2")),
    *(("title: The rabbit photo", title) for title in (
        "title： The rabbit photo", "title：The rabbit： photo", f"title: {'a ' * 195}#b", f"title: {'a ' * 195}#bc",
        "title: a #b #c #d #e #f", "title The rabbit: photo", "- title: The rabbit photo", "title: [The, rabbit",
        "title: {The: rabbit", "title: The\n  rabbit: photo", "title:\n  photo", "```\ntitle: A\n```\n", "title: \ttab",
        f"title: {'a' * 390}: b", f"title: {'a' * 391}: b", f"title: {'a' * 391}: b #c",
        f"title: {'a ' * 200}#b\n  c", *("title: [" + '"a #b", ' * hashes + "c #d]" for hashes in (3, 4)),
        'title: ""', "title: ''",
        'title: "" b', "title: '' b", 'title: "a" b', "title: 'a' b", 'title: " b', "title: ' b",
        "title The rabbit\n  photo on\n  a day: it is", "title The rabbit\n  photo: it is", "\ufefftitle: A rabbit",
    )),
    *(("  - act:", act) for act in ("  1. act:", "  10) act:", "  • act:", "  -\tact:", "  act:", "    - act:")),
    ("  - act:", "  \uf0b7 act:"),
    *((old, old.replace(":", "：")) for old in ("- act: Dev", "verdict: ok", "ages: 7-9\nstory: Dev", "ok\n    why:")),
    *(("    verdict:", key) for key in ("      verdict:", "  verdict:", "verdict:", "    - verdict:", "   verdict:")),
    ("    why:", "    act: Ruby waves.\n    verdict: ok\n    why:"),
    *(("    why:", key) for key in ("  why:", "why:", "    why\n   ", "    // why:", "    reason:", "    Why：")),
    *(("Dev has a", f"{has}\n ") for has in ("\n  Dev has a #", "\n  Dev has\n  a #", "Dev has\n  # mine")),
    *(("Dev sends", f"Dev {'very ' * count}sends") for count in (4, 5, 6, 7, 60)),
    *(("The rabbit photo", "x" * count) for count in (40, 41, 60, 61)),
    *((WHY, "word " * count) for count in (1, 5, 6, 9, 10, 30, 31)),
]  # fmt: skip
"""What is written in place of something in it."""


MOVES: dict[str, Callable[[str], str]] = {
    "further left": lambda line: line.removeprefix("  "),
    "at the left": str.lstrip,
    "further right": lambda line: f"  {line}",
    "without spaces": lambda line: line.replace(": ", ":", 1),
}
"""What happens to several lines together."""

WHOLE = [
    *(b"PK\3\4", b"\0" * 50, "<!doctype html>", SMALLEST.replace("    ", "\t")),
    SMALLEST.replace(" He takes", "\n  title:time. He takes").replace("verdict: ok", "verdict:ok"),
    f"people:\n  - dev: friend\n  ruby: friend\n{SMALLEST}",
    SMALLEST.replace("  - act", "- act").replace("    ", "  ") + "  - act: Ruby laughs.\n    verdict: ok\n",
    *(f"{SMALLEST}```\n{below}" for below in ("", "\n", "That was it.\n")),
    *(f"{above}```yaml\n{SMALLEST}```\n{below}" for above in ("", "Here:\n") for below in ("", "Bye.\n")),
    *(f"{above}```\n{SMALLEST}" for above in ("", "Note: this\n", "Sure! Here it is:\n", "  title: A\n", "title: A\n")),
    *(SMALLEST.replace("Ruby is", "Zoë is").encode(encoding) for encoding in ("utf-16", "utf-16-le", "cp1252")),
    *("", "\n", "# only a note\n", "just words\n", "- a\n- b\n", "[" * 13 + "]" * 13, "a: " + "{b: " * 13, "\0"),
    *(
        (SMALLEST.replace("  - ", dash) + f"    act: Ruby waves.\n{ANOTHER}").replace("    ", " " * column)
        for column, dash in ((1, "-\n    "), (2, "- "))
    ),
    "".join(f"a{number}: &x {number}\n" for number in range(25)),
]
"""What is no story, or one with more around it."""


def wrong() -> Iterator[tuple[str, str | bytes]]:
    """What is wrong in each file, on one line, and the file."""
    for below in BEHIND:
        yield _on_a_line(below), f"{SMALLEST}{below}"
    for one, other in INSTEAD:
        yield f"{_on_a_line(one)} → {_on_a_line(other)}", SMALLEST.replace(one, other, 1)
    for called, moves in MOVES.items():
        lines = STORY.splitlines()
        for first in range(2, len(lines) - 1):
            for end in (first + 2, first + 3):
                if (moved := [*map(moves, lines[first:end])]) != lines[first:end]:
                    text = "\n".join([*lines[:first], *moved, *lines[end:]])
                    yield f"lines {first + 1} to {end} {called}", f"{text}\n"
    for text in WHOLE:
        yield _on_a_line(text.replace(SMALLEST, "…\n") if isinstance(text, str) else repr(text[:20])), text


def _on_a_line(text: str) -> str:
    return text[:120].encode("unicode_escape").decode()


def test_what_is_seldom_wrong_is_answered_as_it_was(update_golden: bool) -> None:
    told = answered(wrong())
    if update_golden:
        GOLDEN.write_text(told, "utf-8")

    assert told == GOLDEN.read_text("utf-8")
