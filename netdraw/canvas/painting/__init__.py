"""From symbols to pixels: how the paper lies under the window, what is in view, and what must be painted anew."""
