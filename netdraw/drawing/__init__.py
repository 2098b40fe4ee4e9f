"""Composes a picture in the visual language into a drawing of plain primitives, and writes that drawing as SVG."""
