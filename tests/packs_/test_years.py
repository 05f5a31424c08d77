"""Writers think in school years: the hint says which of the game's ages those are, as the page of the ages does."""

from hypothesis import given
from hypothesis import strategies as st

from isitok.format.vocabulary import YOUNG_PEOPLE
from isitok.format.years import bands_meant
from tests.each import each

MEANT = {
    "Year 3": "write 7-9 (Year 3 is 7-9)",
    "Year 9": "write 11-14 (Year 9 is 11-14)",
    "y9": "write 11-14 (Year 9 is 11-14)",
    "Years 7-9": "write 11-14 (Year 7 to Year 9 is 11-14)",
    "Year 10": "write 14-18 (Year 10 is 14-18; in Northern Ireland Year 10 is 11-14)",
    "Year 14": "write 14-18 (Year 14 is 14-18)",
    "Primary 6": "write 9-11 (P6 is 9-11)",
    "P4 to P7": "write [7-9, 9-11] (P4 to P7 is 7-9 and 9-11)",
    "S3": "write 11-14 (S3 is 11-14)",
    "KS2": "write [7-9, 9-11] (Key Stage 2 is 7-9 and 9-11)",
    "Key Stage 3": "write 11-14 (Key Stage 3 is 11-14)",
    "12": "write 11-14 (12 is 11-14)",
    "15-year-olds": "write 14-18 (15 is 14-18)",
    "11–16": "write [11-14, 14-18] (11 to 16 is 11-14 and 14-18)",
    "7-11": "write [7-9, 9-11] (7 to 11 is 7-9 and 9-11)",
    "Years 3 to 9": "choose one, or two that are neighbours (Year 3 to Year 9 is 7-9 and 9-11 and 11-14)",
    "Year 1": "",
    "P1": "",
    "Year 9 to 7": "",
    "teens": "",
}

COUNTED = {
    "age ": "7-9: 7 8; 9-11: 9 10; 11-14: 11 12 13; 14-18: 14 15 16 17 18",
    "7 to ": "7-9: 7 8 9; [7-9, 9-11]: 10 11",
    "9 to ": "9-11: 9 10 11; [9-11, 11-14]: 12 13 14",
    "11 to ": "11-14: 11 12 13 14; [11-14, 14-18]: 15 16 17 18",
    "14 to ": "14-18: 14 15 16 17 18",
    "year ": "7-9: 3 4; 9-11: 5 6; 11-14: 7 8 9; 14-18: 10 11 12 13 14",
    "p": "7-9: 4 5; 9-11: 6 7",
    "s": "11-14: 1 2 3; 14-18: 4 5 6",
    "ks": "[7-9, 9-11]: 2; 11-14: 3; 14-18: 4 5",
}


@each(MEANT.items(), "written meant")
def test_a_year_or_age_is_told_as_a_band(written: str, meant: str) -> None:
    assert bands_meant(written) == meant


@each(COUNTED.items(), "counted bands")
def test_each_year_and_age_has_its_bands_and_no_other_has_any(counted: str, bands: str) -> None:
    told = {number: bands_meant(f"{counted}{number}").partition(" (")[0] for number in range(21)}
    meant = [one.partition(": ") for one in bands.split("; ")]

    assert {number: said for number, said in told.items() if said.startswith("write")} == {
        int(number): f"write {band}" for band, _, numbers in meant for number in numbers.split()
    }


@each(["adult", "Staff", "for staff", "teachers", "18+", "grown-ups"], "written")
def test_adults_by_any_name_are_for_staff(written: str) -> None:
    assert bands_meant(written) == "write adults: for staff, by itself"


@given(st.integers(7, 18), st.integers(7, 18))
def test_the_bands_of_some_ages_hold_all_of_them(one: int, two: int) -> None:
    low, high = sorted((one, two))
    told = bands_meant(f"{low} to {high}")
    named = [tuple(map(int, band.split("-"))) for band in YOUNG_PEOPLE if f"{band}" in told.split(" is ")[1]]

    assert named[0][0] <= low
    assert high <= named[-1][1]


@given(st.text(max_size=20))
def test_whatever_is_written_it_does_not_fail(written: str) -> None:
    bands_meant(written)
