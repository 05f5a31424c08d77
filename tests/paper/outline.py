"""A web page as a screen reader has it."""

from html.parser import HTMLParser


class Outline(HTMLParser):
    """The page as a screen reader has it: what is open, headings, tables, links and ids."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.hidden = 0
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.read = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        self.tags.append((tag, held))
        if tag not in ("meta", "rect", "line"):
            self.open.append(tag)
            if self.hidden or held.get("aria-hidden") == "true" or tag == "style":
                self.hidden += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.hidden -= bool(self.hidden)

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.read += f" {data.strip()}"

    def of(self, *tags: str) -> list[dict[str, str]]:
        return [held for tag, held in self.tags if tag in tags]
