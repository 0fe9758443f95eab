"""Jobs as dataclasses: post-init, replace, asdict, ordering."""
from dataclasses import asdict, dataclass, field, replace
from typing import ClassVar

from google.cloud import bigquery


@dataclass(order=True)
class Job:
    rank: int
    source: str = field(compare=False)
    target: str = field(default="", compare=False)
    options: dict = field(default_factory=dict, compare=False)
    project: ClassVar[str] = "vet-clinic"

    def __post_init__(self):
        if not self.target:
            self.target = f"{self.source}_clean"

    def sql(self):
        clauses = " ".join(f"{k.upper().replace('_', ' ')} {v}" for k, v in self.options.items())
        return f"CREATE OR REPLACE TABLE `{self.project}.mart.{self.target}` {clauses} AS SELECT * FROM `{self.project}.raw.{self.source}`"


base = Job(5, "visits", options={"cluster_by": "animal_id"})
jobs = [base, replace(base, rank=1, source="animals", target=""), Job(3, "owners", "people")]
client = bigquery.Client(project=Job.project)
for job in sorted(jobs):
    client.query(job.sql()).result()
    print(asdict(job)["target"])
client.query("INSERT INTO `vet-clinic.ops.{target}_log` VALUES ({rank})".format(**asdict(jobs[-1])))
