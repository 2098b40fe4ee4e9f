"""What the user chose last for a figure, so that the next one begins there."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from netdraw.files.house import Embed, House
from netdraw.model.records import Legend


class Wish(BaseModel):
    """What a figure is to be, in words that are kept: `suffix` the ending of its file, `theme` "" that of the paper.

    `width` is in mm, 0 as drawn; `theme` may be a file, as in House; the rest is as an Order of a figure has it.
    `folder` is where the last one was put.
    """

    model_config = ConfigDict(frozen=True)

    suffix: str = ".svg"
    width: Annotated[float, Field(ge=0, le=10_000)] = 0
    theme: str = ""
    legend: Legend = "bottom"
    anonymous: bool = False
    quotes: bool = False
    dpi: int = 300
    transparent: bool = False
    outline_text: bool = False
    embed: Embed = "shown"
    caption: str = ""
    folder: str = ""


def ruled_wish(wish: Wish, rules: House) -> Wish:
    """Return a wish as house rules have it; what they leave open stays."""
    said = {name: getattr(rules, name) for name in rules.model_fields_set & Wish.model_fields.keys()}
    if "width" in said:
        said["width"] = rules.width or 0
    first = {"suffix": f".{rules.formats[0].lstrip('.')}"} if rules.formats else {}
    return wish.model_copy(update={**said, **first})
