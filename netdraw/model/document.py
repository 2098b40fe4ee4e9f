"""The document: one network, the pictures drawn of it, and the interview it came from."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Set
from itertools import chain
from operator import attrgetter
from typing import Annotated, Literal, Self

from pydantic import Field, JsonValue, model_validator
from pydantic_core import PydanticCustomError

from netdraw.model.records import Claim, Keyed, Link, Network, Node, Picture, Record, Remark

VERSION = 1  # the newest this netdraw reads and the only one it writes


class Document(Record):
    """An immutable value; every edit makes another one that shares all it did not change.

    Validation raises for an id that stands for two records and for a reference to a record that is not there.
    """

    format: Literal["netdraw"] = "netdraw"
    version: Literal[1] = 1
    network: Network = Network()
    nodes: Annotated[Mapping[str, Node], Keyed("id")] = Field(default_factory=dict)
    links: Annotated[Mapping[str, Link], Keyed("id")] = Field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    remarks: tuple[Remark, ...] = ()
    pictures: Annotated[Mapping[str, Picture], Keyed("id")] = Field(default_factory=dict)
    language: tuple[JsonValue, ...] = ()
    session: tuple[JsonValue, ...] = ()

    @model_validator(mode="after")
    def _references_hold(self) -> Self:
        everything = {*self.nodes, *self.links, *self.pictures, ""}
        if not self._all_there(everything):
            for place, reference, there in self._references(everything):
                if reference not in there:
                    raise PydanticCustomError(
                        "dangling_id", "{place} names {id}, which is not there", {"place": place, "id": reference}
                    )
        ids = (self.nodes, self.links, self.pictures)
        if sum(map(len, ids)) >= len(everything):
            (twice, _), *_ = Counter(chain(*ids)).most_common(1)
            raise PydanticCustomError("duplicate_id", "{id} occurs twice", {"id": twice})
        return self

    def _all_there(self, everything: Set[str]) -> bool:
        """Whether every reference holds, found out at once, since that is so in nearly all documents."""
        links, nodes = self.links.values(), self.nodes.keys()
        return (
            nodes >= {*map(attrgetter("source"), links), *map(attrgetter("target"), links)}
            and all(nodes >= each.placements.keys() for each in self.pictures.values())
            and all(self.links.keys() >= each.routes.keys() for each in self.pictures.values())
            and everything >= {*(each.about for each in self.claims), *(each.about for each in self.remarks)}
        )

    def _references(self, everything: Set[str]) -> Iterator[tuple[str, str, Container[str]]]:
        """Yield (place, id, where it must be) for every reference in the document."""
        for link in self.links.values():
            yield f"links/{link.id}/source", link.source, self.nodes
            yield f"links/{link.id}/target", link.target, self.nodes
        for picture in self.pictures.values():
            for node in picture.placements:
                yield f"pictures/{picture.id}/placements/{node}", node, self.nodes
            for route in picture.routes:
                yield f"pictures/{picture.id}/routes/{route}", route, self.links
        for number, claim in enumerate(self.claims):
            yield f"claims/{number}/about", claim.about, everything
        for number, remark in enumerate(self.remarks):
            yield f"remarks/{number}/about", remark.about, everything
