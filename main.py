"""Starts netdraw from a checkout: `python main.py`."""

from netdraw.__main__ import main

main()
