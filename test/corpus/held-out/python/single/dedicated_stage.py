"""Stage base class with hooks: template method, abstract steps, class attributes and a factory by name."""
import argparse
import json

from google.cloud import bigquery


class Stage:
    dataset = None
    inputs = ()

    def __init__(self, project, options=None):
        self.project = project
        self.options = options or {}
        self.client = bigquery.Client(project=project)
        self.output = self.ref(self.dataset, self.name())

    def name(self):
        return type(self).__name__.lower()

    def ref(self, dataset, table):
        return f"{self.project}.{dataset}.{table}"

    def sql(self):
        raise NotImplementedError

    def run(self):
        self.before()
        self.client.query(f"CREATE OR REPLACE TABLE `{self.output}` AS {self.sql()}").result()

    def before(self):
        """Nothing."""


class Clean(Stage):
    dataset = "stage1"

    def sql(self):
        return f"SELECT DISTINCT * FROM `{self.ref('raw', 'trips')}`"


class Enrich(Stage):
    dataset = "stage2"
    inputs = (Clean,)

    def before(self):
        self.client.delete_table(self.ref("stage2", "enrich_tmp"), not_found_ok=True)

    def sql(self):
        froms = [cls(self.project).output for cls in self.inputs]
        return "SELECT t.*, z.zone FROM `{}` t JOIN `{}` z USING (zone_id)".format(froms[0], self.ref("dim", "zones"))


class Publish(Enrich):
    dataset = "public"
    inputs = (Enrich,)

    def name(self):
        return "trips_" + str(self.options.get("version", 1))


STAGES = {cls.__name__.lower(): cls for cls in (Clean, Enrich, Publish)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("stages", nargs="*", default=list(STAGES))
    parser.add_argument("--project", default="city-bikes")
    args = parser.parse_args()
    for name in args.stages:
        STAGES[name](args.project, {"version": 3} if name == "publish" else None).run()


if __name__ == "__main__":
    main()
