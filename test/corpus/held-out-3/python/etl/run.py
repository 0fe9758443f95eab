"""python run.py [job ...]: all jobs where none is named."""
import sys

import jobs.daily  # noqa: F401
from jobs import REGISTRY


def main(names):
    for name in names or sorted(REGISTRY):
        REGISTRY[name]()


if __name__ == "__main__":
    main([name for name in sys.argv[1:] if name in REGISTRY])
