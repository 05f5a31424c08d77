"""What a council makes of what many schools have passed on: a store of its own, the rule of what it shows, a report."""
