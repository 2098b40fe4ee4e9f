"""What stands at the right of the desk: the inspector with its cards, and the list of the network."""
