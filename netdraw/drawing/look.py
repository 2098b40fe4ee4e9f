"""What a picture is composed with: the language, the colours of its theme, and the measure of its text."""

from collections.abc import Collection
from dataclasses import dataclass

from netdraw.drawing.primitives import NONE
from netdraw.drawing.text.lettering import Measure
from netdraw.language.shipped import Language
from netdraw.language.tables import Mark, PictureKind, Sort, Theme


@dataclass(frozen=True, eq=False)
class Look:
    """Resolves roles to colours and words to entries, for one kind of picture."""

    language: Language
    theme: Theme
    measure: Measure
    picture_kind: PictureKind

    def colour(self, role: str, domain: str = "") -> str:
        """Return the colour of a role.

        The roles "domain" and "domain-tint" stand for those of `domain`: its own hue in a design-picture, grey and
        white in a value-picture, where hue says which value is meant. Without a domain the tint is white.
        """
        colours = self.theme.colours
        if role in colours:
            return colours[role]
        return NONE if role in ("", NONE) else colours[self._domain(role, domain)]

    def marks(self, marks: Collection[str]) -> list[Mark]:
        """Return the entries of the marks that the language has, in its order."""
        return [mark for key, mark in self.language.marks.items() if key in marks] if marks else []

    def domain(self, word: str) -> Sort | None:
        """Return the domain of that word; an order of learning is none."""
        sort = self.language.sorts.get(word)
        return sort if sort and sort.of == "domain" else None

    def _domain(self, role: str, domain: str) -> str:
        if self.picture_kind == "value" or self.domain(domain) is None:
            return "white" if role == "domain-tint" else "grey"
        return role.replace("domain", domain)
