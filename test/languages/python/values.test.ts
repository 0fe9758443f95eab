import { describe, expect, it } from "vitest";
import { namesOf } from "./support/describe.ts";

describe("texts", () => {
  it.each([
    [
      "emit(f\"a_{7:03d}_{2.5:.2f}_{'x':>3}_{'y'!r}_{1000:,}_{0.5:.0%}_{255:x}\")",
      ["a_007_2.50_  x_'y'_1,000_50%_ff"],
    ],
    ["w = 5\nemit(f\"{'ab':*^{w}}\")", ["*ab**"]],
    ['x = 3\nemit(f"{x=}_{x * 2 = }")', ["x=3_x * 2 = 6"]],
    ['emit("{}_{0}".replace("{0}", "z").format("a"))', ["a_z"]],
    ['emit("{1}_{0}_{k}_{d[x]}_{{}}".format("a", "b", k="c", d={"x": "e"}))', ["b_a_c_e_{}"]],
    ['emit("%s_%03d_%(n)s" % ("a", 5) if False else "%s_%03d_%.1f_%%" % ("a", 5, 2.25))', ["a_005_2.2_%"]],
    ['emit("%(a)s.%(b)s" % {"a": "x", "b": "y"})', ["x.y"]],
    ['emit("a.b.c".split(".")[-1] + "x_y".rsplit("_", 1)[0] + " z ".strip())', ["cxz"]],
    ['emit("LAG_X".lower().title().replace("_", "").removesuffix("X").zfill(6).ljust(7, "-"))', ["000Lag-"]],
    ['emit("abcdef"[1:-1:2] + "abc"[::-1] + "xyz"[-1])', ["bdcbaz"]],
    ['emit("".join(sorted("cab")) + "-".join(map(str, (1, 2))))', ["abc1-2"]],
    ['from string import Template\nemit(Template("$a.$b-$$").substitute(a="d", b="t"))', ["d.t-$"]],
    ['import textwrap\nemit(textwrap.dedent("""\n    d.t\n""").strip())', ["d.t"]],
    [
      'import re\nemit(re.sub(r"[^a-z]+", "_", "ab-12-cd") + re.match(r"(\\w+)_(\\d+)", "lag_45").group(2))',
      ["ab_cd45"],
    ],
    ['q = "d."\nq += "t"\nq = q + f"_{1}"\nemit(q)', ["d.t_1"]],
    [
      'emit("ab" * 2 + "x".center(3, ".") + str(True) + str(None) + str(1.0) + repr("q"))',
      ["abab.x.TrueNone1.0'q'"],
    ],
    ['emit("t_" + ("a" "b"))', ["t_ab"]],
  ])("%s", async (body, names) => {
    expect(await namesOf(body)).toEqual(names);
  });
});

describe("collections and loops", () => {
  it.each([
    ['for a, (b, *c) in [("x", ("y", 1, 2))]:\n    emit(f"{a}{b}{c[1]}{len(c)}")', ["xy22"]],
    [
      'for i, (k, v) in enumerate({"a": 1, "b": 2}.items(), start=3):\n    emit(f"{i}{k}{v}")',
      ["3a1", "4b2"],
    ],
    ['for a, b in zip("ab", reversed([1, 2, 3])):\n    emit(f"{a}{b}")', ["a3", "b2"]],
    [
      'from itertools import product, combinations, permutations, chain\nfor t in chain(combinations("abc", 2), [("z",)]):\n    emit("_".join(t))',
      ["a_b", "a_c", "b_c", "z"],
    ],
    ['import itertools as it\nfor a, b in it.product(["x"], range(2)):\n    emit(f"{a}{b}")', ["x0", "x1"]],
    [
      'emit("_".join([x for x in "abc" if x != "b"] + list({"k": 1}) + [str(y) for x in [[1], [2]] for y in x]))',
      ["a_c_k_1_2"],
    ],
    [
      'd = {k: v for k, v in [("a", 1)]}\nd["b"] = 2\nd.update(c=3)\nd.setdefault("d", 4)\nemit("".join(f"{k}{v}" for k, v in sorted(d.items(), reverse=True)))',
      ["d4c3b2a1"],
    ],
    [
      'n = 0\nwhile True:\n    n += 1\n    if n == 2:\n        continue\n    if n > 4:\n        break\n    emit(f"t{n}")\nelse:\n    emit("never")',
      ["t1", "t3", "t4"],
    ],
    ['for x in "ab":\n    pass\nelse:\n    emit("done_" + x)', ["done_b"]],
    [
      'l = [3, 1]\nl.append(2)\nl.sort(key=lambda v: -v)\nl.extend([0])\na, *b = l\nemit(f"{a}{b}{l.index(2)}{max(l)}{sum(l)}{l[-1]}")',
      ["3[2, 1, 0]1360"],
    ],
    [
      's = {"a"} | {"b"}\ns.add("c")\nemit("".join(sorted(s - {"a"})) + str("b" in s) + str(len(s)))',
      ["bcTrue3"],
    ],
    ['if (n := 5) > 3 and 1 < n <= 5 and not n == 4:\n    emit(f"n{n}")', ["n5"]],
    ['emit("yes" if any(x > 1 for x in [1, 2]) and all([1, "a"]) else "no")', ["yes"]],
    ['x = None\nemit((x or "d") + ("" or "e") + str(x is None))', ["deTrue"]],
    [
      "emit(f\"{7 // 2}{-7 // 2}{-7 % 3}{2 ** 5}{7 / 2}{round(2.675, 1)}{int('12') + 1}{abs(-3)}{divmod(7, 2)[1]}\")",
      ["3-42323.52.71331"],
    ],
    [
      "from collections import defaultdict, OrderedDict, deque\nd = defaultdict(list)\nd['a'].append('x')\nemit('_'.join(d['a']) + str(len(d['b'])))",
      ["x0"],
    ],
    ["a = b = 'x'\na, b = b + '1', a + '2'\ndel a\nemit(b)", ["x2"]],
    [
      "match ('drop', 3):\n    case ('make', _):\n        emit('no')\n    case ('drop' | 'wipe', n) if n > 2:\n        emit(f'd{n}')\n    case _:\n        emit('no')",
      ["d3"],
    ],
  ])("%s", async (body, names) => {
    expect(await namesOf(body)).toEqual(names);
  });
});

