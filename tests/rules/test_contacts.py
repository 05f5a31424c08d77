"""Nothing that a pupil reads sends anybody anywhere: numbers, places on the web, handles offered as help."""

import pytest

from isitok.base.alike import as_seen
from isitok.base.value import replace
from isitok.format.passages import Passage
from isitok.format.problem import Places
from isitok.format.voices import Voice
from isitok.rules import check_known
from isitok.rules.numbers import numbers_in
from isitok.rules.real_contact import hosts_in
from isitok.rules.subject import Subject
from tests.builders import called
from tests.each import each
from tests.rules.nouns import (
    KNOWN,
    a_checked_pack,
    checked,
    codes,
    in_a_bubble,
    in_a_why,
    in_an_option,
    the_words,
    what_rules_say,
)

NUMBERS = (
    "0800 123 4567",
    "(0800) 123 4567",
    "0800-123-4567",
    "0800.123.4567",
    "0800\u2013123\u20134567",
    "08001234567",
    "0 8 0 0 1 2 3 4 5 6 7",
    "0800 / 123 4567",
    "0800·123·4567",
    "0800_123_4567",
    "0800, 123, 4567",
    "[0800] 123 4567",
    "+44 800 123 4567",
    "+44 (0)800 123 4567",
    "+448001234567",
    "0044 800 123 4567",
    "447911123456",
    "+1 212 555 0123",
    "+1-800-273-8255",
    "1-800-273-8255",
    "800-273-8255",
    "(800) 273-8255",
    "+33 1 23 45 67 89",
    "07911 123456",
    "07911123456",
    "my number is 07911 123 456",
    "020 7946 1234",
    "0161 123 4567",
    "0845 46 47",
    "text HELP to 6o6",
    "116 124 is the helpline",
    "Call 0808 80 20 133",
    "ring 0300 123 1234 or 0300 123 1235",
    "The helpline is 82228.",
    "The helpline is 82228",
    "Text HELP to 85285",
    "text HELP to 85285 for free",
    'Text "HELP" to 88222',
    "text us on 82228",
    "call 116 124",
    "helpline: 82228",
    "Helpline \u2013 82228",
    "Call the helpline (82228)",
    "The helpline, 82228, is free",
    "Our number is 82228.",
    "dial 12345 now",
    "tel. 482133",
    "tel:08001234567",
    "tel08001234567",
    "call us free on 500 600",
    "Ring 0800 1112",
    "08 00 11 12",
    "\uff10\uff18\uff10\uff10 \uff11\uff12\uff13 \uff14\uff15\uff16\uff17",
    "0800\u200b123\u200d4567",
    "08\u206000 12\ufeff34567",
    "\u0660\u0668\u0660\u0660 \u0661\u0662\u0663 \u0664\u0665\u0666\u0667",
    "O8OO 123 4567",
    "0800 123 4567 or text 82228",
    "oh eight hundred one two three four five six seven",
    "zero eight hundred, one one one two",
    "oh seven nine double one, one two three four five six",
    "oh eight hundred one two three",
    "oh eight treble one two three four",
    "In 2026 call 0800 123 4567",
    "ring 0800 1111 or 0800 123 4567",
    "0800 11112",
    "whatsapp 7911 123456",
    "message us on 88555 any time",
    "\ufe0f\u20e3".join("08001234567"),
    "send TALK to 60777",
    "Write TEEN to 741741.",
    "write 'talk' to 60777 for free",
    "They wrote the word HELP to 60777.",
    "Need help? Text 60777",
    "You can text 60777 if you are worried",
    "*0800* 123 4567",
    "0800\\123\\4567",
)
NO_NUMBERS = (
    "28 people",
    "it is seat b08001234567",
    "a seat at the o2 4512 667",
    "likes: 400",
    "2,000 members",
    "£1,200",
    "£0123456789",
    "10,000,000 coins",
    "10000000 coins",
    "3-2",
    "they won 10-0",
    "score: 120-110",
    "24/11/2026",
    "24.11.2026",
    "24-11-2026",
    "04/05/2012 is her birthday",
    "04.05.26",
    "2026-11-24",
    "2024/25",
    "09:30-10:15",
    "08.30-15.15",
    "9.30 to 10.15",
    "room 101",
    "order 0048213",
    "Order number 482133772",
    "order no: 123-4567890-1234567",
    "parcel 0048213377 hm",
    "tracking 1Z999",
    "password is 04052012",
    "pin 04052012",
    "Leo0412",
    "user0123456",
    "0.5",
    "0.123456789",
    "51.5074, 0.1278",
    "51.507400, 0.127800",
    "text 100 people",
    "call 12 friends",
    "I called 3 times",
    "phone costs 299",
    "my phone is 5 years old",
    "text 5 of them",
    "message 20000 people",
    "we rang 2 bells",
    "the line is 300 people long",
    "0, 5, 10, 15, 20, 25, 30",
    "0 1 2 3 4 5 6 7 8 9 10",
    "level 10000",
    "12500 followers",
    "number 1",
    "my lucky number is 777",
    "number 9 scored",
    "house number is 124",
    "PIN 4072",
    "in 1991 and 2026",
    "276 seats",
    "999 followers and 101 posts",
    "10 out of 10",
    "Year 10, 11 and 12",
    "7-9, 9-11, 11-14, 14-18",
    "ages 11-14",
    "4:30",
    "16:45",
    "1h 30",
    "5k run",
    "2 000 000 views",
    "1 000 000 likes",
    "+5 points",
    "+1",
    "+100 000 coins",
    "+10 000 000 coins",
    "ISBN 0-7475-3269-9",
    "oh one more thing",
    "one two three four five six seven eight nine ten",
    "zero two to us",
    "2x2=4",
    "45-50 minutes",
    "0-0 at half time",
    "12 34 56",
    "text him at 5",
    "text me at 10 tonight",
    "call me at 4.30",
    "ring me at 7 or 8",
    "message me at 10.30",
    "calls at 100 decibels",
    "she phones 2 friends",
    "phone 1 of 2",
    "mobile game 2048",
    "The number is 400.",
    "text 2 me",
    "£300 in 48 hours",
    "k8812@letterbox.example",
    "ring the bell 100 times",
    "call of duty 4",
    "phone 15 pro",
    "I text 50 times a day",
    "Text 3 friends now",
    "he sent 3 to 4 photos",
    "send this to 10 people",
    "Write to 300 people.",
    "Leo wrote a letter to 120 schools.",
    "he wrote HAPPY BIRTHDAY to 200 people",
    "write it down to 5 lines",
    "send it to 300 people or else",
    "send pics to 20 friends",
    "call 2 now",
)
PLACES = (
    "go to childline.org.uk",
    "go to about.info",
    "visit safechat.help now",
    "safechat.help",
    "help.uk",
    "my.chat4u.live",
    "with.kids.help",
    "www.safechat.zzz",
    "https://safe.me/abc",
    "http://x.y",
    "t.me/safehelper",
    "q.zone/help",
    "join t.me/+abc",
    "wa.me/447911123456",
    "discord.gg/abcd",
    "discord.gg",
    "bit.ly/3xY",
    "help4u.me",
    "safechat.me",
    "talk to us at kids.so",
    "xn--80ak6aa92e.com",
    "chat on xn--e1afmkfd.xn--p1ai",
    "childline dot org dot uk",
    "safe dot help",
    "safechat (dot) com",
    "safechat[.]com",
    "safe [dot] gg",
    "just type safechat dot com",
    "childline . org . uk",
    "Visit CHILDLINE.ORG.UK",
    "kids-help.me",
    "kidshelp.zone",
    "freecoins.gg",
    "hope.care",
    "see hope.love",
    "win.win/prize",
    "chat at helper.lol",
    "\uff43\uff48\uff49\uff4c\uff44\uff4c\uff49\uff4e\uff45\uff0e\uff4f\uff52\uff47",
    "child\u200dline.or\u200cg",
    "safechat\u3002com",
    "our site: safespace.now",
    "link: hope.best",
    "log on to hope.day",
    "Safechat.co",
    "getsafe.app",
    "my.safe.place.com",
    "safechat.com/help?x=1",
    "hxxps://bad.site",
    "helper.net.",
    "mindmates.info, it's free",
    "(youthtalk.org)",
    "click mindmates.world",
    "www . safe . help",
    "crisis-line.uk",
    "mates4u.is",
    "prizes.quickshop.example.com",
    "quickshop.example.co",
    "7.kindtalk.org",
    "kindtalk.co.in",
)
NO_PLACES = (
    "Stop it now.Help is near",
    "please.help me",
    "quickshop.example",
    "www.quickshop.example",
    "https://quickshop.example/win",
    "prizes.quickshop.example",
    "photo.jpg",
    "homework.docx",
    "previews-312.zip",
    "it is 3.5km",
    "ok.so i said no",
    "yes.thats mine",
    "wait.what",
    "e.g. this",
    "i.e. that",
    "at 9.30 a.m.",
    "5.pm",
    "@leo.k",
    "@kofi.draws",
    "add me @star.me",
    "leo.k",
    "see you there.It is late",
    "He stopped.So did she.",
    "Mr.Smith",
    "no.1 fan",
    "v2.0 is out",
    "tell.me",
    "it's for you and me.",
    "best.day.ever",
    "so.done.with.this",
    "lol.no",
    "its on the net.so i looked",
    "ok.bet",
    "i cant.even",
    "polka dot dress",
    "the dot in the corner",
    "dot to dot",
    "a red dot on the map",
    "and/or",
    "24/7",
    "he/she",
    "1.5m",
    "U.S.A.",
    "Ph.D.",
    "node.js",
    "the end. help is near",
    "I am safe. Help me",
    "stay safe . help is there",
    "hm...ok",
    "wait\u2026me too",
    "10.10.2026",
    "2.me",
    "cat.exe",
    "end.Now go",
    "no.fr fr",
    "and.then.he",
    "Text.Me later",
)
OFFERED_BY_THE_GAME = (
    "If you feel low, message @safe_helper.",
    "Ffion can contact @mindmates on the app.",
    "Message @kindline for help.",
    "Kofi could tell @youth.help about it.",
    "Follow @safespace if you need someone to talk to.",
    "If you feel low, message 24_7_listeners.",
)
OFFERED_IN_A_BUBBLE = (
    "feeling low? message @mindmates",
    "dm @safe_helper for help",
    "need help? add @talk2us",
    "message @safe_helper",
    "worried? talk to us: @mind.mates",
    "ask @counsellor_jo she listens",
    "contact safe_helper_24 if you need to talk",
    "help: @kidssupport",
    "write to prizes@quickshop.co.uk",
    "Prizes@QUICKSHOP.CO.UK",
    "write to helper\uff20safe.org",
    "I live in LS6 3HN",
)
SOMEBODYS_HANDLE = (
    "add me, i'm @leo.k",
    "@leo.k",
    "my handle is @kofi.draws",
    "follow @star_girl for dance vids",
    "message @kofi if u want the homework",
    "need help with the level? add @sunny",
    "@leo.k help me lol",
    "@noor u ok? im worried",
    "prizes@quickshop.example",
    "I'm @kofi.draws, Y9 and KS3",
    "tagged @maya in it",
    "ask @dev about the football",
    "photo by @leo.k",
    "thanks @noor for ur help",
)


