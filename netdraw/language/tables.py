"""The form of the language's tables: what an entry of each may and must hold.

Lengths are in 0.1 mm at print. Colours are named by role; a theme gives each role its colour.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Hex = Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]
Size = tuple[float, float]
PictureKind = Literal["design", "value"]


class Entry(BaseModel):
    """A frozen row of a table; a field it does not know is an error in the table."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Names(Entry):
    """A word in both languages."""

    nl: str
    en: str


class Label(Entry):
    """Where a node's name stands and how it is set; `colour` is a role."""

    place: Literal["centre", "below", "upper-left", "start", "corner", "tab", "band", "none"] = "centre"
    size: int = 28
    smallest: int = 28
    bold: bool = True
    italic: bool = False
    colour: str = "ink"
    inset: tuple[float, float, float, float] = (10, 8, 10, 8)
    quoted: bool = False


class Word(Entry):
    """What every kind has: the stored word, what people call it, and in which pictures it is offered.

    `short` is for where there is little room. `steps` says per kind of picture when the palette offers it: 1 at once,
    2 by prompt, 3 when asked for. `fields` names what can be said of one in a form, in that order.
    """

    id: str
    names: Names
    short: Names | None = None
    plural: Names | None = None
    help: Names | None = None
    steps: Mapping[PictureKind, Literal[1, 2, 3]]
    fields: tuple[str, ...] = ()


class NodeKind(Word):
    """A kind of node: its outline by name, its size, and the parts drawn with it from back to front.

    `parts` holds names of functions of the drawing layer; the word "outline" says where among them the outline comes.
    `holds` says that what lies inside belongs to it, `gathers` that it also has its levels, `straddles` that it stands
    on a border and belongs to both sides, `explained` that a legend shows it, `stacks` that several of them in one
    are drawn as a pile; `sorts` names the table of sub-kinds that `domain` chooses from.
    """

    outline: str
    size: Size
    minimum: Size
    fill: str = "none"
    stroke: str = "ink"
    width: float = 3.5
    parts: tuple[str, ...] = ("outline",)
    icon: str = ""
    label: Label = Label()
    holds: bool = False
    gathers: bool = False
    straddles: bool = False
    layer: Literal["level", "frame", "node", "front"] = "node"
    explained: bool = True
    stacks: bool = False
    sorts: Literal["", "domain", "order"] = ""


class LinkKind(Word):
    """A kind of link: how its line runs and ends; `widths` for weak, normal and strong."""

    line: str
    head: str = ""
    widths: tuple[float, float, float]
    colour: str = "ink"
    badge: str = ""
    direction: Literal["forward", "both", "none"] = "forward"
    strength: Literal["", "width", "rings"] = ""
    label: Literal["beside", "tag"] = "beside"


class Mark(Entry):
    """A mark on any node or link: what it changes of the line and of the colour of the name, and its badge.

    `struck` puts a stroke through a node; a `derived` mark is put by what else is known, and by nobody's hand.
    """

    id: str
    names: Names
    short: Names | None = None
    key: str = ""
    dash: tuple[float, ...] = ()
    stroke: str = ""
    width: float = 0
    fill: str = ""
    hollow: bool = False
    italic: bool = False
    label: str = ""
    struck: bool = False
    badge: str = ""
    derived: bool = False


class Sort(Entry):
    """A sub-kind of a node: the domain of a partner, or the order of learning of an indirect value."""

    id: str
    names: Names
    of: Literal["domain", "order"]
    code: str = ""
    icon: str = ""
    rings: int = 0


class Theme(Entry):
    """A colour for every role; `grey` themes have none of their own: each colour's luminance is taken."""

    id: str
    names: Names
    grey: bool = False
    colours: Mapping[str, Hex] = {}
