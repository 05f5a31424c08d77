"""#isitok? – a classroom and youth-work game about sharing online."""

__version__ = "0.1.0"
