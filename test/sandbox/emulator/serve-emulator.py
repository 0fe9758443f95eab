"""Serves bqemulator on a port of its choosing, without the extensions that it would fetch from elsewhere."""
from bqemulator.cli import main
from bqemulator.storage.engine import DuckDBEngine

DuckDBEngine._load_spatial = lambda self: None
DuckDBEngine._load_format_extensions = lambda self: None
main()
