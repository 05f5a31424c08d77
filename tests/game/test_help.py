"""Where help is: by nation, by age, in the order of the help screen."""

from isitok.base.value import replace
from isitok.format.help import ON_THE_SCREEN, AboutStaff, Ages, Also, TextTo
from isitok.format.vocabulary import Band, Nation
from isitok.game.help_contact import how_to_reach, numbers, other_ways, without_a_voice_in_brief
from isitok.game.help_routes import AgeGroup, Here, help_screen, on_paper, routes_for, to_talk
from isitok.game.staff_card_words import with_names
from isitok.i18n.screen_words import ENGLISH
from tests.builders import a_route, some_help

HELP = some_help()


def ids(nation: Nation | None, *ages: Band) -> list[str]:
    return [route.id for route in help_screen(Here(HELP, nation), ages)]


def test_the_help_screen_has_its_order_whatever_the_order_of_the_file() -> None:
    assert ids(Nation.WALES, Band.B11_14) == list(ON_THE_SCREEN)


def test_a_line_for_one_nation_shows_there_only() -> None:
    assert "meic" not in ids(Nation.ENGLAND, Band.B11_14)


def test_without_a_nation_only_what_holds_in_all_four_shows() -> None:
    assert "meic" not in ids(None, Band.B11_14)
    assert "childline" in ids(None, Band.B11_14)


def test_a_route_shows_when_any_age_of_the_band_may_use_it() -> None:
    assert "report-remove" in ids(None, Band.B14_18)


def test_adults_routes_never_show_to_pupils() -> None:
    assert routes_for(Here(HELP, Nation.ENGLAND), ["stopncii"], [Band.B14_18]) == ()


def test_what_is_never_for_a_pupil_alone_shows_at_level_3_alone() -> None:
    led = Here(replace(HELP, routes={"hopeline": a_route("hopeline", audience="led")}), Nation.WALES)

    assert routes_for(led, ["hopeline"], [Band.B14_18]) == ()
    assert [route.id for route in routes_for(led, ["hopeline"], [Band.B14_18], led=True)] == ["hopeline"]
    assert on_paper(led, AgeGroup.FROM_13) == on_paper(led, None) == ()
    assert [route.id for route in on_paper(led, AgeGroup.FROM_13, hard=True)] == ["hopeline"]


def test_whom_one_goes_to_about_an_adult_is_the_nations_word_or_the_employers() -> None:
    lado = AboutStaff(name="the head, who asks the LADO", facts=("ECW-1",))
    here = Here(replace(HELP, about_staff={Nation.ENGLAND: lado}), Nation.ENGLAND, "Mrs Bevan")

    line = "{about_staff} hears it, and not {lead}. {lead} waits."
    assert with_names(line, here) == "The head, who asks the LADO hears it, and not Mrs Bevan. Mrs Bevan waits."
    assert "the person your employer names" in with_names("Go to {about_staff}.", Here(HELP, Nation.SCOTLAND))
    assert "the person your employer names" in with_names("Go to {about_staff}.", Here(HELP))


def test_other_ways_stand_in_their_order_and_those_of_999_in_one_line() -> None:
    ways = (
        Also(how="bsl", say="By video.", site="sign.org.uk", facts=("ECW-1",)),
        Also(how="relay", say="You type.", number="18000", facts=("ECW-1",)),
    )
    text = a_route("emergency-999-text", kind="emergency", name="Text 999")
    usual = replace(HELP.routes["emergency-999"], also=ways)
    here = Here(replace(HELP, routes={"emergency-999": usual, "emergency-999-text": text}))

    told = "Deaf, or can’t speak now: In sign language (BSL): sign.org.uk · By Relay UK: 18000 · Text 999"
    assert without_a_voice_in_brief(here) == told
    assert without_a_voice_in_brief(Here(HELP)) == ""
    told = other_ways(usual, ENGLISH)
    assert told == (
        "In sign language (BSL): sign.org.uk. By video.",
        "By Relay UK: 18000. You type.",
    )


