"""A picture in words: the text alternative, lists, and what a screen reader says."""