def told(subject: Subject, code: str) -> list[str]:
    return [str(problem) for problem in what_rules_say(subject) if problem.code == code]


@each(NUMBERS, "text")
def test_a_number_is_found_however_it_is_written(text: str) -> None:
    assert told(in_a_bubble(text), "help-number-known")
    assert told(in_a_why(text), "help-number-known")


@each(NO_NUMBERS, "text")
def test_what_else_has_digits_is_no_number_to_call(text: str) -> None:
    assert told(in_a_bubble(text), "help-number-known") == []


def test_numbers_that_the_game_has_and_made_up_ones_pass_in_any_dress() -> None:
    for text in ("0800 1111", "(0800) 1111", "0800-1111", "+44 800 1111", "call 0800 1111 or 999", "Call 999 now."):
        assert told(in_a_why(text), "help-number-known") == [], text
    for text in ("07700 900123", "+44 7700 900 123", "020 7946 0123", "01632 960001"):
        assert told(in_a_bubble(text), "help-number-known") == [], text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Call 0161 496 000 1.", "0161 496 000 1"),
        ("Call 0161 496 000.", "0161 496 000"),
        ("Call 0161 496 000 1 23, or so.", "0161 496 000"),
    ],
)
def test_a_number_of_ten_digits_or_eleven_ends_where_all_digits_do_and_else_at_ten(text: str, written: str) -> None:
    assert [number.written for number in numbers_in(text)] == [written]


