"""How well a picture reads: what hides what in it, one score, and hints."""
