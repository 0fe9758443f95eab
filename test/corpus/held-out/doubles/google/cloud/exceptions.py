"""The exceptions under their other name."""
from google.api_core.exceptions import *  # noqa: F403
