"""What there is to look up: the commands, the keys and the guide."""
