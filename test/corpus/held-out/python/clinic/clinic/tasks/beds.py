from ..constants import MART, RAW, SHORT, WARDS
from .base import Task


class Beds(Task):
    order = 1

    def run(self):
        for ward in WARDS:
            self.q("CREATE OR REPLACE TABLE `{0}.beds_{short}` AS SELECT * FROM `{1}.beds` WHERE ward = '{ward}'",
                   MART, RAW, short=SHORT[ward], ward=ward)


class Occupancy(Task):
    order = 2

    def run(self):
        union = " UNION ALL ".join(f"SELECT * FROM `{MART}.beds_{s}`" for s in SHORT.values())
        self.q("CREATE OR REPLACE VIEW `{mart}.occupancy` AS {union}", mart=MART, union=union)
