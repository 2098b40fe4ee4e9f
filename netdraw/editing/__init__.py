"""What a gesture means, without a screen: the editor's state and the functions from gesture to document."""
