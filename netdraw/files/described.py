"""The page that describes the file format, made from the records themselves and from a drawing as it is written."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from netdraw.files.lines import Moment, recorded
from netdraw.files.schema import schema
from netdraw.files.writing import dump
from netdraw.model import edits
from netdraw.model.document import VERSION, Document
from netdraw.model.records import Link, Network, Node, Picture, Placement, Remark

HEAD = """# The file format, version {version}

Made by `make format` from the records in `netdraw/model`; the same as a JSON Schema is in
[format.schema.json](format.schema.json) and comes from `netdraw schema`.

A drawing (`.netdraw`, or `.json`) is UTF-8 JSON, with one record on a line in an order that stays, so that two versions
compare line by line. {about}

- Fields that hold what they hold by default are left out; the ten at the top always stand there.
- Fields and kinds that netdraw does not know are kept value for value, and a file that netdraw wrote stays as it is
  byte for byte. Fields of another program at the top stand before `session`, which is last.
- A file of an older version is lifted in numbered steps when it is read; one of a newer version is refused and left
  alone.
- What JSON allows but cannot be kept is refused, with its place: a field twice in one record, NaN, a number out of
  range, lists more than 200 deep. A file may have 64 MB.

## An example

```json
{example}```
"""
SESSION = """
## `session`: how it came about

Each line is an edit. `state` holds the whole drawing; each line with `changes` leads on from the one before it. A
change is a path and, last, what stands there from then on (`null`: nothing any more). The paths are `network`,
`claims`, `remarks`, `language`; `nodes`, `links` or `pictures` with an id; `pictures`, id, `placements` or `routes`,
id; and `order`, after `pictures` and an id or alone, for the order of drawing and of the pictures. A picture that is
there already and comes without placements and routes keeps those it has. `at` is the clock of the machine.

At most 2 MB: then the older half is thinned to a state per minute, and the oldest go. A line that is not understood is
passed over, up to the next `state`. Journals consist of the same lines, and of lines with `file` and `seen` (the
SHA-256 of what was saved there).
"""


def page() -> str:
    """Return the page, as Markdown."""
    told = schema()
    head = HEAD.format(version=VERSION, about=told["description"], example=dump(_example()).decode())
    records = {"the top": told, **told["$defs"]}
    return head + "".join(part for name, record in records.items() for part in _described(name, record)) + SESSION


def _described(name: str, record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the heading and the table of a record; what has no fields is no record."""
    if "properties" not in record:
        return
    about = "" if name == "the top" else f"{record.get('description', '')}\n\n"
    yield f"\n## {name[:1].upper()}{name[1:]}\n\n{about}| field | what | default |\n|---|---|---|\n"
    needed = record.get("required", ())
    for field, what in record["properties"].items():
        default = "must be there" if field in needed else f"`{_written(_default(what))}`"
        yield f"| `{field}` | {_sort(what)}{_examples(what)} | {default} |\n"


def _default(what: Mapping[str, Any]) -> Any:
    """Return what a field holds by default; a record is told by its own fields."""
    if "$ref" in what:
        return {}
    return what.get("default", [] if what.get("type") == "array" else None)


def _sort(what: Mapping[str, Any]) -> str:
    """Return what may stand in a field, in words."""
    if "const" in what:
        return f"`{_written(what['const'])}`"
    if "enum" in what:
        return ", ".join(f"`{_written(each)}`" for each in what["enum"])
    if "anyOf" in what:
        return " or ".join(_sort(each) for each in what["anyOf"])
    if "$ref" in what:
        return str(what["$ref"]).rpartition("/")[2]
    if "prefixItems" in what:
        return f"a list of {' and '.join(_sort(each) for each in what['prefixItems'])}"
    if what.get("type") == "array":
        return f"a list of {_sort(what.get('items', {}))}"
    return f"{what.get('type', 'any value')}{_bounds(what)}"


def _bounds(what: Mapping[str, Any]) -> str:
    words = {"minimum": "from {}", "exclusiveMinimum": "above {}", "maximum": "to {}", "maxLength": "at most {} long"}
    said = [word.format(what[name]) for name, word in words.items() if name in what]
    return f" {' '.join(said)}" if said else ""


def _examples(what: Mapping[str, Any]) -> str:
    examples = what.get("examples", ())
    flat = [each for some in examples for each in (some if isinstance(some, list | tuple) else [some])]
    return f"; such as {', '.join(f'`{each}`' for each in flat)}" if flat else ""


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _example() -> Document:
    """Return a small drawing with a session of two edits."""
    level = Node(id="n1", kind="level", name="Bestuurlijk")
    band = Placement(node="n1", x=1000, y=400, width=2000, height=700)
    steps = [edits.add_picture(Document(network=Network(name="Een netwerk")), Picture(id="p1", kind="design"))]
    steps = [edits.add_node(steps[0], level, "p1", band)]
    for key, name, x in (("n2", "Zayaz", 600), ("n3", "Farent", 1400)):
        node = Node(id=key, kind="partner", name=name)
        steps.append(edits.add_node(steps[-1], node, "p1", Placement(node=key, x=x, y=400, width=222, height=102)))
    last = edits.add_link(steps[-1], Link(id="l1", kind="cooperation", source="n2", target="n3", label="samen"), "p1")
    last = edits.add_remark(last, Remark(about="n3", kind="quote", text="We doen het samen.", by="bestuurder"))
    steps.append(last)
    moments = (Moment(f"2026-11-25T14:3{number}:00", each) for number, each in enumerate(steps))
    return last.model_copy(update={"session": tuple(recorded(moments))})
