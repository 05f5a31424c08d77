"""Files that a released game has written. They are never made anew: whatever comes later has to open them."""
