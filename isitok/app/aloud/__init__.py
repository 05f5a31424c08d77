"""Reading aloud to whoever sees the page. Nothing of it is imported before somebody asks for it."""
