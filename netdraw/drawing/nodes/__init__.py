"""How nodes, frames and levels stand in a picture and are drawn: outline, parts, name, marks, and what lies in what."""
