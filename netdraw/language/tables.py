"""The form of the language's tables: what an entry of each may and must hold.

Lengths are in 0.1 mm at print. Colours are named by role; a theme gives each role its colour.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

PictureKind = Literal["design", "value"]

# fmt: off
Outline = Literal[
    "band", "blob", "box", "bubble", "bust", "chain", "chevron", "disc", "flag", "hexagon", "house", "jar", "leaf",
    "octagon", "pin", "ring", "rounded", "rounded-28", "rounded-40", "sheet", "spindle", "stadium", "triangle",
]
Part = Literal[
    "arrows", "axes", "corners", "dot", "film", "fold", "grid", "heads", "heart", "icon", "lid", "orbit", "orders",
    "outline", "pillars", "pole", "rings", "rungs", "seats", "second-line", "stair", "stripe", "tab", "thoughts",
    "worlds",
]
Body = Literal["beads", "block", "chevrons", "double", "hollow-block", "solid", "wedge", "zigzag"]
Head = Literal["bar", "diamond", "dot", "double-chevron", "open-triangle", "triangle"]
Badge = Literal[
    "arrow-in", "arrow-out", "clock", "cross", "empty", "euro", "minus", "plus", "question", "star", "unequal",
]
Asked = Literal[
    "count", "description", "direction", "domain", "label", "letter", "marks", "name", "number", "since", "strength",
    "until", "zones",
]
# fmt: on


def _shaped(pattern: str, kind: str) -> AfterValidator:
    """Take only text of a form; a refusal carries its `kind`, so that it can be said in plain words."""
    form = re.compile(pattern)

    def check(text: str) -> str:
        if not form.fullmatch(text):
            raise PydanticCustomError(kind, "another form")
        return text

    return AfterValidator(check)


_NUMBER = r"(?:\s*+,)?+\s*+-?\d++(?:\.\d++)?+"
Hex = Annotated[str, _shaped(r"#[0-9A-F]{6}", "colour_form")]
Stored = Annotated[str, _shaped(r"[a-z0-9]++(?:-[a-z0-9]++)*+", "word_form")]
_STEP = rf"\s*+(?:[ML](?:{_NUMBER}){{2}}|C(?:{_NUMBER}){{6}}|Z)"
Drawn = Annotated[str, _shaped(rf"(?:{_STEP})++\s*+", "path_form"), Field(max_length=4000)]
FontName = Annotated[str, _shaped(r"[\w -]{1,60}", "font_form")]
Length = Annotated[float, Field(gt=0, le=10_000)]
Width = Annotated[float, Field(ge=0, le=100)]
Letters = Annotated[int, Field(ge=10, le=100)]
Size = tuple[Length, Length]
Step = Literal[1, 2, 3]
MOST_ZONES = 12  # in a row
Digit = Annotated[int, Field(ge=1, le=9)]


class Entry(BaseModel):
    """A frozen row of a table; a field it does not know is an error in the table."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)


class Names(Entry):
    """A word in both languages."""

    nl: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]


class Others(Entry):
    """Other words for the same, in both languages."""

    nl: tuple[Annotated[str, Field(min_length=1)], ...] = ()
    en: tuple[Annotated[str, Field(min_length=1)], ...] = ()

    @property
    def both(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.nl, *self.en)


class Label(Entry):
    """Where a node's name stands and how it is set; `colour` is a role."""

    place: Literal["centre", "below", "upper-left", "start", "corner", "tab", "band", "above"] = "centre"
    size: Letters = 28
    smallest: Letters = 28
    bold: bool = True
    italic: bool = False
    colour: str = "ink"
    inset: tuple[Width, Width, Width, Width] = (10, 8, 10, 8)
    quoted: bool = False


class Zones(Entry):
    """The zones of a frame by name: `across` from left to right, `down` from top to bottom.

    `form` says how they lie: "cells" in columns and rows; "axes" two by two, the names at the ends of two axes;
    "arrows" one behind the other; "corners" those of a triangle (top, left, right), and last what lies between them.
    `fills` are the colours of the zones as roles, in turn; `margin` stays free above and below.
    """

    form: Literal["cells", "axes", "arrows", "corners"] = "cells"
    across: Annotated[tuple[Names, ...], Field(max_length=MOST_ZONES)] = ()
    down: Annotated[tuple[Names, ...], Field(max_length=MOST_ZONES)] = ()
    fills: tuple[str, ...] = ()
    margin: Width = 0

    @property
    def free(self) -> bool:
        """Whether they lie in one row, so that a drawing can have more or fewer of them."""
        return self.form in ("cells", "arrows") and not (self.across and self.down)


class Stamp(Entry):
    """An icon in a node: its name, its colour as a role, its height as a share of the box, or in 0.1 mm at the top.

    `down` is how far it stands below the middle, as a share of the box.
    """

    name: Stored
    colour: str = "ink"
    share: Annotated[float, Field(ge=0, le=1)] = 0
    top: Annotated[float, Field(ge=0, le=200)] = 0
    down: Annotated[float, Field(ge=-0.5, le=0.5)] = 0