def test_a_number_behind_one_that_is_known_is_found_too() -> None:
    digits = [number.digits for number in numbers_in("ring 0800 1111 or 0800 123 4567")]
    assert digits == ["08001111", "08001234567"]
    assert [number.digits for number in numbers_in("It is 7 0800 123 4567")] == ["08001234567"]


@each(PLACES, "text")
def test_a_place_on_the_web_is_found_however_it_is_written(text: str) -> None:
    assert told(in_a_bubble(text), "real-contact")
    assert told(in_an_option(text), "real-contact")


def test_a_word_with_a_digit_or_a_hyphen_before_a_full_stop_makes_a_place_on_the_web_of_it() -> None:
    assert list(hosts_in("It is on chat4u.live, and on my-pics.it as well.")) == ["chat4u.live", "my-pics.it"]
    assert list(hosts_in("It is on.live was.it there")) == []


def test_one_address_is_told_of_once() -> None:
    assert list(hosts_in("It is on https://kindtalk.com?x=1 now.")) == ["https://kindtalk.com"]


def test_an_ending_that_begins_a_sentence_makes_one_only_where_somebody_is_sent_there() -> None:
    assert list(hosts_in("go to pics.Live now")) == ["pics.Live"]
    assert list(hosts_in("He is in class4.Live is fun.")) == []


