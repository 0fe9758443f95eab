"""Templates with expressions, for loops and conditions, as much as these corpora use."""
import re
from pathlib import Path

TOKEN = re.compile(r"\{%-?\s*(.*?)\s*-?%\}|\{\{-?\s*(.*?)\s*-?\}\}|\{#.*?#\}", re.S)
FILTERS = {"upper": str.upper, "lower": str.lower, "join": lambda items, by="": by.join(items), "length": len}


class Attributes(dict):
    __getattr__ = dict.get


class FileSystemLoader:
    def __init__(self, folder):
        self.folder = Path(folder)


class StrictUndefined:
    pass


class Environment:
    def __init__(self, loader=None, **settings):
        self.loader = loader

    def get_template(self, name):
        return Template((self.loader.folder / name).read_text(encoding="utf-8"))

    def from_string(self, text):
        return Template(text)


class Template:
    def __init__(self, text, **settings):
        self.parts, at = [], 0
        for found in TOKEN.finditer(text):
            self.parts.append(("text", text[at : found.start()]))
            if found.group(1) is not None:
                self.parts.append(("tag", found.group(1)))
            elif found.group(2) is not None:
                self.parts.append(("value", found.group(2)))
            at = found.end()
        self.parts.append(("text", text[at:]))

    def render(self, *mappings, **context):
        for mapping in mappings:
            context = {**mapping, **context}
        return "".join(self.block(0, len(self.parts), {key: wrapped(value) for key, value in context.items()}))

    def block(self, at, end, scope):
        while at < end:
            kind, text = self.parts[at]
            if kind == "text":
                yield text
            elif kind == "value":
                yield str(evaluate(text, scope))
            else:
                close = self.closing(at)
                yield from self.tag(text, at, close, scope)
                at = close
            at += 1

    def closing(self, at):
        depth = 0
        for index in range(at, len(self.parts)):
            kind, text = self.parts[index]
            if kind == "tag" and re.match(r"(for|if)\b", text):
                depth += 1
            if kind == "tag" and text.startswith("end"):
                depth -= 1
                if depth == 0:
                    return index
        return at

    def tag(self, text, at, close, scope):
        if text.startswith("set "):
            name, _, value = text[4:].partition("=")
            scope[name.strip()] = evaluate(value, scope)
        elif text.startswith("if "):
            if evaluate(text[3:], scope):
                yield from self.block(at + 1, close, scope)
        elif text.startswith("for "):
            names, _, source = text[4:].partition(" in ")
            items = list(evaluate(source, scope))
            for index, item in enumerate(items):
                keys = [name.strip() for name in names.split(",")]
                inner = dict(zip(keys, item)) if len(keys) > 1 else {keys[0]: wrapped(item)}
                loop = Attributes(index=index + 1, index0=index, first=index == 0, last=index == len(items) - 1)
                yield from self.block(at + 1, close, {**scope, **inner, "loop": loop})


def evaluate(text, scope):
    source, *filters = [part.strip() for part in text.split("|")]
    value = eval(source, {}, scope)  # noqa: S307
    for one in filters:
        name, _, rest = one.partition("(")
        value = FILTERS[name](value, *([eval(rest[:-1], {}, scope)] if rest else []))
    return value


def wrapped(value):
    return Attributes(value) if isinstance(value, dict) else value
