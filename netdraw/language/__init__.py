"""The visual language as data: kinds of node and link, marks, domains and themes, and the words of the interface."""
