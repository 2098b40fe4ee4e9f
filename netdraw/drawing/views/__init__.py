"""A network as one picture sees it, before any of it is drawn: functions from document to document."""
