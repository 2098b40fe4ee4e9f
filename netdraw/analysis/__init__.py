"""The network as a graph, and what can be read from it."""
