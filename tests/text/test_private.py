"""A signal that comes while a one-to-one waits for a line, at whatever moment."""

import io
import os
import signal
import sys
import threading
import time
from types import FrameType

import pytest

if sys.platform == "win32":
    pytest.skip("there, no signal comes from outside", allow_module_level=True)

from isitok.i18n.screen_words import Words
from isitok.text.private import Private
from isitok.text.terminal import Terminal

LONG = 60.0  # seconds


class EndedError(Exception):
    """What the signal leads to here, where the program itself is to live."""


def test_a_signal_that_comes_just_before_a_line_is_read_is_not_missed() -> None:
    keyboard, place = os.openpty()
    os.write(keyboard, b"\n")  # to go on
    begun, ended, missed = threading.Event(), threading.Event(), threading.Event()

    def sends() -> None:
        begun.wait()
        time.sleep(0.1)  # by then the line is being read; if not, the signal comes early, and that does no harm
        signal.pthread_kill(threading.get_ident(), signal.SIGTERM)  # nobody else's reading is interrupted by it
        if not ended.wait(LONG):
            missed.set()
            os.write(keyboard, b"\n")

    def ends(number: int, frame: FrameType | None) -> None:
        ended.set()
        raise EndedError

    with open(place, encoding="utf-8") as reads:
        terminal = Terminal(reads=reads, writes=io.StringIO(), steers=True)
        private = Private(terminal, Words())
        assert private.begins()
        sender = threading.Thread(target=sends)
        sender.start()
        signal.signal(signal.SIGTERM, ends)
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
        try:
            begun.set()
            with pytest.raises(EndedError):
                terminal.ask("Enter to read on")
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            private.ends()
            sender.join()
    os.close(keyboard)

    assert not missed.is_set()
    assert terminal.bell is None


def test_what_rang_is_put_away_at_the_end() -> None:
    open_before = set(os.listdir("/dev/fd"))
    handlers = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGTSTP)]
    terminal = Terminal(reads=io.StringIO("\n"), writes=io.StringIO(), steers=True)
    private = Private(terminal, Words())
    private.begins()
    private.ends()

    assert set(os.listdir("/dev/fd")) == open_before
    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGTSTP)] == handlers
    assert signal.set_wakeup_fd(-1) == -1
