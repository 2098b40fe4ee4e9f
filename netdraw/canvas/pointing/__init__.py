"""What points, a mouse, a finger or a pen, and what lies under it."""
