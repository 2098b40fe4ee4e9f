"""How a picture is printed: on which paper, in which direction, and over how many sheets."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Paper = Literal["A4", "A3"]
Direction = Literal["auto", "portrait", "landscape"]
MOST = 10  # sheets in a row of a poster


class PageSetup(BaseModel):
    """`margin` is in mm; a poster has `across` by `down` sheets. With `fills` a picture is made as large as fits."""

    model_config = ConfigDict(frozen=True)

    paper: Paper = "A4"
    direction: Direction = "auto"
    margin: Annotated[float, Field(ge=5, le=50)] = 10
    across: Annotated[int, Field(ge=1, le=MOST)] = 1
    down: Annotated[int, Field(ge=1, le=MOST)] = 1
    fills: bool = False