def test_what_starts_at_eighteen_shows_to_those_who_may_be_eighteen() -> None:
    assert [route.id for route in routes_for(Here(HELP), ["samaritans"], [Band.B14_18])] == ["samaritans"]
    assert routes_for(Here(HELP), ["samaritans"], [Band.B11_14]) == ()


def test_one_young_person_is_shown_nothing_that_turns_away_people_of_their_age() -> None:
    younger, older = (
        [route.id for route in to_talk(Here(HELP), group)] for group in (AgeGroup.FROM_13, AgeGroup.FROM_18)
    )

    assert "samaritans" not in younger
    assert "samaritans" in older


def test_what_ends_at_eighteen_shows_to_adults_who_may_be_eighteen() -> None:
    ends = replace(
        HELP, routes={"a": a_route("a", ages=Ages(from_=5, to=18)), "b": a_route("b", ages=Ages(from_=5, to=17))}
    )
    assert [route.id for route in routes_for(Here(ends), ["a", "b"], [Band.ADULTS])] == ["a"]


def test_a_scenarios_help_keeps_its_order_and_leaves_out_what_nobody_knows() -> None:
    found = routes_for(Here(HELP), ["childline", "nowhere", "ask-poster"], [Band.B7_9])
    assert [route.id for route in found] == ["childline", "ask-poster"]


def test_the_lead_is_called_what_the_school_says_else_the_nation() -> None:
    assert Here(HELP, Nation.WALES, "Mrs Bevan").lead == "Mrs Bevan"
    assert Here(HELP, Nation.WALES).lead == "the designated safeguarding person"
    assert Here(HELP).lead == Here(HELP, Nation.SCOTLAND).lead == "the adult in charge of safeguarding"


def test_the_help_screen_names_the_lead() -> None:
    names = {route.id: route.name for route in help_screen(Here(HELP, Nation.WALES), [Band.B11_14])}
    assert names["safeguarding-lead"] == "The designated safeguarding person"


def test_the_youngest_read_who_that_is_and_not_a_title() -> None:
    def named(lead_name: str, *ages: Band) -> str:
        routes = help_screen(Here(HELP, Nation.WALES, lead_name), ages)
        return next(route.name for route in routes if route.id == "safeguarding-lead")

    assert named("", Band.B7_9) == named("", Band.B7_9, Band.B9_11) == "The adult in charge of keeping children safe"
    assert named("Mrs Bevan", Band.B7_9) == "Mrs Bevan"
    assert named("", Band.B9_11, Band.B11_14) == "The designated safeguarding person"


def test_the_youngest_read_easier_words_where_there_are_some() -> None:
    routes = {**HELP.routes, "childline": replace(HELP.routes["childline"], young="You can call for free.")}
    help_ = replace(HELP, routes=routes)

    def said(*ages: Band) -> dict[str, str]:
        return {route.id: route.say for route in help_screen(Here(help_), ages)}

    assert said(Band.B7_9)["childline"] == "You can call for free."
    assert said(Band.B7_9)["trusted-adult"] == HELP.routes["trusted-adult"].say
    assert said(Band.B11_14)["childline"] == said()["childline"] == HELP.routes["childline"].say


def test_how_a_route_is_reached_says_number_text_and_address() -> None:
    strange = a_route("report-phishing", name="Report a strange email", forward_to="report@phishing.gov.uk")

    assert numbers(strange, ENGLISH) == ("Forward it to report@phishing.gov.uk",)
    assert how_to_reach(strange, ENGLISH) == "Report a strange email: Forward it to report@phishing.gov.uk"
    assert numbers(replace(strange, text_to=TextTo(number="7726")), ENGLISH) == (
        "Text 7726",
        "Forward it to report@phishing.gov.uk",
    )
    assert numbers(replace(strange, forward_to=""), ENGLISH) == ()


def test_the_railway_police_are_shown_where_they_are() -> None:
    railway = replace(HELP, routes={"transport-police": a_route("transport-police", nations=tuple(Nation)[:3])})

    shown = {
        nation: routes_for(Here(railway, nation), ["transport-police"], [Band.B14_18]) for nation in (*Nation, None)
    }
    assert [nation for nation, routes in shown.items() if not routes] == [Nation.NORTHERN_IRELAND, None]
