"""Text on paper: the fonts, how wide their signs are, and where lines break."""
