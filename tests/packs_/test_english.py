"""Whether a story is in English is guessed from its words: neither is taken for the other."""

from pathlib import Path

import pytest

from isitok.format.passages import passages_of
from isitok.format.problem import Severity
from isitok.format.voices import Voice
from isitok.format.yaml.english import foreign_words, is_english
from isitok.library.check_report import check_paths
from isitok.library.library import open_library
from tests.bundled import bundled_library
from tests.packs_.nouns import SMALLEST, a_pack_folder

OTHERS = {
    "Welsh": (
        "Mae gan Kofi lun o Ffion yn cysgu ar y bws. Mae hi'n gofyn i'r grŵp beidio â'i bostio.",
        "Mae Kofi yn rhannu'r llun ar ei stori.",
        "Gofynnodd Ffion i bobl beidio. Ei hwyneb hi ydyw, felly hi sy'n dewis.",
    ),
    "Polish": (
        "Kofi ma zdjęcie Ffion śpiącej w autobusie. Ona prosi grupę, żeby go nie publikować.",
        "Kofi wysyła zdjęcie do wszystkich znajomych.",
        "Ffion poprosiła, żeby tego nie robić. To jej twarz, więc to ona decyduje, kto może ją zobaczyć.",
    ),
    "Polish without its accents": (
        "Kofi ma zdjecie Ffion w autobusie. Ona prosi grupe, zeby go nie publikowac.",
        "Kofi wysyla zdjecie do wszystkich.",
        "Ffion poprosila, zeby tego nie robic. To jej twarz, wiec ona decyduje, kto moze ja zobaczyc.",
    ),
    "Romanian": (
        "Kofi are o poză cu Ffion care doarme în autocar. Ea roagă grupul să nu o posteze.",
        "Kofi trimite poza la toți prietenii lui.",
        "Ffion a spus nu. Este fața ei, deci este alegerea ei.",
    ),
    "Irish": (
        "Tá grianghraf ag Kofi de Ffion ina codladh ar an mbus. Iarrann sí ar an ngrúpa gan é a phostáil.",
        "Seolann Kofi an grianghraf chuig a chairde go léir.",
        "D'iarr Ffion orthu gan é sin a dhéanamh. Is í a haghaidh í, mar sin is í a roghnaíonn.",
    ),
    "Urdu in our letters": (
        "Kofi ke paas Ffion ki tasveer hai jo bus mein so rahi hai. Wo group se kehti hai ke isko post na karein.",
        "Kofi tasveer apne dost ko bhej deta hai.",
        "Ffion ne mana kiya tha. Ye uska chehra hai, is liye faisla bhi uska hai.",
    ),
    "Arabic": (
        "لدى كوفي صورة لفيون وهي نائمة في الحافلة. تطلب من المجموعة عدم نشرها.",
        "كوفي ينشر الصورة في قصته الآن.",
        "طلبت فيون من الناس ألا يفعلوا ذلك. إنه وجهها لذا فهو خيارها.",
    ),
    "Ukrainian": (
        "Кофі має фото Ффіон, яка спить в автобусі. Вона просить групу не публікувати його.",
        "Кофі додає фото до своєї історії.",
        "Ффіон попросила цього не робити. Це її обличчя, і це її вибір.",
    ),
    "Chinese": (
        "科菲有一张菲恩在大巴上睡着的照片。她请大家不要发布。现在所有人都在笑。",
        "科菲把照片加到他的故事里。",
        "菲恩请大家不要这样做。这是她的脸,所以由她选择。",
    ),
    "a language of which no word is known here": (
        "Kofi ane mufananidzo waFfion akarara mubhazi. Anokumbira boka kuti varege kuuisa pachena.",
        "Kofi anotumira mufananidzo kushamwari dzake.",
        "Ffion akati kwete. Chiso ndechake, saka ndiye anosarudza kuti ndiani angachiona.",
    ),
}

ENGLISH = {
    "what is written on phones": (
        "omg ur so funny haha cant stop laughing x",
        "lmaooo brooo ikr fr fr no cap",
        "wagwan bruv, man's not tryna chat to dem man still innit",
        "da best day eva, la la la la la la la",
    ),
    "Scots": (
        "Ah dinnae ken whit he wis daein, but he pit the photie oan his story an awbody wis laughin at the wee lassie.",
    ),
    "a school with Welsh names": (
        "Siân and Rhodri go to Ysgol y Môr. On the wall it says 'Croeso i bawb'. Siân films it. She says: Bore da!",
        "Diolch yn fawr iawn i chi i gyd, says Mr Hughes.",
    ),
    "greetings": ("Pen-blwydd hapus i ti, Ffion!", "Dziękuję bardzo, kochana!", "inshallah tomorrow bro wallah"),
    "a sentence that a gran writes": (
        "Zofia's gran writes 'Kocham cię bardzo, moja mała' under the photo, and everyone at school can see it.",
    ),
    "Patois": ("Him a run down di road an mi see seh im phone drop, so mi tek it up an gi im back.",),
    "nothing but names": ("Maya, Kofi, Amina, Leo, Ffion, Noor, Zayd, Idris, Haru, Zofia, Asha, Ruby, Dev, Theo.",),
    "hardly a small word": ("Kirsty nicks Theo's phone, types 'loser', hits send, laughs loudly. Theo goes red.",),
    "a café, and Zoë": ("Zoë posts her résumé from the café. Chloë, Renée and André like it, and Beyoncé plays.",),
    "nothing": ("",),
}


