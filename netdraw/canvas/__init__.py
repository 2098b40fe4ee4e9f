"""Shows a drawing on a canvas and turns the gestures made on it into edits."""
