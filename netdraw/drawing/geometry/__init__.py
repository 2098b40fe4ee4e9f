"""Plain shapes and lines, and what lies where on the paper; nothing here knows a network. In 0.1 mm."""
