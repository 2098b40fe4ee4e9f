"""The document as an immutable value: records, edits, history and difference; nothing here knows how it looks."""
