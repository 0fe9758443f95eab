"""Commands that scripts start: `bq` effects go to the ledger, all else is answered with nothing."""
import shlex
from subprocess import CompletedProcess

import ledger
import statements

VALUED = {
    "project_id", "dataset_id", "location", "destination_table", "source_format", "format", "time_partitioning_field",
    "clustering_fields", "expiration", "destination_format", "compression", "view", "max_rows", "schema",
    "time_partitioning_type", "description", "label", "skip_leading_rows", "field_delimiter",
}


def run(command, *args, shell=False, input=None, **kwargs):
    words = words_of(command) if isinstance(command, str) else [str(word) for word in command]
    for part in split(words):
        note_command(part, input)
    return CompletedProcess(words, 0, stdout="zzrowzz", stderr="")


def words_of(text):
    lexer = shlex.shlex(text, posix=True, punctuation_chars=";|&")
    lexer.whitespace_split, lexer.commenters = True, ""
    return list(lexer)


def split(words):
    parts = [[]]
    for word in words:
        if word in {"&&", "||", ";", "|"}:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def note_command(words, text):
    if words[:2] in (["bash", "-c"], ["sh", "-c"]):
        run(words[2], shell=True)
    if not words or words[0] != "bq":
        return
    flags, rest = read_flags(words[1:])
    verb, operands = (rest[0], rest[1:]) if rest else ("", [])
    if verb == "query":
        statements.note_statements(operands[0] if operands else text or "")
        if "destination_table" in flags:
            ledger.note("write", flags["destination_table"])
    elif verb == "mk":
        dataset = "dataset" in flags or "d" in flags
        if not dataset:
            ledger.note("view" if "view" in flags else "create", operands[0])
            statements.note_statements(flags.get("view", ""))
    elif verb == "rm":
        if not ({"d", "dataset", "r"} & set(flags)):
            ledger.note("drop", operands[0])
    elif verb == "cp":
        ledger.note("read", operands[0])
        ledger.note("write", operands[1])
    elif verb in {"load", "insert"}:
        ledger.note("write", operands[0])
    elif verb in {"update", "show"} and operands:
        ledger.note("look", operands[0])
    elif verb in {"extract", "head"}:
        ledger.note("read", operands[0])


def read_flags(words):
    flags, rest, index = {}, [], 0
    while index < len(words):
        word = words[index]
        if word.startswith("-") and len(word) > 1:
            name, has, value = word.lstrip("-").partition("=")
            if not has and name in VALUED:
                index += 1
                value = words[index]
            flags[name] = value
        else:
            rest.append(word)
        index += 1
    return flags, rest


class Popen:
    returncode = 0

    def __init__(self, command, *args, shell=False, **kwargs):
        self.stdout = run(command, shell=shell).stdout

    def communicate(self, input=None, timeout=None):
        return ("zzrowzz", "")

    def wait(self, timeout=None):
        return 0

    def poll(self):
        return 0
