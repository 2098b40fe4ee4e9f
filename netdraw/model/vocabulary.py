"""The stored words: English, lower case, never changed; all of them valid in a file, also those not yet drawn."""

# fmt: off
NODE_KINDS = [
    "partner", "consultation", "coordinator", "staff", "resident", "household", "neighbourhood", "person", "ambassador",
    "fund", "place", "activity", "outside", "other-network", "task", "direct-value", "indirect-value", "note", "quote",
    "question", "network", "core-coalition", "group", "quadrant", "triangle", "grid", "ladder", "chain", "columns",
    "two-worlds", "filmstrip", "level",
]
LINK_KINDS = [
    "cooperates", "takes-part", "steers", "pays", "gives-direct", "gives-indirect", "learns", "accounts-to", "refers",
    "strains", "promotes", "hinders",
]
MARKS = ["doubt", "absent", "intended", "left-out", "leading"]
DOMAINS = [
    "housing", "care", "welfare", "government", "work", "education", "residents", "market", "knowledge",
]
LEARNING_ORDERS = ["learning", "innovating", "transforming"]
LETTERS = "ABCDE"  # of legitimation: of itself, towards society, by own supervisors, by advisers, from outside
