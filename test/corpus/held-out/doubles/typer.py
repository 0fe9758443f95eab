"""Commands of typer: options and arguments from annotations, as much as these corpora use."""
import enum
import inspect
import sys
import typing


class Default:
    def __init__(self, value=None, *names, positional=False, **settings):
        self.value, self.names, self.positional = value, names, positional


def Option(default=None, *names, **settings):
    return Default(default, *names)


def Argument(default=None, **settings):
    return Default(default, positional=True)


def echo(message="", **settings):
    print(message)


class Typer:
    def __init__(self, **settings):
        self.commands = {}

    def command(self, name=None, **settings):
        return lambda fn: self.commands.setdefault(name or fn.__name__.replace("_", "-"), fn)

    def __call__(self):
        words = sys.argv[1:]
        name = words.pop(0) if len(self.commands) > 1 else next(iter(self.commands))
        self.commands[name](**arguments(self.commands[name], words))


def arguments(fn, words):
    hints = typing.get_type_hints(fn)
    defaults = {name: parameter.default for name, parameter in inspect.signature(fn).parameters.items()}
    values = {name: default.value if isinstance(default, Default) else default for name, default in defaults.items()}
    positional = [name for name, default in defaults.items() if getattr(default, "positional", False)]
    while words:
        word = words.pop(0)
        name = next((key for key, default in defaults.items() if word in switches(key, default)), None)
        if name is not None and hints[name] is bool:
            values[name] = not word.startswith("--no-")
            continue
        name, text = (positional.pop(0), word) if name is None else (name, words.pop(0))
        several = "List" in str(hints[name])
        value = hints[name](text) if isinstance(hints[name], enum.EnumMeta) else text
        values[name] = [*(values[name] or []), value] if several else value
    return values


def switches(key, default):
    given = [part for name in getattr(default, "names", ()) for part in name.split("/")]
    return given or [f"--{key.replace('_', '-')}"]
