"""The commands: `netdraw …` without a window."""
