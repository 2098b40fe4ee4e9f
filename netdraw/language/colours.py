"""Luminance and contrast of sRGB colours, as WCAG 2.2 defines them (relative luminance, contrast ratio)."""

from functools import cache


@cache
def luminance(colour: str) -> float:
    """Return the relative luminance (0 black to 1 white) of "#RRGGBB"."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio (1 to 21) between two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance_grey(colour: str) -> str:
    """Return the grey that is as light as `colour`."""
    level = luminance(colour)
    encoded = 12.92 * level if level <= 0.0031308 else 1.055 * level ** (1 / 2.4) - 0.055
    return f"#{round(encoded * 255):02X}" + f"{round(encoded * 255):02X}" * 2


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
