"""The window as it first appears: start screen, bars, desk, palette, quick line; nothing here holds a drawing."""
