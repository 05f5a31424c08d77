"""What the store raises when it can't go on: once, with words that can be shown."""


class StoreError(Exception):
    """Something could not be kept. Its text is a plain sentence for whoever uses this PC."""
