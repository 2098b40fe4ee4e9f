"""Which figures a command makes of which drawings, and the files that they become."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from netdraw.canvas.output.figures import FORMATS, REPORTS
from netdraw.cli.choosing import chosen_picture, listed
from netdraw.files.problems import Problem
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Picture

OTHERS = (".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".eps", ".emf", ".ai")


class Source(NamedTuple):
    """A drawing that was read, and what its figures are called after."""

    file: Path
    document: Document
    stem: str


class Planned(NamedTuple):
    """One picture of a drawing, by its id, and the files that it becomes, one for each format.

    `number` is the place of the drawing among those that are made into figures together, from 0.
    """

    file: Path
    number: int
    picture: str
    outs: tuple[Path, ...]


class Place(NamedTuple):
    """Where figures go: into a folder or, `out` being the name of a figure, into that file; else beside the drawing.

    With `legend`, what a legend is called, only one for all of them goes there.
    """

    out: Path | None
    formats: Sequence[str]
    ending: str = ""
    legend: str = ""

    @property
    def folder(self) -> Path | None:
        """The folder that may have to be made."""
        return None if self.out is None or is_figure(self.out) else self.out

    @property
    def together(self) -> bool:
        """Whether all figures go into one report, or only their legend is made."""
        return bool(self.legend) or (self.out is not None and self.out.suffix.lower() in REPORTS)

    def outs(self, source: Source, picture: Picture) -> tuple[Path, ...]:
        """Return the files of a figure; their names stay the same when the drawing gets more pictures."""
        if self.out is not None and is_figure(self.out):
            return (self.out,)
        number = list(source.document.pictures).index(picture.id) + 1
        name = self.legend or f"{source.stem}-{number}-{picture.kind}{self.ending}"
        return tuple((self.out or source.file.parent) / f"{name}{suffix}" for suffix in self.formats)


def is_figure(out: Path) -> bool:
    """Whether `-o` names a file; anything else is a folder."""
    return out.suffix.lower() in FORMATS


def chosen_formats(to: Sequence[str], out: Path | None, usual: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the endings that are asked for; else the one of `out`, else the `usual` ones; raises Problem."""
    if out is not None and is_figure(out):
        suffix = out.suffix.lower()
        if to and _endings(to) != (suffix,):
            raise Problem(say("cli.file-and-formats", out=out))
        return (suffix,)
    if out is not None and out.suffix.lower() in OTHERS and not out.is_dir():
        _endings([out.suffix])  # a picture that is not made; as a folder nobody means it
    return _endings(to or usual or ("svg",))


def _endings(formats: Iterable[str]) -> tuple[str, ...]:
    suffixes = dict.fromkeys(f".{each.strip().lower().removeprefix('.')}" for each in formats)
    for suffix in suffixes:
        if suffix not in FORMATS:
            raise Problem(say("cli.no-format", name=suffix[1:], choices=", ".join(each[1:] for each in FORMATS)))
    return tuple(suffixes)


def planned(drawings: Iterable[Source], picture: str | None, place: Place) -> list[Planned]:
    """Return the figures of all pictures, or of the one chosen in each drawing; raises Problem."""
    plan: list[Planned] = []
    choices: list[str] = []
    for number, source in enumerate(drawings):
        choices.append(f"{source.file.name}: {listed(source.document)}")
        for each in _pictures(source.document, picture, source.file):
            plan.append(Planned(source.file, number, each.id, place.outs(source, each)))
    if place.out is not None and is_figure(place.out) and len(plan) > 1 and not place.together:
        named = {"reports": ", ".join(REPORTS), "choices": "; ".join(choices)}
        raise Problem(say("cli.one-figure", out=place.out, count=len(plan), **named))
    return plan


def _pictures(document: Document, picture: str | None, file: Path) -> Sequence[Picture]:
    if not document.pictures:
        raise Problem(say("cli.no-picture", file=file))
    if picture is None:
        return list(document.pictures.values())
    return [chosen_picture(document, picture, file)]
