"""What is guessed of a word that isn't known, and of a text's language, is held: a wrong guess sends a writer wrong."""

from pathlib import Path

from isitok.format.guesses import GUESSES
from isitok.format.hints import how_to_name, how_to_note, mood_meant
from isitok.format.vocabulary import Verdict
from isitok.format.yaml.emoji import in_words, signs_in, without_signs
from isitok.format.yaml.english import foreign_words, is_plainly_english
from isitok.format.yaml.markup import address_in, markup_in
from isitok.format.yaml.quotes import around, has_inside, is_plain, quote
from isitok.format.yaml.slug import slug

GOLDEN = Path(__file__).parents[1] / "golden" / "guesses.txt"
YEARS = (
    *("Year 2", "year 3", "Y4", "y5", "Yr 6", "years 7", "Year 9 and 10", "Y9-Y10", "year 13", "Year 14", "y 6 to 7"),
    *("P4", "primary 5 & 6", "P7", "P8", "S1", "s 3-4", "secondary 6", "KS2", "key stage 3", "KS3-4", "KS 5", "KS1"),
    *(
        "7",
        "8 to 9",
        "9-11 years",
        "aged 10",
        "ages 11-16",
        "age 12-year-olds",
        "7-11",
        "9-14",
        "14",
        "18",
        "19",
        "14-11",
    ),
    *("reception", "18+", "Teachers", "[7-9, 9-11]", "7-9 and 11-14", "9-11, 11-14, 14-18", "11–14/14-18", "11-14 & x"),
)
WORDS = (
    *(
        "eating disorder",
        "Stalking",
        "nothing",
        "N/A",
        "knives",
        "wheelchair",
        "sadness",
        "Cymru",
        "U.K.",
        "N. Ireland",
    ),
    *(
        "yes",
        "It's OK.",
        "not ok",
        "it isn't fine",
        "depends, OK?",
        "it depends",
        "never!",
        "maybe",
        "not sure",
        "all right",
        "okayish",
    ),
    *(
        "whatsapp",
        "snap story",
        "Instagram post",
        "e mail",
        "group_chat",
        "discord server",
        "the telly",
        "football match",
    ),
    *(
        "at the sea on a school trip",
        "a room",
        "pavement",
        "leo happy",
        "leo-let-down",
        "ffion sads",
        "kofi",
        "nobody here",
    ),
    *(
        "11-14 // Year 8",
        "ok (I think)",
        "leo  -- he",
        "ok - for now",
        "Town Talk Wales",
        "@town.talk",
        "somebody",
        'A "B" C',
    ),
    *("says Kofi", "9 lives", "x" * 40 + " y", "X " + "y" * 38, "X " + "y" * 39, "Kofi", ""),
)
TEXTS = (
    *(
        "Kofi 😂 and 👍🏽👩‍👩‍👧 flags 🏴󠁧󠁢󠁷󠁬󠁳󠁿 1️⃣ ❤️",
        "plain",
        "a < b > c",
        "<b>no</b>",
        "**so**",
        "_so_ *so*",
        "# so",
        "[a](b)",
        "`so`",
    ),
    *(
        "www.a.uk or https://b.c",
        "a.com.",
        "ok.so",
        "see example.org/x",
        "it's 'so'",
        "“so”",
        "“so” he”",
        '"so"',
        "'so' he",
        '"a" and "b"',
    ),
    *(
        "'a: b'",
        "a: b",
        "a #b",
        "- a",
        "[a",
        "{a",
        "yes",
        "12",
        "'",
        '"',
        "''",
        "it's",
        "a'",
        "don’t",
        " a",
        "a ",
        "@a",
        "%a",
    ),
    *("Café Zoë & Co.", "  --A-- ", "ŁÓdź 9", "!!!", "a/b\\c", "x" * 60),
)
ENGLISH = "She said that they would not have it and then she went to them with her own. " * 2
WELSH = "Mae gan Kofi lun o Ffion yn cysgu ar y bws ac mae hi yn gofyn iddo beidio."
POLISH = "nie mów nikomu że to ja jestem bo się boję"
ELSEWHERE = (
    "Diolch yn fawr i ti am hyn heddiw", "Pen-blwydd hapus i ti", POLISH, f"OK so he said: {POLISH}. Fine.",
    "это не для вас", "我不知道你在哪里", "これは秘密だよ言わないで", "Ik weet niet wat je met de foto hebt gedaan",
    "je ne sais pas ce que tu fais avec la photo", "Zdjęcie Kofiego widzą wszyscy", "café déjà vu",
    "ok lol omg idk tbh",
    " ".join(["kofi"] * 19), " ".join(["kofi"] * 20), " ".join(["the", *["kofi"] * 11]),
    " ".join(["the", *["kofi"] * 30]),
    " ".join(["the", "and", *["kofi"] * 22]), " ".join(["the", "and", *["kofi"] * 23]),
    "Maya Kofi Amina Leo Su Ffion Noor", "que foto lol is Kofi haha",
    "que foto, la, is so funny haha", "我 不 知 道 你 在 哪 里",
    "Одноклассница просит одноклассников не показывать фото",
)  # fmt: skip


def guessed(word: str) -> dict[str, str]:
    """What each guess says of a word, where it says anything."""
    hints = {name: guess(word) for name, guess in GUESSES.items()}
    hints["mood"] = mood_meant(word, ("leo", "ffion", "kofi"))
    hints["note"] = how_to_note(word, "here", ("11-14", "ok", "leo", *Verdict))
    hints["name"] = how_to_name(word, ("kofi",))
    return {name: hint for name, hint in hints.items() if hint}


def looked_at(text: str) -> tuple[object, ...]:
    """What is seen in a text: signs, an address, marks; and how it is quoted and made an id."""
    signs = ([*signs_in(text)], in_words(text), without_signs(text), address_in(text), markup_in(text))
    return (*signs, around(text), has_inside(text), is_plain(text), quote(text), slug(text))


def test_guesses_are_as_they_were(update_golden: bool) -> None:
    told = [f"{word!r}: {guessed(word)}\n" for word in (*YEARS, *WORDS)]
    told += [f"{text!r}: {looked_at(text)}\n" for text in TEXTS]
    told += [
        f"{text!r}: {foreign_words((text,))} {foreign_words((ENGLISH,), (text,))} {foreign_words((), (text,))}\n"
        for text in (ENGLISH, WELSH, *ELSEWHERE)
    ]
    if update_golden:
        GOLDEN.write_text("".join(told), "utf-8")

    assert "".join(told) == GOLDEN.read_text("utf-8")


def test_a_story_with_many_small_english_words_is_english_unless_some_of_another_language_are_in_it() -> None:
    from isitok.format.yaml.english import _COMMON

    many, fewer = {*sorted(_COMMON)[:61]}, {*sorted(_COMMON)[:60]}

    assert is_plainly_english(many)
    assert not is_plainly_english(fewer)
    assert not is_plainly_english(many | {"nie"})
    assert not is_plainly_english(many | {"widzą"})
    assert is_plainly_english(many | {"zoë"})
