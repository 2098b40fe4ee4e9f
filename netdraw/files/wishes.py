"""What the user chose last for a figure, so that the next one begins there."""

from pydantic import BaseModel, ConfigDict

from netdraw.files.house import Embed


class Wish(BaseModel):
    """What a figure is to be, in words that are kept: `suffix` the ending of its file, `theme` "" that of the paper.

    The rest is as an Order of a figure has it. `folder` is where the last one was put.
    """

    model_config = ConfigDict(frozen=True)

    suffix: str = ".svg"
    theme: str = ""
    legend: bool = True
    anonymous: bool = False
    quotes: bool = False
    dpi: int = 300
    transparent: bool = False
    outline_text: bool = False
    embed: Embed = "shown"
    folder: str = ""
