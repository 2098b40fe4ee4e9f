"""Where links go among all that lies in a picture: round nodes, beside each other, apart at their ends."""
