"""Sheets for printing: one file each. PDF bytes come out; where they are kept is for others to say.

Nothing here is needed before somebody prints: ``fpdf`` is imported with these modules, and they are imported late.
"""
