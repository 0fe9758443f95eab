"""Expressions of built-in values and common modules, with what this Python gives for them: JSON on standard output."""

import bisect
import calendar
import collections
import copy
import datetime
import functools
import heapq
import itertools
import json
import math
import operator
import os
import pathlib
import re

TEXTS = [
    "'audcad_bqx'", "'TRI_agg_45'", "'  pad '", "'a-b-c'", "'x'", "''", "'Eur Usd'", "'001'", "'ab12CD'", "'a__b'",
    '"it\'s"', "'lag_045'", "'ß'", "'café'",
]
TEXT_METHODS = [
    "upper()", "lower()", "title()", "capitalize()", "swapcase()", "casefold()", "strip()", "lstrip()", "rstrip()",
    "splitlines()", "split()", "isdigit()", "isalpha()", "isalnum()", "isupper()", "islower()", "isspace()", "isidentifier()",
    "isdecimal()", "isnumeric()", "isascii()", "zfill(8)", "zfill(2)", "ljust(8)", "rjust(8, '0')", "center(7, '*')", "center(8)",
    "replace('a', 'b')", "replace('a', 'b', 1)", "replace('', '-')", "replace('_', '', -1)", "encode().decode()",
    "split('_', 1)", "rsplit('_', 1)", "split(sep='_', maxsplit=1)", "split(None, 1)", "rsplit(maxsplit=1)",
    *[f"{name}({part})"
      for name in ("strip", "lstrip", "rstrip", "removeprefix", "removesuffix", "startswith", "endswith", "find", "rfind",
                   "count", "partition", "rpartition", "split", "rsplit")
      for part in ("'a'", "'_'", "'x'", "'ab'", "'45'")],
    *[f"{name}({part})"
      for name in ("find", "rfind", "count", "startswith", "endswith")
      for part in ("'a', 1", "'_', -4", "'_', 2, 5", "'', 2", "'b', 100")],
    "translate(str.maketrans('a_', 'x-'))", "translate(str.maketrans({'a': None, '_': '..'}))", "translate(str.maketrans('', '', 'ab'))",
]
SLICES = ["[0:2]", "[-3:]", "[:-1]", "[::-1]", "[::2]", "[1:-1:2]", "[5:2]", "[-100:3]", "[-1:-4:-1]"]
OF_TEXT = [
    "f'{s!r}'", "f'{s:>10}'", "f'{s:_<10}'", "f'{s:^9}'", "f'{s:.3}'", "f'{s:*^9.2}'", "f'{s!s:>4}'", "len(s)", "s * 2",
    "s in 'audcad_bqx_x'", "sorted(s)", "list(s)", "max(s, default='')", "min(s, default='')", "ord(s[0]) if s else 0", "','.join(s)",
    "'-'.join(reversed(s))", "list(enumerate(s))[:2]", "s == s.lower()", "bool(s)", "s or 'none'", "s and 'some'",
    "all(ch.isalnum() for ch in s)", "s.split('_')[-1]", "'%s|%5s|%-5s|' % (s, s, s)", "'{:>8}|{:<8}|{!r}'.format(s, s, s)",
    "[w.title() for w in s.split('_')]", "tuple(s[:2])", "str(s.encode())", "s.index('a') if 'a' in s else -1",
    "s.rindex('a') if 'a' in s else -1",
]
NUMBERS = ["0", "7", "-7", "45", "1234567", "2.5", "-0.125", "1e10", "3.0", "True", "10**20", "0.1 + 0.2", "1 / 3", "255", "-1"]
SPECS = ["", "d", "05d", "+d", "x", "X", "#x", "b", "o", "e", "f", ".2f", ".0f", "g", ".3g", ",", "_", ",.2f", ">8", "<8", "^8", "=8", "08.2f"]
PERCENTS = ["%d", "%5d", "%05d", "%-5d|", "%s", "%r", "%.2f", "%e", "%g", "%+d", "%i", "%5.1f|"]
OF_NUMBER = [
    "-(n)", "abs(n)", "round(n)", "int(n)", "float(n)", "bool(n)", "str(n)", "n // 2", "n % 3", "n * 2", "n / 4", "n ** 2", "divmod(n, 2)",
    "-n // 2", "n % -3", "not n", "n == 7", "n > 2.5", "hex(int(n))", "bin(int(n))", "int(str(int(n)))", "max(n, 3)", "min(n, 3)",
    "sum([n, 1])", "str(n).zfill(6)", "'{:03}'.format(n)", "isinstance(n, int)", "int(n) & 6", "int(n) | 6", "int(n) ^ 6", "~int(n)",
    "int(n) << 2", "int(n) >> 1", "round(n + 0.0, 1)", "round(int(n), -1)",
]
LISTS = ["[3, 1, 2]", "['b', 'a', 'c']", "[]", "[1]", "(['x'] * 3)", "list(range(5))", "[(2, 'b'), (1, 'a')]", "[[1, 2], [3]]"]
OF_LIST = [
    "sorted(l)", "sorted(l, reverse=True)", "list(reversed(l))", "l[::-1]", "l[1:]", "l[-1:]", "len(l)", "l + [9]", "l * 2", "list(enumerate(l, 1))",
    "list(zip(l, l[1:]))", "list(map(str, l))", "list(filter(None, l))", "l.count(l[0]) if l else 0", "l.index(l[-1]) if l else 0",
    "tuple(l)", "str(l)", "any(l)", "all(l)", "max(l, default=None)", "list(itertools.combinations(l, 2))", "list(itertools.permutations(l, 2))",
    "list(itertools.product(l, repeat=1))", "list(itertools.chain(l, l))", "list(itertools.islice(l, 2))", "list(itertools.accumulate(range(len(l))))",
    "list(itertools.zip_longest(l, [1]))", "[*l, 7]", "list(dict.fromkeys(map(str, l)))", "','.join(map(str, l))", "sorted(l, key=str)",
    "sorted(l, key=lambda v: -len(str(v)))", "[y for x in l for y in (x if isinstance(x, (list, tuple)) else [x])]",
    "list(itertools.pairwise(l))", "[list(g) for k, g in itertools.groupby(l, key=lambda v: len(str(v)))]",
    "list(itertools.takewhile(lambda v: v != 2, l))", "list(itertools.dropwhile(lambda v: v != 2, l))", "list(itertools.compress(l, [1, 0, 1]))",
    "(lambda a, *b, c=3: (a, b, c))(*l) if l else 0", "next(iter(l), 'none')", "l.copy()", "[x for i, x in enumerate(l) if i % 2 == 0]",
    "l[len(l) // 2:]", "list(range(len(l) - 1, -1, -1))", "functools.reduce(lambda a, b: str(a) + str(b), l, '')",
    "collections.Counter(map(str, l)).most_common(1)", "list(collections.deque(l, maxlen=2))", "math.prod(len(str(x)) for x in l)",
    "sum(1 for _ in l)", "[str(x).rjust(3, '0') for x in l]", "bisect.bisect(list(range(9)), len(l))", "heapq.nsmallest(2, map(str, l))",
    "operator.itemgetter(0)(l) if l else 0", "copy.deepcopy(l)", "l[:2] < l[1:3]",
]
DICTS = ["{'a': 1, 'b': 2}", "{}", "{'x': {'y': 2}}", "dict(a='p', b='q')", "{1: 'one', (2, 3): 't'}"]
OF_DICT = [
    "list(d)", "list(d.items())", "list(d.values())", "d.get('a')", "d.get('z', 'no')", "list((d | {'c': 3}).items())", "len(d)", "'a' in d",
    "sorted(d.items(), key=str)", "list({**d, 'a': 9}.items())", "[f'{k}={v}' for k, v in d.items()]", "max(d.keys(), key=str, default=0)",
    "d.pop('a', 'gone')", "next(iter(d.items()), None)", "d == dict(d)", "list(d.keys() & {'a'})", "d.setdefault('a', 5)",
    "(lambda **k: sorted(map(str, k)))(**{str(k): v for k, v in d.items()})", "any(v == 2 for v in d.values())",
    "sorted(json.loads(json.dumps({str(k): v for k, v in d.items()})))", "list(zip(d, d.values()))",
]
PATTERNS = [
    (r"r'_(\d+)$'", "'lag_045'"), (r"r'([a-z]+)_(?P<n>\d+)'", "'lag_045 win_9'"), (r"r'\s+'", "'a  b c'"), ("r'[aeiou]'", "'eurusd'"),
    ("'(a)|(b)'", "'cab'"), ("r'^x'", "'abc'"), ("r'(?i)AUD'", "'audcad'"), (r"r'\bbqx\b'", "'tri bqx x'"), ("'-'", "'a-b-c'"),
    (r"r'(\w)(\w)?'", "'abc'"), ("r'[^a-z0-9_]'", "'A-b.C d'"), (r"r'(?<=_)\w'", "'a_b_c'"), (r"r'\d{2,}'", "'1 22 333'"),
]
OF_PATTERN = [
    "re.sub(r, '-', s)", "re.sub(r, '-', s, count=1)", "re.sub(r, lambda m: m.group(0).upper(), s)", "re.split(r, s)", "re.split(r, s, maxsplit=1)",
    "re.compile(r).split(s, 1)", "re.compile(r).sub('-', s, 1)", "re.findall(r, s)", "bool(re.search(r, s))", "bool(re.match(r, s))",
    "bool(re.fullmatch(r, s))", "[m.group() for m in re.finditer(r, s)]", "[m.span() for m in re.finditer(r, s)]",
    "(lambda m: m and (m.group(), m.start(), m.end(), m.groups()))(re.search(r, s))", "re.escape(s)", "(lambda m: m[0] if m else None)(re.search(r, s))",
    "(lambda m: m.groups('none') if m else None)(re.search(r, s))", "(lambda m: s[:m.start()] + s[m.end():] if m else s)(re.search(r, s))",
]
PATHS = ["'a/b/c.tar.gz'", "'x/y.csv'", "'/abs/dir/'", "'gs://b/o.json'"]
OF_PATH = [
    "os.path.basename(p)", "os.path.dirname(p)", "os.path.splitext(p)", "os.path.join('r', p)", "os.path.normpath(p)", "os.path.split(p)",
    "pathlib.PurePosixPath(p).stem", "pathlib.PurePosixPath(p).suffix", "pathlib.PurePosixPath(p).name", "str(pathlib.PurePosixPath(p).parent)",
    "pathlib.PurePosixPath(p).parts", "str(pathlib.PurePosixPath(p).with_suffix('.x'))", "str(pathlib.PurePosixPath('r') / p)",
    "str(pathlib.Path(p).with_name('n'))", "str(pathlib.Path(p).with_stem('q'))", "str(pathlib.Path('a/b/c').relative_to('a'))",
]
DAYS = ["datetime.date(2024, 2, 29)", "datetime.datetime(2023, 12, 31, 23, 5, 9)", "datetime.date(2025, 1, 1)"]
OF_DAY = [
    "t.strftime('%Y%m%d')", "t.isoformat()", "t.year", "t.month", "t.strftime('%Y_W%V_%j_%b_%a')", "(t + datetime.timedelta(days=1)).strftime('%Y%m%d')",
    "(t - datetime.timedelta(weeks=2)).isoformat()", "t.replace(day=1).strftime('%d%m%y')", "t.weekday()", "t.isocalendar()[1]", "f'{t:%Y-%m}'",
    "str(t)", "t.toordinal()", "'{:%B_%d}'.format(t)", "calendar.monthrange(t.year, t.month)[1]", "t.strftime('%I%p_%f_%U_%w_%y')", "t.isoweekday()",
    "datetime.datetime.strptime('2024-03-05', '%Y-%m-%d').strftime('%Y%j')", "datetime.date.fromisoformat('2024-03-05').strftime('%y')",
]


def applied(name, values, bodies):
    return [f"(lambda {name}: {body})({value})" for value in values for body in bodies]


def expressions():
    whole = [number for number in NUMBERS if not any(sign in number for sign in "./e")]
    yield from (f"{text}.{method}" for text in TEXTS for method in TEXT_METHODS)
    yield from (f"{text}{part}" for text in TEXTS for part in SLICES)
    yield from applied("s", TEXTS, OF_TEXT)
    for number in NUMBERS:
        yield from (f"format({number}, '{spec}')" for spec in SPECS if number in whole or not set(spec) & set("dxXbo"))
        yield from (f"'{spec}' % ({number})" for spec in PERCENTS)
    yield from applied("n", NUMBERS, OF_NUMBER)
    yield from applied("l", LISTS, OF_LIST)
    yield from applied("d", DICTS, OF_DICT)
    yield from (f"(lambda r, s: {body})({r}, {s})" for r, s in PATTERNS for body in OF_PATTERN)
    yield from applied("p", PATHS, OF_PATH)
    yield from applied("t", DAYS, OF_DAY)


def result(expression):
    try:
        return str(eval(expression))
    except Exception:
        return None


if __name__ == "__main__":
    print(json.dumps([[each, result(each)] for each in expressions()]))
