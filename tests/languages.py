"""A language of a group's own, as such a group would write it down."""

from typing import Any

DISTRICT: dict[str, Any] = {
    "id": "district",
    "version": 2,
    "theme": [{"id": "colour", "colours": {"culture": "#5A3E85", "culture-tint": "#EAE2F5"}}],
    "icon": [{"id": "mask", "path": "M4 4L20 4L20 12C20 18 16 21 12 21C8 21 4 18 4 12Z"}],
    "sort": [
        {"id": "culture", "names": {"nl": "Cultuur", "en": "Culture"}, "of": "domain", "code": "CU", "icon": "mask"}
    ],
    "node": [
        {
            "id": "youth-hub",
            "names": {"nl": "jongerenhub", "en": "youth hub"},
            "plural": {"nl": "jongerenhubs", "en": "youth hubs"},
            "help": {"nl": "Voor een plek van en voor jongeren.", "en": "For a place by and for young people."},
            "outline": "chevron",
            "size": [200, 130],
            "minimum": [190, 120],
            "fill": "steering",
            "stroke": "none",
            "width": 0,
            "icon": {"name": "mask", "colour": "white", "top": 30},
            "parts": ["outline", "icon"],
            "label": {"colour": "white", "inset": [42, 46, 34, 8]},
            "fields": ["name", "domain", "since", "until", "marks"],
            "sorts": "domain",
            "steps": {"design": 2, "value": 2},
        }
    ],
    "link": [
        {
            "id": "lends",
            "names": {"nl": "leent uit", "en": "lends"},
            "plural": {"nl": "leningen", "en": "loans"},
            "help": {"nl": "Voor mensen of spullen op tijd.", "en": "For people or things for a time."},
            "line": "beads",
            "head": "triangle",
            "widths": [9, 9, 9],
            "colour": "place",
            "fields": ["label", "marks"],
            "steps": {"design": 2, "value": 2},
        }
    ],
    "mark": [
        {
            "id": "praised",
            "names": {"nl": "geprezen", "en": "praised"},
            "help": {"nl": "Voor wie geprezen wordt.", "en": "For who is praised."},
            "key": "&",
            "badge": "mask",
        }
    ],
}
