"""The form: a story of one's own, page by page, without its text."""
