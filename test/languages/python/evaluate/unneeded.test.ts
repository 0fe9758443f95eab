import { describe, expect, it } from "vitest";
import { describeScript, namesOf } from "../support/describe.ts";

/** Each loop has twelve turns, past the one at which a loop that nobody needs would be passed over. */
const NEEDED: readonly (readonly [way: string, body: string, names: readonly string[]])[] = [
  ["grows the name", "t = 'd.'\nfor i in range(12):\n    t += 'x'\nemit(t)", ["d.xxxxxxxxxxxx"]],
  [
    "grows the name inside a function",
    "def f():\n    t = 'd.'\n    for i in range(12):\n        t += 'x'\n    return t\nemit(f())",
    ["d.xxxxxxxxxxxx"],
  ],
  [
    "fills a list through a parameter",
    "def add(box, x):\n    box.append(x)\nnames = []\nfor i in range(12):\n    add(names, f'd.t{i}')\nemit(names[11])",
    ["d.t11"],
  ],
  [
    "fills an attribute through a method",
    "class Job:\n    def __init__(self):\n        self.tables = []\n    def note(self, t):\n        self.tables.append(t)\njob = Job()\nfor i in range(12):\n    job.note(f'd.t{i}')\nemit(job.tables[11])",
    ["d.t11"],
  ],
  [
    "fills an object that a method of its own sends",
    "class Job:\n    def __init__(self):\n        self.tables = []\n    def run(self):\n        emit(self.tables[-1])\njob = Job()\nfor i in range(12):\n    job.tables.append(f'd.t{i}')\njob.run()",
    ["d.t11"],
  ],
  [
    "grows what an initializer is handed",
    "class Job:\n    def __init__(self, name):\n        self.name = name\n    def run(self):\n        emit(self.name)\nname = 'd.'\nfor i in range(12):\n    name += 'x'\nJob(name).run()",
    ["d.xxxxxxxxxxxx"],
  ],
  [
    "grows what a data class is handed",
    "from dataclasses import dataclass\n@dataclass\nclass Job:\n    name: str\n    def run(self):\n        emit(self.name)\ndef main():\n    name = 'd.'\n    for i in range(12):\n        name += 'x'\n    Job(name).run()\nmain()",
    ["d.xxxxxxxxxxxx"],
  ],
  [
    "grows what a data class hands to a field of its base",
    "from dataclasses import dataclass\n@dataclass\nclass Task:\n    name: str\n    def run(self):\n        emit(self.name)\n@dataclass\nclass Job(Task):\n    size: int\ndef main():\n    name = 'd.'\n    for i in range(12):\n        name += 'x'\n    Job(name, 1).run()\nmain()",
    ["d.xxxxxxxxxxxx"],
  ],
  [
    "grows a default",
    "t = 'd.'\nfor i in range(12):\n    t += 'x'\ndef f(name=t):\n    emit(name)\nf()",
    ["d.xxxxxxxxxxxx"],
  ],
  [
    "fills an attribute that is read by a text of its name",
    "class Job:\n    pass\njob = Job()\njob.name = 'd.'\nfor i in range(12):\n    job.name += 'x'\nemit(getattr(job, 'na' + 'me'))",
    ["d.xxxxxxxxxxxx"],
  ],
  [
    "fills an attribute that a property reads",
    "class Job:\n    def __init__(self):\n        self.size = 0\n    @property\n    def table(self):\n        return f'd.t{self.size}'\njob = Job()\nfor i in range(12):\n    job.size += 1\nemit(job.table)",
    ["d.t12"],
  ],
  [
    "grows what an exception carries",
    "class Stop(Exception):\n    pass\ndef f():\n    t = 'd.'\n    for i in range(12):\n        t += 'x'\n    raise Stop(t)\ntry:\n    f()\nexcept Stop as stop:\n    emit(stop.args[0])",
    ["d.xxxxxxxxxxxx"],
  ],
  [
    "grows a variable of the module from a function",
    "t = 'd.'\ndef f():\n    global t\n    for i in range(12):\n        t += 'x'\nf()\nemit(t)",
    ["d.xxxxxxxxxxxx"],
  ],
  [
    "grows a variable of the function around",
    "def f():\n    t = 'd.'\n    def g():\n        nonlocal t\n        for i in range(12):\n            t += 'x'\n    g()\n    emit(t)\nf()",
    ["d.xxxxxxxxxxxx"],
  ],
  [
    "counts what a condition asks for",
    "n = 0\nfor i in range(12):\n    n += 1\nif n > 11:\n    emit('d.many')\nelse:\n    emit('d.few')",
    ["d.many"],
  ],
  [
    "counts what decides when a function returns",
    "def f():\n    n = 0\n    for i in range(12):\n        n += 1\n    if n == 12:\n        return\n    emit('d.few')\nf()\nemit('d.end')",
    ["d.end"],
  ],
  [
    "fills a dict whose missing key is caught",
    "seen = {}\nfor i in range(12):\n    seen[f'k{i}'] = 1\ntry:\n    seen['k11']\n    t = 'there'\nexcept KeyError:\n    t = 'gone'\nemit(f'd.{t}')",
    ["d.gone", "d.there"],
  ],
  [
    "fills a set that a comprehension asks",
    "seen = set()\nfor i in range(12):\n    seen.add(f't{i}')\nfor t in [n for n in ['t11', 't12'] if n in seen]:\n    emit('d.' + t)",
    ["d.t11"],
  ],
  [
    "fills a list under another name",
    "names = []\nother = names\nfor i in range(12):\n    other.append(f'd.t{i}')\nemit(names[-1])",
    ["d.t11"],
  ],
  [
    "changes objects that a list holds",
    "class Job:\n    def __init__(self, name):\n        self.name = name\njobs = [Job('a'), Job('b')]\nfor job in jobs * 6:\n    job.name += 'x'\nemit('d.' + jobs[1].name)",
    ["d.bxxxxxx"],
  ],
  [
    "changes dicts that a list holds",
    "rows = [{'n': 'a'}, {'n': 'b'}]\nfor row in rows * 6:\n    row['n'] += 'x'\nemit('d.' + rows[1]['n'])",
    ["d.bxxxxxx"],
  ],
  [
    "fills what a class holds",
    "class Names:\n    all = []\nfor i in range(12):\n    Names.all.append(f'd.t{i}')\nemit(Names.all[-1])",
    ["d.t11"],
  ],
  ["binds its own variable", "for name in [f'd.t{i}' for i in range(12)]:\n    pass\nemit(name)", ["d.t11"]],
  ["is followed by else", "for i in range(12):\n    pass\nelse:\n    emit('d.done')", ["d.done"]],
  [
    "fills what a format string reads",
    "class Job:\n    pass\njob = Job()\njob.name = ''\nfor i in range(12):\n    job.name += 'x'\nemit('d.{job.name}'.format(job=job))",
    ["d.xxxxxxxxxxxx"],
  ],
  [
    "fills a deque that a pattern takes apart",
    "parts = []\nfor i in range(12):\n    parts.append(f't{i}')\nmatch parts:\n    case [first, *_, last]:\n        emit(f'd.{first}_{last}')",
    ["d.t0_t11"],
  ],
  [
    "fills a dict that is spread into a call",
    "options = {}\nfor i in range(12):\n    options['name'] = f'd.t{i}'\nemit(**options)",
    ["d.t11"],
  ],
  [
    "takes from an iterator that goes on afterwards",
    "names = iter([f'd.t{i}' for i in range(14)])\nfor _, name in zip(range(12), names):\n    pass\nemit(next(names))",
    ["d.t13"],
  ],
];

