"""How one link is drawn: the line between its two ends, its heads and badges, and its words."""
