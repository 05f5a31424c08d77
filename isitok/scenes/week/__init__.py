"""The screens of a week."""
