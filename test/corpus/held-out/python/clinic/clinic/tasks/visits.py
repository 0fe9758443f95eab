from pathlib import Path

from clinic.constants import WARDS
from clinic.tasks.base import Task

SQL = Path(__file__).parents[1] / "sql"


class Visits(Task):
    def run(self):
        text = (SQL / "visits.sql").read_text(encoding="utf-8")
        for ward in WARDS:
            self.q(text, ward=ward)
