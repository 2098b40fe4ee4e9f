"""The window round the canvas: bars, palette, actions, opening and saving."""
