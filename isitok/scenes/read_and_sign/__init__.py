"""An own story that nobody but its writer has read: read whole, and signed, or used today."""
