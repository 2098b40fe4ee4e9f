"""The JSON Schema of a drawing, made from the records themselves."""

from typing import Any

from netdraw.model.document import VERSION, Document

ABOUT = (
    "A network of organisations, the pictures drawn of it, and the interview it came from. Lengths and positions are "
    "in 0.1 mm on paper, x to the right and y down. Fields that are not described here are kept. Every id stands for "
    "one record, and every reference names a record that is there; a schema cannot say that, `netdraw check` can."
)


def schema() -> dict[str, Any]:
    """Return the schema (JSON Schema, draft 2020-12) of the newest version of the format."""
    made = Document.model_json_schema()
    made.update(title="netdraw drawing", description=ABOUT, required=["format", "version"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:netdraw:format:{VERSION}",
        **made,
    }
