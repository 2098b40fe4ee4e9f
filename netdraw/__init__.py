"""netdraw: drawing networks of organisations as design-pictures and value-pictures."""

__version__ = "0.1.0"
