"""The form counts the words on a phone as the check does, while the story is written."""

import pytest

from isitok.edit.parsed import tree_of
from isitok.format.passages import passages_of
from isitok.library.roots import bundled_root
from isitok.scenes.form.words_on_phone import words_on
from tests.bundled import bundled_library


def test_a_phone_of_the_game_has_as_many_words_written_as_read() -> None:
    library, seen = bundled_library(), set()
    people = {id_: person.name for id_, person in library.cast().people.items()}
    for card in library.cards[::25]:
        phone = library.scenario(card.id).phone
        pack, _, stem = card.id.partition("/")
        file = bundled_root() / pack / "scenarios" / f"{stem}.yaml"
        if phone is None or not file.exists():
            continue
        read = [one.text for one in passages_of(phone) if "clue" not in one.path]
        tree = tree_of(file.read_text("utf-8"))
        assert isinstance(tree, dict)
        assert words_on(tree["phone"], people) == sum(len(text.split()) for text in read), card.id
        seen.add(phone.kind)
    assert len(seen) > 2, seen


@pytest.mark.parametrize("phone", [None, "chat", {}, {"kind": "letter"}, {"kind": "chat", "messages": ["hi", None]}])
def test_what_is_no_phone_yet_has_no_words(phone: object) -> None:
    assert words_on(phone, {}) == 0
