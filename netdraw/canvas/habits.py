"""How the user likes to work: the same for every drawing in a window."""

from dataclasses import dataclass


@dataclass
class Habits:
    """What the menus switch; and how many times more it is said that a rim can be dragged."""

    finger_draws: bool = False  # one finger on bare paper does what a mouse does, instead of panning
    wheel_zooms: bool = False  # without Ctrl
    snaps: bool = True  # what is dragged comes in line with what stands there
    calm: bool = False  # nothing moves by itself
    hints: int = 3