def test_an_ending_of_two_letters_that_is_no_word_makes_one_behind_the_endings_of_shops_and_schools() -> None:
    assert list(hosts_in("It is on shop.co.zm and pupils.ac.mw now, ok.sb said")) == ["shop.co.zm", "pupils.ac.mw"]


@each(NO_PLACES, "text")
def test_what_else_has_full_stops_is_no_place_on_the_web(text: str) -> None:
    assert told(in_a_bubble(text), "real-contact") == []


@pytest.mark.parametrize("text", OFFERED_BY_THE_GAME)
def test_the_game_sends_nobody_to_a_handle(text: str) -> None:
    assert told(in_a_why(text), "real-contact")


@each(OFFERED_IN_A_BUBBLE, "text")
def test_no_bubble_offers_a_handle_or_a_real_address_as_help(text: str) -> None:
    assert told(in_a_bubble(text), "real-contact")


def test_a_handle_is_found_early_in_a_long_text_too() -> None:
    assert told(in_a_why(f"For help, message @ask_anna. {'Then she reads a book. ' * 20}"), "real-contact")


def test_a_handle_is_offered_as_help_where_that_is_said_within_two_hundred_letters() -> None:
    for more, offered in ((0, True), (1, False)):
        before, after = f"help {'.' * (187 + more)}message ", f" {'.' * (195 + more)}help"
        assert bool(told(in_a_bubble(f"{before}@sunny"), "real-contact")) is offered
        assert bool(told(in_a_bubble(f"message @sunny{after}"), "real-contact")) is offered


@each(SOMEBODYS_HANDLE, "text")
def test_a_handle_on_a_phone_is_somebodys_name(text: str) -> None:
    assert told(in_a_bubble(text), "real-contact") == []


@pytest.mark.parametrize(
    "text", ["Ask @kofi in the chat.", "Tell @Noor before you post it.", "Leo could message @maya, and wait."]
)
def test_somebody_of_the_cast_may_be_written_to_by_their_name(text: str) -> None:
    assert told(in_a_why(text), "real-contact") == []


@pytest.mark.parametrize(
    "text", ["Ask @kofi_helps in the chat.", "If you feel low, message @kofi.", "Ask @koffi in the chat."]
)
def test_no_name_of_the_cast_makes_a_handle_a_way_to_help(text: str) -> None:
    assert told(in_a_why(text), "real-contact")


def test_an_account_that_a_story_names_itself_cannot_be_offered() -> None:
    assert told(in_a_why("Ask @mindmates in the chat.", others=called(mindmates="mindmates")), "real-contact")


def test_a_clue_may_name_a_handle() -> None:
    assert told(in_a_why("Her handle @maya.2012 shows the year in which she was born."), "real-contact") == []


def test_what_adults_read_holds_none_either() -> None:
    found = codes(checked(note="See safechat.help, or call 0800 123 4567."))

    assert found == {"real-contact", "help-number-known"}


def test_a_number_that_a_confirmed_fact_has_may_be_told_to_adults_and_to_nobody_else() -> None:
    known = replace(KNOWN, facts={"HELP-70": replace(KNOWN.facts["TECH-12"], text="A strange text can go to 7726.")})

    def codes_of(voice: Voice, text: str) -> set[str]:
        said = Passage(("routes", "report-phishing", "adult_say"), text, voice)
        return {
            problem.code for problem in check_known(known, [(Places(file="help.yaml", marks={}), said)], the_words())
        }

    assert codes_of(Voice.ADULT, "A strange text can be forwarded to 7726.") == set()
    assert codes_of(Voice.ADULT, "A strange text can be forwarded to 7727.") == {"help-number-known"}
    assert codes_of(Voice.GAME, "A strange text can be forwarded to 7726.") == {"help-number-known"}


def test_who_wrote_and_read_a_pack_is_printed_and_sends_nobody_anywhere() -> None:
    for fields in (
        {"authors": ("Call 0800 123 4567",)},
        {"licence": "t.me/kidshelp"},
        {"reviewed": {"by": "safechat.help", "on": "2026-11-24"}},
    ):
        found = {problem.code for problem in what_rules_say(a_checked_pack(**{"about": "A pack.", **fields}))}
        assert found & {"help-number-known", "real-contact"}, fields
    assert (
        what_rules_say(a_checked_pack(about="A pack.", authors=("Jo Smith", "Hill School"), licence="CC BY 4.0")) == []
    )


def test_a_text_is_read_as_it_is_seen() -> None:
    assert as_seen("\uff10\uff18\uff10\uff10 \u0661\u0662") == "0800 12"
    assert as_seen("nu\u200dde \u200bnow") == "nude now"
    assert as_seen("“It’s” – café") == "“It’s” – café"


def test_other_rules_see_through_signs_that_nobody_sees() -> None:
    found = {problem.code for problem in what_rules_say(in_a_bubble("send me a n\u200du\u200dde"))}
    assert "sexual" in found
