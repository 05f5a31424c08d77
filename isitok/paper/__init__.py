"""Sheets for printing, one module each. They return the bytes of a PDF; others decide where to save them.

Nothing here is needed until somebody prints: these modules import ``fpdf``, so they are imported late.
"""