@pytest.mark.parametrize("texts", OTHERS.values(), ids=OTHERS)
def test_another_language_is_told(texts: tuple[str, ...]) -> None:
    assert not is_english(texts)


@pytest.mark.parametrize("texts", ENGLISH.values(), ids=ENGLISH)
def test_english_is_not_taken_for_another(texts: tuple[str, ...]) -> None:
    assert is_english((), texts)
    assert is_english((SMALLEST,), texts)


def test_no_story_that_came_with_the_game_holds_a_sentence_that_seems_foreign() -> None:
    library = bundled_library()
    for card in library.cards:
        said = passages_of(library.scenario(card.id))
        told = [passage.text for passage in said if passage.voice is Voice.GAME]
        others = [passage.text for passage in said if passage.voice is not Voice.GAME]
        assert not foreign_words(told, others), card.id


def test_a_phone_in_another_language_is_told_though_the_story_is_english() -> None:
    phone = ("Dydy hi ddim yn gwybod bod y llun gyda ni", "Paid â dweud wrth neb am y llun yma")
    assert not is_english((SMALLEST,), phone)


def test_fewer_than_fifteen_words_in_another_language_are_left_alone() -> None:
    post = "Mae hi'n gofyn i'r grŵp beidio â phostio y llun ar ei stori fawr"  # fourteen

    assert is_english((), (post,))
    assert not is_english((), (f"{post} heno",))


WELSH = """\
title: Y llun
ages: 11-14
story: Mae gan Kofi lun noeth o Ffion ar ei ffôn. Mae hi'n gofyn i'r grŵp beidio â'i bostio.
acts:
  - act: Mae Kofi yn rhannu'r llun ar ei stori.
    verdict: not-ok
    why: Gofynnodd Ffion i bobl beidio. Ei hwyneb hi ydyw, felly hi sy'n dewis beth sydd i ddigwydd.
"""


@pytest.mark.parametrize("language", ["cy", "en", ""])
def test_a_welsh_pack_is_told_whatever_it_says_of_its_language(language: str, tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=WELSH)
    if language:
        (folder / "pack.yaml").write_text(f"title: Mine\nabout: A.\nages: 7-9\nlanguage: {language}\n")

    for path in (tmp_path, folder, folder / "scenarios" / "a.yaml"):
        (problem,) = check_paths([path]).problems
        assert problem.code == "other-language"
        assert problem.severity is Severity.WARNING
        assert (
            "the rules read English only; nothing here was checked for words about level, help, blame"
            in problem.message
        )
        assert Path(problem.place.file).name == ("pack.yaml" if language == "cy" else "a.yaml")
    (card,) = open_library([tmp_path], tmp_path / "cache").cards
    assert card.unread
    assert open_library([tmp_path], tmp_path / "cache").cards == (card,), "as the cache holds it"


def test_an_english_story_in_a_pack_of_another_language_is_unread_too(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    (folder / "pack.yaml").write_text("title: Mine\nabout: A.\nages: 7-9\nlanguage: pl\n")

    assert [card.unread for card in open_library([tmp_path], None).cards] == [True]


def test_of_a_pack_in_another_language_it_is_said_once_and_not_how_hard_it_reads(tmp_path: Path) -> None:
    long = WELSH.replace(
        "Gofynnodd", "Gofynnodd rhywun cyfrifol iawn ynglŷn â chyfryngau cymdeithasol pan ddaeth hi. " * 3
    )
    folder = a_pack_folder(tmp_path, a=WELSH, b=WELSH.replace("Y llun\n", "Dau\n"), c=long.replace("Y llun\n", "Tri\n"))
    (folder / "pack.yaml").write_text("title: Mine\nabout: A.\nages: 7-9\nlanguage: cy\n")

    problems = check_paths([folder]).problems

    assert [problem.code for problem in problems if problem.severity is Severity.WARNING] == ["other-language"]


def test_an_english_pack_gets_nothing(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    (folder / "pack.yaml").write_text("title: Mine\nabout: A.\nages: 7-9\nlanguage: en\n")

    assert check_paths([tmp_path]).problems == ()
    assert [(card.unread, card.own) for card in open_library([tmp_path], None).cards] == [(False, True)]
