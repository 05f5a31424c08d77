"""A lesson on the big screen."""
