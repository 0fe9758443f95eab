"""Table names in SQL text, by plain patterns: enough for this corpus and independent of the product's scanner."""
import re

import ledger

PART = r"(?:`[^`]+`|[A-Za-z_][\w-]*)"
NAME = rf"({PART}(?:\s*\.\s*(?:{PART}|\*|\d\w*))*\*?)"
FLAGS = re.IGNORECASE

WRITERS = [
    (rf"^CREATE\s+OR\s+REPLACE\s+(?:EXTERNAL\s+)?TABLE\s+{NAME}", "replace"),
    (rf"^CREATE\s+(?:EXTERNAL\s+|SNAPSHOT\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?{NAME}", "create"),
    (rf"^CREATE\s+(?:OR\s+REPLACE\s+)?(?:MATERIALIZED\s+)?VIEW\s+(?:IF\s+NOT\s+EXISTS\s+)?{NAME}", "view"),
    (rf"^DROP\s+(?:MATERIALIZED\s+|SNAPSHOT\s+|EXTERNAL\s+)?(?:TABLE|VIEW)\s+(?:IF\s+EXISTS\s+)?{NAME}", "drop"),
    (rf"^MERGE\s+(?:INTO\s+)?{NAME}", "dml"),
    (rf"^INSERT\s+(?:INTO\s+)?{NAME}", "dml"),
    (rf"^UPDATE\s+{NAME}", "dml"),
    (rf"^DELETE\s+(?:FROM\s+)?{NAME}", "dml"),
    (rf"^TRUNCATE\s+TABLE\s+{NAME}", "dml"),
    (rf"^LOAD\s+DATA\s+(?:OVERWRITE|INTO)\s+{NAME}", "write"),
]
SOURCES = rf"\b(?:FROM|JOIN|USING|CLONE|COPY|LIKE)\s+{NAME}"


def note_statements(sql, dataset=None):
    """Writes down the effects of each statement of a script; `dataset` is where names without one live."""
    for _, text in re.findall(r"EXECUTE\s+IMMEDIATE\s+([\"'])(.*?)\1", str(sql), FLAGS | re.S):
        note_statements(text, dataset)
    bare = strip(str(sql))
    for statement in bare.split(";"):
        bodies = re.split(r"\bTHEN\b", statement) if re.match(r"\s*(?:ELSE)?IF\b", statement, FLAGS) else [statement]
        for body in bodies:
            note_statement(re.sub(r"^(?:\s|BEGIN\b|END\b|ELSE\b)+", "", body, flags=FLAGS), dataset)


def strip(sql):
    sql = re.sub(r"/\*.*?\*/", " ", sql, flags=re.S)
    sql = re.sub(r"'(?:[^'\\\n]|\\.)*'", "''", sql)
    sql = re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', sql)
    return re.sub(r"(?:--|#)[^\n]*", " ", sql)


def note_statement(statement, dataset=None):
    rename = re.match(rf"ALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?{NAME}\s+RENAME\s+TO\s+{NAME}", statement, FLAGS)
    if rename:
        old, new = one(rename.group(1)), one(rename.group(2))
        ledger.note("rename", old, new if "." in new else ".".join([*old.split(".")[:-1], new]))
        return
    written = None
    for pattern, verb in WRITERS:
        found = re.match(pattern, statement, FLAGS)
        if found and one(found.group(1)).upper() not in {"TEMP", "TEMPORARY", "FUNCTION"}:
            written = one(found.group(1))
            ledger.note(verb, full(written, dataset))
            break
    ctes = {name.lower() for name in re.findall(r"(?:\bWITH|,)\s+(?:RECURSIVE\s+)?(\w+)\s+AS\s*\(", statement, FLAGS)}
    body = re.sub(r"^DELETE\s+FROM\s+", "DELETE ", statement, flags=FLAGS)
    body = re.sub(r"\bIS\s+(?:NOT\s+)?DISTINCT\s+FROM\b|\bEXTRACT\s*\(\s*\w+\s+FROM\b", " ", body, flags=FLAGS)
    for found in re.findall(SOURCES, body, FLAGS):
        name = full(one(found), dataset) if one(found).lower() not in ctes else one(found)
        if "." in name and name.lower() not in ctes and not is_catalogue(name):
            ledger.note("read", name)


def full(name, dataset):
    return name if dataset is None or "." in name else f"{dataset}.{name}"


def is_catalogue(name):
    return "INFORMATION_SCHEMA" in name.upper() or "__TABLES" in name.upper()


def one(text):
    return re.sub(r"\s+|`", "", text)
