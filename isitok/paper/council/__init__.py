"""A council's report: as a page for a browser, as sheets of A4, and as a table for other programs."""
