"""Commands, options, arguments and groups of click, as much as this corpus uses."""
import sys


class Choice:
    def __init__(self, choices):
        self.choices = choices


class Parameter:
    def __init__(self, names, settings, positional):
        self.settings, self.positional = settings, positional
        named = [name for name in names if not name.startswith("-")]
        self.switches = [part for name in names if name.startswith("-") for part in name.split("/")]
        longest = max(self.switches, key=len) if self.switches else ""
        first_long = next((name for name in self.switches if name.startswith("--")), longest)
        self.dest = (named[0] if named else first_long.lstrip("-")).replace("-", "_")
        self.flag = settings.get("is_flag") or any("/" in name for name in names)

    def initial(self):
        if self.flag:
            return self.settings.get("default", False)
        if self.settings.get("multiple"):
            return list(self.settings.get("default", []))
        return self.settings.get("default")


def option(*names, **settings):
    return lambda fn: attach(fn, Parameter(names, settings, False))


def argument(*names, **settings):
    return lambda fn: attach(fn, Parameter(names, settings, True))


def attach(fn, parameter):
    fn.parameters = [parameter, *getattr(fn, "parameters", [])]
    return fn


class Command:
    def __init__(self, fn):
        self.callback, self.parameters, self.commands = fn, getattr(fn, "parameters", []), {}
        self.__name__ = fn.__name__

    def command(self, name=None, **settings):
        return lambda fn: self.commands.setdefault(name or fn.__name__.replace("_", "-"), Command(fn))

    def __call__(self, argv=None):
        words = list(sys.argv[1:] if argv is None else argv)
        values = {parameter.dest: parameter.initial() for parameter in self.parameters}
        positionals = [parameter for parameter in self.parameters if parameter.positional]
        while words:
            word = words.pop(0)
            word, _, inline = word.partition("=")
            parameter = next((p for p in self.parameters if word in p.switches), None)
            if parameter is None and word in self.commands:
                self.callback(**values)
                return self.commands[word](words)
            if parameter is None:
                parameter = positionals.pop(0)
                value = word
            elif parameter.flag:
                values[parameter.dest] = not word.startswith("--no-")
                continue
            else:
                value = inline or words.pop(0)
            kind = parameter.settings.get("type")
            value = kind(value) if callable(kind) else value
            if parameter.settings.get("multiple"):
                values[parameter.dest].append(value)
            else:
                values[parameter.dest] = value
        return self.callback(**values)


def command(name=None, **settings):
    return Command


def group(name=None, **settings):
    return Command


def echo(message="", **settings):
    print(message)


secho = echo
