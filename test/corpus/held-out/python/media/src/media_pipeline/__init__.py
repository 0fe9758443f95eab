"""Media pipeline."""
__version__ = "1.4.0"
from .names import Names  # noqa: F401
