"""What can be done without pointing: by keys, in the context menu, over the clipboard, and by typing a name."""
