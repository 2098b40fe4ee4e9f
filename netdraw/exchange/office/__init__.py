"""Figures as parts of office documents: a report for Word or LibreOffice, and slides of shapes that can be edited."""
