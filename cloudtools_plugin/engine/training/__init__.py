"""Training models from labelled tiles and chips, and saying how good they are on what they have never seen."""
