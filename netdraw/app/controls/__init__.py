"""The small things that the window is made of, and how it looks: buttons, fields, tiles, colours, shadows."""