describe("a loop that is needed", () => {
  it.each(NEEDED)("runs where it %s", async (_, body, names) => {
    expect(await namesOf(`${body}\n`)).toEqual(names);
  });

  it("runs where it fills an object of another module", async () => {
    const others = { "shared.py": "TABLES = []\ndef last():\n    return TABLES[-1]\n" };
    const body =
      "import shared\nfor i in range(12):\n    shared.TABLES.append(f'd.t{i}')\nemit(shared.last())\n";
    expect(await namesOf(body, others)).toEqual(["d.t11"]);
  });

  it("runs where it fills an object that another module is handed", async () => {
    const others = { "shared.py": "class Base:\n    def last(self):\n        return self.tables[-1]\n" };
    const body =
      "from shared import Base\nclass Job(Base):\n    def __init__(self):\n        self.tables = []\njob = Job()\nfor i in range(12):\n    job.tables.append(f'd.t{i}')\nemit(job.last())\n";
    expect(await namesOf(body, others)).toEqual(["d.t11"]);
  });
});

describe("a loop that nobody needs", () => {
  const WASTE =
    "class Result:\n    def __init__(self):\n        self.problems = []\n    def note(self, text):\n        self.problems.append(text)\n";

  it("costs nothing, however many turns it has", async () => {
    const body = `from google.cloud import bigquery\n${WASTE}def check(client, table):\n    result = Result()\n    row = list(client.query(f'SELECT a FROM {table}').result())[0]\n    for i in range(19000):\n        for j in range(19000):\n            if row[f'c{i}'] is None:\n                result.note(f'{i}: {j}')\n    return result\nresults = [check(bigquery.Client(), 'd.t')]\nfor result in results:\n    print(len(result.problems))\n`;
    const { effects, limits } = await describeScript(body);
    expect(effects.map(({ verb, name }) => `${verb} ${name}`)).toEqual(["read d.t"]);
    expect(limits).toEqual([]);
  });

  it("is followed where what it fills decides over an effect", async () => {
    const body = `${WASTE}result = Result()\nfor i in range(12):\n    result.note(f'{i}')\nif len(result.problems) == 12:\n    emit('d.bad')\n`;
    expect(await namesOf(body)).toEqual(["d.bad"]);
  });
});
