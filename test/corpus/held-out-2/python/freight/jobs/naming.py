"""How tables of this repository are called."""
import typing as t

PROJECT = "freight-ops"
LANES = ("ams-fra", "fra-mil", "mil-bcn")


class Name(t.NamedTuple):
    layer: str
    subject: str
    lane: str = "all"

    @property
    def fqn(self):
        return ".".join((PROJECT, self.layer, f"{self.subject}__{self.lane.replace('-', '_')}"))


def staged(subject, lane):
    return Name("staging", subject, lane).fqn


def served(subject, lane="all"):
    return Name(layer="serving", subject=subject, lane=lane).fqn
