"""What the store raises when it can't go on: once, with words that can be shown."""


class StoreError(Exception):
    """Something could not be kept. Its text is a plain sentence for whoever uses this PC."""


def reason_of(error: OSError) -> str:
    """What the system says of it, to be put in brackets in a sentence: "no space left on device"."""
    return (error.strerror or type(error).__name__).lower()
