"""The gestures on the paper, one file each; `choice` says which of them a press begins."""
