"""Whether the signs of a language can be told apart and seen, measured in their drawings."""
