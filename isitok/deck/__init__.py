"""A pack as a whole, or all of them: what they cover, which stories are alike, and what gives answers away."""
