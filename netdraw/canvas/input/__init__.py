"""From events of mouse, pen and touch to the tool in hand."""