describe("functions and classes", () => {
  it.each([
    [
      'def f(a, b="y", *rest, c, **more):\n    return f"{a}{b}{rest}{c}{sorted(more)}"\nemit(f("x", c=1, k=2))\nemit(f(*["p", "q", "r"], **{"c": 3}))',
      ["pq('r',)3[]", "xy()1['k']"],
    ],
    ["def f(n):\n    return 1 if n < 2 else n * f(n - 1)\nemit(f't{f(5)}')", ["t120"]],
    [
      "def outer(p):\n    def inner(s):\n        nonlocal p\n        p += s\n        return p\n    return inner\ng = outer('a')\ng('b')\nemit(g('c'))",
      ["abc"],
    ],
    ["COUNT = 0\ndef bump():\n    global COUNT\n    COUNT += 1\nbump()\nbump()\nemit(f't{COUNT}')", ["t2"]],
    [
      "from functools import partial, reduce\nf = partial(lambda a, b, c: a + b + c, 'x', c='z')\nemit(f('y') + reduce(lambda a, b: a + b, ['p', 'q']))",
      ["xyzpq"],
    ],
    [
      "class A:\n    P = 'p'\n    def __init__(self, n):\n        self.n = n\n    @property\n    def name(self):\n        return f'{self.P}_{self.n}'\n    @staticmethod\n    def up(s):\n        return s.upper()\n    @classmethod\n    def make(cls):\n        return cls('m')\nemit(A.make().name + A.up('x') + str(A('k').n))",
      ["p_mXk"],
    ],
    [
      "from dataclasses import dataclass, field\n@dataclass\nclass C:\n    a: str\n    b: int = 2\n    c: list = field(default_factory=list)\n    def __post_init__(self):\n        self.c.append(self.a)\nx = C('z', b=5)\nemit(f'{x.a}{x.b}{x.c}{C(\"y\").c}')",
      ["z5['z']['y']"],
    ],
    [
      "from typing import NamedTuple\nclass P(NamedTuple):\n    a: str\n    b: str = 'd'\nemit(P('x').a + P('x').b)",
      ["xd"],
    ],
    [
      "class B:\n    def name(self):\n        return 'b'\nclass C(B):\n    def name(self):\n        return super().name() + 'c'\nclass D(C):\n    def name(self):\n        return super().name() + 'd'\nemit(D().name())",
      ["bcd"],
    ],
    ["def g():\n    yield 'a'\n    yield from ['b', 'c']\nemit('_'.join(g()) + next(iter(g())))", ["a_b_ca"]],
    [
      "def f():\n    try:\n        return {'a': 1}['b']\n    except KeyError:\n        return 'missing'\n    finally:\n        emit('after')\nemit(f())",
      ["after", "missing"],
    ],
    [
      "class E(ValueError):\n    pass\ntry:\n    raise E('x')\nexcept (TypeError, ValueError) as e:\n    emit('caught')\nelse:\n    emit('not')",
      ["caught"],
    ],
    [
      "from contextlib import contextmanager\n@contextmanager\ndef c():\n    yield 'v'\nwith c() as v:\n    emit(v)",
      ["v"],
    ],
    [
      "from pathlib import Path\nimport os\np = Path('a') / 'b.sql'\nemit(f'{p.stem}_{p.parent}_{os.path.basename(str(p))}_{os.path.join(\"x\", \"y\")}_{p.with_suffix(\".py\")}')",
      ["b_a_b.sql_x/y_a/b.py"],
    ],
    [
      "from enum import Enum\nclass S(Enum):\n    A = 'a'\n    B = 'b'\nemit('_'.join(s.value + s.name for s in S) + S('b').name + S['A'].value)",
      ["aA_bBBa"],
    ],
  ])("%s", async (body, names) => {
    expect(await namesOf(body)).toEqual(names);
  });
});

