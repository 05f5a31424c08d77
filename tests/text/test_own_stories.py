"""In a terminal, too, a story from another pack says whose it is, and is dealt only where it is wanted."""

from isitok.store.options import PlayOptions
from isitok.text.start import play_from
from tests.app.test_own_stories import stories
from tests.text.room import a_player, a_terminal


def shown(*typed: str, own: bool = False, **options: object) -> str:
    terminal, screen = a_terminal(*typed, width=400)
    library = stories()
    player = a_player(known=library.known(), own_stories=own)
    play_from(library, PlayOptions(ages=player.ages, **options), player, terminal)  # type: ignore[arg-type]
    return screen.getvalue()


def test_a_story_says_whose_it_is_and_its_pack_says_what_is_not_ok() -> None:
    said = shown("3", "3", *[""] * 3, "q", pack="assembly-week", cards=3, seed=1)

    assert "These stories are from Assembly week. They did not come with the game." in said
    assert "A story from Assembly week" in said
    assert "You said “Not OK”. Assembly week says: Not OK, too." in said
    assert "Those were stories. You are you." in said
    for ours in ("made up", "So do we", "We’d say", "We saw"):
        assert ours not in said, ours


def test_who_sees_it_otherwise_hears_what_the_pack_says() -> None:
    said = shown("1", "3", "", "3", "", "q", pack="assembly-week", cards=3, seed=1)

    assert "Here’s another way to see\u00a0it. Assembly week says: Not OK." in said
    assert "Assembly week says: A few people – her sister." in said


def test_everything_holds_them_only_where_an_adult_has_switched_them_on() -> None:
    for seed in range(8):
        assert "A story from" not in shown("1", *["p"] * 10, "q", cards=10, seed=seed)
    assert "A story from Assembly week" in shown("1", *["p"] * 10, "q", own=True, cards=10, seed=1)


def test_with_locked_ages_a_pack_that_an_adult_asked_for_is_dealt() -> None:
    assert "A story from Assembly week" in shown("q", pack="assembly-week", lock_ages=True, seed=1)


def test_what_no_rule_could_read_is_dealt_to_nobody_alone() -> None:
    assert "No story fits what was chosen." in shown("q", pack="cymraeg", own=True)
    for seed in range(8):
        assert "Y llun" not in shown("1", *["p"] * 10, "q", own=True, cards=10, seed=seed)


def test_stories_of_the_game_are_ours() -> None:
    said = shown("1", "3", "3", *[""] * 3, "q", cards=3, seed=1)

    assert "The people are made up." in said
    assert "did not come with the game" not in said
    assert "says: " not in said
