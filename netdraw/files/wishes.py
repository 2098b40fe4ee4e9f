"""What the user chose last for a figure, so that the next one begins there."""

from typing import Literal

from pydantic import BaseModel, ConfigDict


class Wish(BaseModel):
    """What a figure is to be, in words that are kept: `suffix` the ending of its file, `theme` "" that of the paper.

    `width` is in mm, 0 the natural one. `dpi` and `transparent` are for pixels; `outline_text` and `embed` as an Order
    has them. `folder` is where the last one was put.
    """

    model_config = ConfigDict(frozen=True)

    suffix: str = ".svg"
    theme: str = ""
    legend: bool = True
    dpi: int = 300
    transparent: bool = False
    outline_text: bool = False
    embed: Literal["shown", "full", "none"] = "shown"
    folder: str = ""
