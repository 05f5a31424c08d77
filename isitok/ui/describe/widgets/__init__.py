"""One kind of widget, one file."""
