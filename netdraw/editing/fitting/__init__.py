"""Lays a picture out anew for a figure of a given width, with letters of the same size."""
