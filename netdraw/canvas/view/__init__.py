"""What the canvas shows over the drawing and beneath it, and how that moves."""
