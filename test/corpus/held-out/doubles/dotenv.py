"""No files of secrets."""


def load_dotenv(*args, **kwargs):
    return False
