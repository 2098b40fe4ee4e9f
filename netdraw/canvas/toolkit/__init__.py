"""Small things that windows and canvas share: a menu with round corners, a line icon, how a panel comes in, a clock."""
