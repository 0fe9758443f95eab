"""Steps are objects; a runner calls the method that is named like their class."""
from google.cloud import bigquery


class Step:
    def __init__(self, name, **options):
        self.name = name
        self.options = options


class Copy(Step):
    pass


class Drop(Step):
    pass


class Fill(Step):
    pass


class Runner:
    def __init__(self, client, dataset):
        self.client, self.dataset = client, dataset

    def run(self, steps):
        for step in steps:
            getattr(self, f"do_{type(step).__name__.lower()}")(step)

    def path(self, name):
        return f"{self.client.project}.{self.dataset}.{name}"

    def do_copy(self, step):
        self.client.copy_table(self.path(step.name), self.path(step.options.get("to", step.name + "_copy")))

    def do_drop(self, step):
        self.client.delete_table(self.path(step.name), not_found_ok=True)

    def do_fill(self, step):
        self.client.query(f"INSERT INTO `{self.path(step.name)}` SELECT * FROM `{self.path(step.options['source'])}`")


Runner(bigquery.Client("slate-roof"), "tiles").run(
    [
        Copy("sizes"),
        Copy("prices", to="prices_backup"),
        Fill("prices", source="prices_new"),
        Drop("prices_new"),
    ]
)
