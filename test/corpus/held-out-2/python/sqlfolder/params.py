"""Parameters of the statements."""
_BASE = "library-uni"
PARAMS = {"project": _BASE, "mart": f"{_BASE}.mart", "year": 2025}
