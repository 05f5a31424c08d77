"""What the store raises if it can't go on, with words that can be shown."""

from isitok.trouble import Trouble


class StoreError(Exception):
    """Something could not be kept. ``trouble`` is a plain sentence, or a reason, for whoever uses this PC."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.english)
        self.trouble = trouble