class Word(Entry):
    """What every kind has: the stored word, what people call it, and in which pictures it is offered.

    `also` are other words by which people look for it, whole; no two kinds of a table share a word. `short` is for
    where there is little room; `help` tells when to use it; `example` is a name that one may have, and `aside` a few
    words beside its own name on a sheet. `steps` says per kind of picture when the palette offers it: 1 at once, 2 by
    prompt, 3 when asked for. `keys` says with which digit it is chosen there; those offered at once that do not say
    take the digits that are left, in the order of the tables. `fields` names what can be said of one in a form, in that
    order.
    """

    id: Stored
    names: Names
    short: Names | None = None
    plural: Names | None = None
    also: Others = Others()
    help: Names | None = None
    example: Names | None = None
    aside: Names | None = None
    steps: Mapping[PictureKind, Step]
    keys: Mapping[PictureKind, Digit] = {}
    fields: tuple[Asked, ...] = ()

    @property
    def called(self) -> tuple[str, ...]:
        """What one and what several are called in both languages, at length and in short."""
        return tuple(word for each in (self.names, self.short, self.plural) if each for word in (each.nl, each.en))


class NodeKind(Word):
    """A kind of node: its outline by name, its size, and the parts drawn with it from back to front.

    `holds` says that what lies inside belongs to it, `zones` how that is divided, `gathers` that it also has its
    levels, `straddles` that it stands on a border and belongs to both sides, `explained` that a legend shows it,
    `stacks` that several of them in one are drawn as a pile; `sorts` names the table of sub-kinds that `domain` chooses
    from, `larger` the kind that a further press on its tile chooses.
    """

    outline: Outline
    size: Size
    minimum: Size
    fill: str = "none"
    stroke: str = "ink"
    width: Width = 3.5
    parts: Annotated[tuple[Part, ...], Field(min_length=1)] = ("outline",)
    icon: Stamp | None = None
    label: Label = Label()
    holds: bool = False
    zones: Zones | None = None
    gathers: bool = False
    straddles: bool = False
    layer: Literal["level", "frame", "node", "front"] = "node"
    explained: bool = True
    stacks: bool = False
    sorts: Literal["", "domain", "order"] = ""
    larger: str = ""


class LinkKind(Word):
    """A kind of link: how its line runs and ends; `widths` for weak, normal and strong."""

    line: Body
    head: Head | Literal[""] = ""
    widths: tuple[Width, Width, Width]
    colour: str = "ink"
    badge: Badge | Literal["", "letter"] = ""
    direction: Literal["forward", "both", "none"] = "forward"
    strength: Literal["", "width", "rings"] = ""
    label: Literal["beside", "tag"] = "beside"


class Mark(Entry):
    """A mark on any node or link: what it changes of the line and of the colour of the name, and its badge.

    The badge says it where a renderer drops the dash: a sign or an icon; without one it is said elsewhere. `label` is
    the colour of a name, and of a line of any colour; `stroke` that of an outline, and of a line in ink. `struck` puts
    a stroke through a node; a `derived` mark is put by what else is known, and by nobody's hand.
    """

    id: Stored
    names: Names
    short: Names | None = None
    help: Names | None = None
    key: Annotated[str, Field(max_length=1)] = ""
    dash: tuple[Length, ...] = ()
    stroke: str = ""
    width: Width = 0
    fill: str = ""
    hollow: bool = False
    italic: bool = False
    label: str = ""
    struck: bool = False
    badge: Badge | Stored | Literal[""]
    derived: bool = False


class Sort(Entry):
    """A sub-kind of a node: the domain of a partner, or the order of learning of an indirect value."""

    id: Stored
    names: Names
    help: Names | None = None
    of: Literal["domain", "order"]
    code: Annotated[str, Field(max_length=3)] = ""
    icon: str = ""
    rings: Annotated[int, Field(ge=0, le=4)] = 0


class Theme(Entry):
    """A colour for every role; of a `grey` theme each colour's luminance is taken.

    `fonts` are the names of fonts that text is set in where they are there; it is measured as Arial all the same.
    """

    id: Stored
    names: Names
    grey: bool = False
    colours: Mapping[str, Hex] = {}
    fonts: tuple[FontName, ...] = ()


class Icon(Entry):
    """A small picture inside a symbol: a path of absolute M, L, C and Z, filled, on a grid of 24 by 24."""

    id: Stored
    path: Drawn


AnEntry = Icon | Theme | Sort | Mark | NodeKind | LinkKind

STAND_INS = ("unknown", "faint")  # entries that are drawn in place of kinds, and that nobody draws by themselves

# The tables of a language by the word for one entry of each, behind those that it names things of.
TABLES = {"icon": "icons", "theme": "themes", "sort": "sorts", "mark": "marks", "node": "nodes", "link": "links"}


class Own(Entry):
    """A file with a language of a group's own: the word and version it goes by, and its entries by table."""

    id: Stored
    version: Annotated[int, Field(ge=1)] = 1
    names: Names | None = None
    icon: tuple[Icon, ...] = ()
    theme: tuple[Theme, ...] = ()
    sort: tuple[Sort, ...] = ()
    mark: tuple[Mark, ...] = ()
    node: tuple[NodeKind, ...] = ()
    link: tuple[LinkKind, ...] = ()

    def entries(self) -> Iterator[tuple[str, int, AnEntry]]:
        """Yield every entry with the table it stands in and its place there, from 0."""
        for table in TABLES:
            yield from ((table, i, entry) for i, entry in enumerate(getattr(self, table)))
