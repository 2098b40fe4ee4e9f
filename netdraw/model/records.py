"""The frozen records of a document: facts (nodes, links, claims, remarks) and appearances (pictures).

Lengths and positions are in 0.1 mm on paper, x to the right and y down. A record keeps fields it does not know.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Annotated, Any, Literal, NamedTuple, get_args

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, JsonValue, Strict
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from netdraw.model.text import PLAIN, clean
from netdraw.model.vocabulary import DOMAINS, LEARNING_ORDERS, LINK_KINDS, MARKS, NODE_KINDS

FARTHEST = 100_000  # 10 m: far past any paper, and near enough for every renderer


class Cleaned(NamedTuple):
    """Marks a string that is cleaned, and then has from `least` to `most` signs.

    Nearly all are clean as they come. Those are let through by their pattern, in a tenth of the time.
    """

    least: int = 0
    most: int | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Try the pattern first, and clean what it does not fit."""
        plain, any_ = (
            core_schema.str_schema(min_length=self.least, max_length=self.most, pattern=pattern)
            for pattern in (PLAIN, None)
        )
        cleaned = core_schema.no_info_before_validator_function(clean, any_)
        written = core_schema.simple_ser_schema("str")
        return core_schema.union_schema([plain, cleaned], mode="left_to_right", serialization=written)

    def __get_pydantic_json_schema__(self, _: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell of the length only, since any string may stand there."""
        return handler(core_schema.str_schema(min_length=self.least or None, max_length=self.most))


Words = Annotated[str, Cleaned()]
Id = Annotated[str, Cleaned(1, 200)]
Coordinate = Annotated[float, Strict(), Field(ge=-FARTHEST, le=FARTHEST)]
Length = Annotated[float, Strict(), Field(gt=0, le=FARTHEST)]
Number = Annotated[int, Strict(), Field(ge=0, le=999)]
Share = Annotated[float, Strict(), Field(ge=0, le=1)]
Point = tuple[Coordinate, Coordinate]
Legend = Literal["bottom", "right", "none"]


class Record(BaseModel):
    """A frozen value; fields it does not know are kept value for value; NaN and infinity are refused."""

    model_config = ConfigDict(frozen=True, extra="allow", allow_inf_nan=False, defer_build=True)


class Keyed(NamedTuple):
    """Marks a mapping that stands in the file as a list of records, each under its own value of `key`."""

    key: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Validate a list, refuse a key that occurs twice, and hand over the mapping; write the list again."""
        listed = core_schema.list_schema(handler(get_args(source)[1]))
        written = core_schema.plain_serializer_function_ser_schema(_values, return_schema=listed)
        return core_schema.no_info_after_validator_function(self._index, listed, serialization=written)

    def _index(self, records: Sequence[Any]) -> Mapping[str, Any]:
        index = dict(zip(map(attrgetter(self.key), records), records, strict=True))
        if len(index) < len(records):
            (twice, _), *_ = Counter(getattr(record, self.key) for record in records).most_common(1)
            raise PydanticCustomError("duplicate_id", "{id} occurs twice", {"id": twice})
        return index


def _values(records: Mapping[str, Any]) -> list[Any]:
    return list(records.values())


class Phase(Record):
    """A time in the life of the network that has a name of its own, with its years and what was its motto."""

    name: Words
    since: Words = ""
    until: Words = ""
    motto: Words = ""


class Network(Record):
    """What the whole file is about; its phases stand in order of time.

    `task` is what it is for, `theme` the fields it works in, `scale` how far it reaches, `feature` what sets it apart.
    """

    name: Words = ""
    place: Words = ""
    task: Words = ""
    theme: Words = ""
    scale: Words = ""
    feature: Words = ""
    since: Words = ""
    until: Words = ""
    description: Words = ""
    phases: tuple[Phase, ...] = ()


class Node(Record):
    """A partner, body, person, value, level or frame of the network; `kind` is a stored word, known or not.

    `since` and `until` are years or the names of phases; `zones` are the names of the zones of a frame that has them,
    where they are not those of its kind.
    """

    id: Id
    kind: Id = Field(examples=NODE_KINDS)
    name: Words = ""
    domain: Words = Field(default="", examples=[*DOMAINS, *LEARNING_ORDERS])
    count: Words = Field(default="", examples=["12", "> 20", "± 200"])
    since: Words = ""
    until: Words = ""
    marks: tuple[Id, ...] = Field(default=(), examples=[MARKS])
    number: Number | None = None
    description: Words = ""
    zones: tuple[Words, ...] = ()


class Link(Record):
    """A relation from `source` to `target`; without a `direction` it runs as its kind usually does."""

    id: Id
    kind: Id = Field(examples=LINK_KINDS)
    source: Id
    target: Id
    label: Words = ""
    direction: Literal["forward", "both", "none"] | None = None
    strength: Literal[1, 2, 3] | None = None
    letter: Literal["A", "B", "C", "D", "E", ""] = ""
    number: Number | None = None
    since: Words = ""
    until: Words = ""
    marks: tuple[Id, ...] = Field(default=(), examples=[MARKS])


class Claim(Record):
    """One version of a fact: what `source` says that `field` of the record `about` is."""

    about: Id
    field: Words
    value: JsonValue
    source: Words = ""


class Remark(Record):
    """Something said: a quote, doubt, question or note, hung on a record or (about empty) on the whole; `by` a role."""

    about: Words = ""
    kind: Literal["quote", "doubt", "question", "note"] = "note"
    text: Words
    by: Words = ""
    at: Words = ""


class Placement(Record):
    """Where a node stands in a picture: its centre and size; `not_on` names levels it is expressly absent from.

    `folded` are the nodes that it hides there, if it is a frame or level that is folded; the lines of a `bundled` frame
    that run the same way are drawn as one. Of placements that hide each other the last is unfolded when it is read.
    `pile` is how far from its centre a folded level shows what it hides, in a figure that tells no more of these.
    """

    node: Id
    x: Coordinate
    y: Coordinate
    width: Length
    height: Length
    not_on: tuple[Id, ...] = ()
    folded: tuple[Id, ...] = ()
    pile: Point | None = None
    bundled: bool = False


class Route(Record):
    """A link drawn in a picture, through its bends from source to target.

    `label` is where its words were put: how far along the line (0 to 1) and how far to the right of it.
    """

    link: Id
    bends: tuple[Point, ...] = ()
    label: tuple[Share, Coordinate] | None = None


class Picture(Record):
    """One drawing of the network, as it was in `phase` where that names one; placements stand in order of drawing.

    It was drawn `by` roles, not names, `at` a day that is told in words. A `calm` one shows only links of those kinds,
    the others `faint` behind them or not at all.
    """

    id: Id
    kind: Literal["design", "value"]
    title: Words = ""
    phase: Words = ""
    since: Words = ""
    until: Words = ""
    by: Words = Field(default="", examples=["netwerkmanager, twee bestuurders"])
    at: Words = Field(default="", examples=["25 november 2026"])
    legend: Legend = "bottom"
    calm: tuple[Id, ...] = ()
    faint: bool = False
    placements: Annotated[Mapping[str, Placement], Keyed("node")] = Field(default_factory=dict)
    routes: Annotated[Mapping[str, Route], Keyed("link")] = Field(default_factory=dict)
    ink: tuple[JsonValue, ...] = ()
