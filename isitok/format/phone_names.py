"""What a phone is called: by this, a notice on the lock screen of a week opens it."""

from collections.abc import Callable

from isitok.format.phones import (
    Call,
    Chat,
    Email,
    GameChat,
    Live,
    Phone,
    Popup,
    Post,
    Profile,
    Request,
    Settings,
    Story,
)


def name_of_phone(phone: Phone, called: Callable[[str], str]) -> str:
    """Its name, or that of whoever it comes from. ``called`` knows what people are called, by their ids."""
    match phone:
        case Chat() | Profile():
            return phone.name
        case GameChat():
            return phone.game
        case Post() | Story() | Live():
            return called(phone.by)
        case Request():
            return phone.called or called(phone.from_)
        case Call():
            return phone.to_called or phone.from_called or called(phone.to or phone.from_)
        case Email():
            return phone.from_.called or phone.from_.text
        case Popup():
            return phone.title.text
        case Settings():
            return phone.title
    raise TypeError(phone)
