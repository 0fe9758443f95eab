"""Phases and sites."""
from enum import Enum


class Arm(str, Enum):
    PLACEBO = "placebo"
    LOW = "low_dose"
    HIGH = "high_dose"


class Site(Enum):
    BASEL = "bs"
    LYON = "ly"
