"""Credentials that open nothing."""


class Credentials:
    project_id = "zzfilezz"

    @classmethod
    def from_service_account_file(cls, path, **kwargs):
        return cls()
