"""Reads house rules: how all figures of a project are made, in a small TOML that the project shares."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from netdraw.files.explaining import sentences
from netdraw.files.languages import parsed
from netdraw.files.problems import Problem
from netdraw.language.tables import FontName
from netdraw.language.words import say
from netdraw.model.records import Legend

Embed = Literal["shown", "full", "none"]
CAPTIONED = ("title", "kind", "network", "place", "date", "roles")  # what a caption may name in braces

_NAMED = re.compile(r"\{([^{}]*)\}")
_MILLIMETRES = re.compile(r"\s*([\d.,]+)\s*(?:mm)?\s*")


def _millimetres(width: object) -> object:
    """Return 174 for "174", "174 mm" and "174,0mm"; leave to the check what is no such width."""
    found = _MILLIMETRES.fullmatch(width) if isinstance(width, str) else None
    return found[1].replace(",", ".") if found else width


class Font(BaseModel):
    """A font of the house: the name by which programs know it, and its TrueType files; slanted as upright without one.

    Text is measured in these files, so that labels fit.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: FontName
    regular: Path
    bold: Path
    italic: Path | None = None

    def beside(self, folder: Path) -> "Font":
        """Return the font with its files found from a folder."""
        files = {style: getattr(self, style) for style in ("regular", "bold", "italic")}
        return self.model_copy(update={style: folder / file for style, file in files.items() if file})


class House(BaseModel):
    """How figures are made: in which width (mm; None: as wide as drawn), theme and formats, and what stands with them.

    `theme` is the word of a theme or a file with one; "" and () leave the choice to others. The fields are explained in
    netdraw.exchange.figures.Order.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", allow_inf_nan=False, alias_generator=lambda name: name.replace("_", "-")
    )

    width: Annotated[float, BeforeValidator(_millimetres), Field(ge=10, le=10_000)] | None = None
    theme: str = ""
    font: Font | None = None
    legend: Legend | None = None
    caption: str = ""
    formats: tuple[str, ...] = ()
    dpi: Annotated[int, Field(ge=36, le=2400)] = 300
    transparent: bool = False
    outline_text: bool = False
    tagged: bool = False
    embed: Embed = "shown"


def house_rules(path: Path) -> House:
    """Return the rules in a file; files that they name are found from there. Raises Problem."""
    raw = parsed(path)
    rules = _understood(raw, "house.refused", path=str(path))
    for name in _NAMED.findall(rules.caption):
        if name not in CAPTIONED:
            choices = ", ".join(f"{{{each}}}" for each in CAPTIONED)
            raise Problem(say("house.no-field", path=str(path), named=f"{{{name}}}", choices=choices))
    own_theme = rules.theme.lower().endswith(".toml")
    return rules.model_copy(
        update={
            "theme": str(path.parent / rules.theme) if own_theme else rules.theme,
            "font": rules.font and rules.font.beside(path.parent),
        }
    )


def ruled(house: House, asked: Mapping[str, Any]) -> House:
    """Return the rules with what is asked for, by the words of a file, in their place; raises Problem."""
    own = _understood(asked, "house.unasked")
    return house.model_copy(update={name: getattr(own, name) for name in own.model_fields_set})


def _understood(raw: Mapping[str, Any], refused: str, **named: str) -> House:
    try:
        return House.model_validate(raw)
    except ValidationError as refusal:
        raise Problem(say(refused, reason="; ".join(sentences(refusal, raw)), **named)) from None
