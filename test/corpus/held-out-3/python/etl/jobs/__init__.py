"""Jobs by their names."""
REGISTRY = {}


def job(name):
    def add(function):
        REGISTRY[name] = function
        return function

    return add
