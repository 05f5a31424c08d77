"""The same game in a browser: pages drawn as SVG, and real elements over them for keys, fingers and screen readers."""
