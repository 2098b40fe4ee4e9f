"""Reads and writes drawings: the border where every value is checked, and the only way anything is saved."""
