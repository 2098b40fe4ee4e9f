"""The parts of the workspace: each does what some of the actions ask for, in the drawing that is open."""
