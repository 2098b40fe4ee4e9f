"""The sheets on which a figure or a print is chosen and seen before it is made."""
