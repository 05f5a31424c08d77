"""The screens of a small group."""
