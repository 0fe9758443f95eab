"""Runs the jobs by name: python run.py lanes."""
import importlib
import sys

JOBS = ["lanes"]


def main(names):
    for name in names or JOBS:
        module = importlib.import_module(f"jobs.{name}")
        print(name, module.run())


if __name__ == "__main__":
    main(sys.argv[1:])