describe("concurrency", () => {
  it.each([
    [
      "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor() as ex:\n    list(ex.map(emit, ['a', 'b']))\n    [ex.submit(emit, name=f'c{i}') for i in range(2)]",
      ["a", "b", "c0", "c1"],
    ],
    [
      "from multiprocessing import Pool\ndef f(a, b):\n    emit(a + b)\nwith Pool(2) as pool:\n    pool.starmap(f, [('a', '1'), ('b', '2')])\n    pool.apply_async(f, ('c', '3'))\n    pool.map(emit, ['d'])",
      ["a1", "b2", "c3", "d"],
    ],
    [
      "from threading import Thread\nts = [Thread(target=emit, args=(x,)) for x in 'ab']\nfor t in ts: t.start()",
      ["a", "b"],
    ],
    ["import multiprocessing as mp\np = mp.Process(target=emit, kwargs={'name': 'k'})\np.start()", ["k"]],
    ["from joblib import Parallel, delayed\nParallel(n_jobs=2)(delayed(emit)(x) for x in 'ab')", ["a", "b"]],
    [
      "import asyncio\nasync def f(x):\n    emit(x)\n    return x\nasync def main():\n    emit(''.join(await asyncio.gather(f('a'), f('b'))))\nasyncio.run(main())",
      ["a", "ab", "b"],
    ],
  ])("%s", async (body, names) => {
    expect(await namesOf(body)).toEqual(names);
  });
});

describe("data of the repository", () => {
  const files = {
    "data/p.json": '{"pairs": ["a", "b"], "n": 2, "f": 1.5, "none": null}',
    "data/p.yaml": "tables:\n  - name: x\n    on: true\n",
    "data/p.csv": 'name,kind\nx,"a,b"\ny,c\n',
    "data/p.txt": "one\ntwo\n",
    "helpers/names.py": "BASE = 'base'\ndef table(x):\n    return f'{BASE}_{x}'\n",
    "helpers/__init__.py": "from .names import table as renamed\n",
  };

  it.each([
    [
      "import json\nwith open('data/p.json') as f:\n    d = json.load(f)\nfor p in d['pairs']:\n    emit(f\"{p}{d['n']}{d['f']}{d.get('none')}\")",
      ["a21.5None", "b21.5None"],
    ],
    [
      "import yaml\nfor t in yaml.safe_load(open('data/p.yaml'))['tables']:\n    emit(t['name'] + str(t['on']))",
      ["xTrue"],
    ],
    [
      "import csv\nfor row in csv.DictReader(open('data/p.csv')):\n    emit(row['name'] + row['kind'])",
      ["xa,b", "yc"],
    ],
    [
      "from pathlib import Path\nfor line in Path('data/p.txt').read_text().splitlines():\n    emit(line)",
      ["one", "two"],
    ],
    ["emit('_'.join(l.strip() for l in open('data/p.txt')))", ["one_two"]],
    [
      "from helpers import renamed\nfrom helpers.names import *\nimport helpers.names as n\nemit(renamed('a') + table('b') + n.BASE)",
      ["base_abase_bbase"],
    ],
  ])("%s", async (body, names) => {
    expect(await namesOf(body, files)).toEqual(names);
  });
});

describe("correlation and branches", () => {
  it("does not multiply values of one loop turn", async () => {
    expect(await namesOf("for a, b in [('x', '1'), ('y', '2')]:\n    emit(f'{a}{b}')")).toEqual(["x1", "y2"]);
  });

  it("prints no name of a branch that a known argument does not take", async () => {
    const body =
      "def name(kind):\n    if kind == 'corr':\n        return 'corr_t'\n    return f'{kind}_r'\nfor kind in ['corr', 'cov']:\n    emit(name(kind))";
    expect(await namesOf(body)).toEqual(["corr_t", "cov_r"]);
  });

  it("follows both branches of an unknown condition, each with what it sets", async () => {
    const body =
      "import random\nif random.random() > 0.5:\n    a, b = 'x', '1'\nelse:\n    a, b = 'y', '2'\nemit(a + b)";
    expect(await namesOf(body)).toEqual(["x1", "y2"]);
  });

  it("answers the same unknown question in the same way", async () => {
    const body =
      "import os\nflag = os.environ.get('F')\na = 'x' if flag else 'y'\nb = '1' if flag else '2'\nemit(a + b)";
    expect(await namesOf(body)).toEqual(["x1", "y2"]);
  });

  it("lists 72 names for 18 triangles, 2 variants and 2 sources", async () => {
    const body =
      "from itertools import combinations\nTRIANGLES = list(combinations('abcdef', 3))[:18]\nfor t in TRIANGLES:\n    for v in ('agg', 'align'):\n        for s in ('bqx', 'idx'):\n            emit('d.tri_' + '_'.join([v, s, *t]))";
    const names = await namesOf(body);
    expect(names).toHaveLength(72);
    expect(names[0]).toBe("d.tri_agg_bqx_a_b_c");
  });
});
