"""Block mappings, block and flow lists and scalars of YAML: as much as this corpus's files hold."""
import re


def safe_load(source):
    text = source if isinstance(source, str) else source.read()
    lines = [line for line in (re.sub(r"\s+#.*$|^#.*$", "", raw) for raw in text.splitlines()) if line.strip()]
    return block(lines, 0)[0] if lines else None


def load(source, Loader=None):
    return safe_load(source)


SafeLoader = None


def depth(line):
    return len(line) - len(line.lstrip())


def block(lines, at):
    level = depth(lines[at])
    result = [] if lines[at].lstrip().startswith("- ") else {}
    while at < len(lines) and depth(lines[at]) == level:
        text = lines[at].strip()
        if isinstance(result, list):
            item = text[2:]
            if re.match(r"[\w-]+:(\s|$)", item):
                lines[at] = " " * (level + 2) + item
                value, at = block(lines, at)
            else:
                value, at = scalar(item), at + 1
            result.append(value)
            continue
        key, _, rest = text.partition(":")
        at += 1
        if rest.strip():
            result[key] = scalar(rest.strip())
        elif at < len(lines) and (depth(lines[at]) > level or lines[at].strip().startswith("- ")):
            result[key], at = block(lines, at)
        else:
            result[key] = None
    return result, at


def scalar(text):
    if text.startswith("[") and text.endswith("]"):
        return [scalar(part.strip()) for part in text[1:-1].split(",") if part.strip()]
    if text[:1] in "\"'" and text[-1:] == text[:1]:
        return text[1:-1]
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    return {"true": True, "false": False, "null": None}.get(text, text)
