"""What leaves the screen: figures, pages, prints, and what goes over the clipboard."""
