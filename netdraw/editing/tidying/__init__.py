"""Tidies pictures when asked: who belongs together stays so, and only where things stand changes."""
