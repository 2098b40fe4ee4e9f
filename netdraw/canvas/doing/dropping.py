"""What is dragged onto the canvas: a node of the network, from the list of it."""

from PySide6.QtCore import QMimeData

NODE = "application/x-netdraw-node"  # inside one window: the id


def carrying(key: str) -> QMimeData:
    """Return what a drag carries that brings in the node `key`."""
    data = QMimeData()
    data.setData(NODE, key.encode())
    return data


def carried(data: QMimeData) -> str:
    """Return the id of the node that a drag carries, else ""."""
    return bytes(data.data(NODE).data()).decode() if data.hasFormat(NODE) else ""
