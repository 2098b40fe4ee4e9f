"""`netdraw export`: makes figures of drawings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from netdraw.cli import figure_options as options
from netdraw.cli.choosing import chosen_lang
from netdraw.cli.making import Wish, make
from netdraw.cli.outputs import made, spare
from netdraw.cli.planning import Place, Source, chosen_formats, planned
from netdraw.files.problems import Problem
from netdraw.language.words import say

if TYPE_CHECKING:
    from netdraw.exchange.codes import Key


def export(
    files: options.Files,
    out: options.Out = None,
    to: options.To = "",
    picture: options.PictureName = None,
    width: options.Width = None,
    theme: options.ThemeName = None,
    legend: options.Place = None,
    no_legend: options.NoLegend = False,
    legend_only: options.LegendOnly = False,
    phases: options.Phases = False,
    lang: options.Lang = None,
    own: options.OwnLanguage = None,
    dpi: options.Dpi = None,
    transparent: options.Transparent = False,
    outline_text: options.OutlineText = False,
    tagged: options.Tagged = False,
    embed: options.Embedded = None,
    calm: options.Calm = "",
    faint: options.Faint = False,
    anonymous: options.Anonymous = False,
    quotes: options.Quotes = False,
    key: options.KeyFile = None,
    style: options.Style = None,
) -> None:
    """Make a figure of every picture, or of the one that is chosen, in all formats asked for.

    Everything is looked into before anything is written; then each figure is made and written before the next.
    """
    from netdraw.files.house import House, house_rules, ruled

    asked = {
        "width": width,
        "theme": theme,
        "legend": "none" if no_legend else legend,
        "dpi": dpi,
        "transparent": transparent or None,
        "outline-text": outline_text or None,
        "tagged": tagged or None,
        "embed": embed,
    }
    house = ruled(house_rules(style) if style else House(), {name: each for name, each in asked.items() if each})
    wish = Wish(house, chosen_lang(lang), own, phases, anonymous, quotes, calm.split(",") if calm else (), faint)
    place = Place(
        out,
        chosen_formats([each for each in to.split(",") if each.strip()], out, house.formats),
        "-phases" if phases else "",
        say("legend.legend", wish.lang).lower() if legend_only else "",
    )
    _export(files, wish, picture, place, key)


def _export(files: Sequence[Path], wish: Wish, picture: str | None, place: Place, key: Path | None) -> None:
    """Look into all drawings, and write what is wished, first the file with the key."""
    from netdraw.exchange.ordering import refuse_unsound
    from netdraw.files.languages import language
    from netdraw.files.storing import store

    refuse_unsound(wish.house.theme, language(wish.lang, wish.own))
    if key and not wish.anonymous:
        raise Problem(say("cli.key-alone"))
    keys: list[Key] = []
    plan = planned(_looked_into(files, wish, keys), picture, place)
    locked = _locked(keys, key) if key else {}
    outs = [each for one in (plan[:1] if place.together else plan) for each in one.outs]
    spare(files, [*locked, *outs])
    with made(place.folder) if place.folder else nullcontext():
        store(locked)
        make(plan, wish, place)


def _looked_into(files: Iterable[Path], wish: Wish, keys: "list[Key]") -> Iterator[Source]:
    """Yield the drawings one by one, each when a figure as wished can be made of it; raises Problem.

    Of an anonymous one the key goes into `keys`, and its figures are called after its code.
    """
    from netdraw.exchange.codes import Codes
    from netdraw.files.reading import read

    for number, file in enumerate(files):
        document, stem = read(file), file.stem
        if wish.phases and not document.network.phases:
            raise Problem(say("cli.no-phases", file=file))
        order = wish.order(document, number)
        if wish.anonymous:
            keys.append(Codes(document, order.language, number).key)
            stem = keys[-1].stem
        yield Source(file, document, stem)


def _locked(keys: "Iterable[Key]", out: Path) -> Mapping[Path, bytes]:
    """Return the file with the key of all codes; raises Problem for an ending that it cannot have."""
    from netdraw.exchange.keys import KEY_FORMATS

    written = KEY_FORMATS.get(out.suffix.lower())
    if written is None:
        raise Problem(say("cli.no-key", file=out, choices=", ".join(KEY_FORMATS)))
    return {out: written(keys)}
