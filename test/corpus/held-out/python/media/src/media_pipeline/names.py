"""Names of the media warehouse."""
from dataclasses import dataclass


@dataclass
class Names:
    project: str = "media-dwh"
    stage: str = "prod"

    def dataset(self, layer):
        return f"{self.project}.{layer}" if self.stage == "prod" else f"{self.project}.{layer}_{self.stage}"

    def plays(self, platform):
        return f"{self.dataset('core')}.plays_{platform}"

    def __getitem__(self, key):
        layer, table = key
        return f"{self.dataset(layer)}.{table}"
