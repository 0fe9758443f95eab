import { describe, expect, it } from "vitest";
import { namesOf } from "./support/describe.ts";

describe("classes that register themselves", () => {
  it("are known to the base that hears of its subclasses, with the keywords of their heads", async () => {
    const body = [
      "class Base:",
      "    known = {}",
      "    def __init_subclass__(cls, table, **others):",
      "        super().__init_subclass__(**others)",
      "        cls.table = table",
      "        Base.known[table] = cls",
      "    def run(self):",
      "        emit(f'd.{self.table}')",
      "class A(Base, table='a'):",
      "    pass",
      "class B(Base, table='b'):",
      "    '''Has words.'''",
      "for each in Base.known.values():",
      "    each().run()",
    ];
    expect(await namesOf(body.join("\n"))).toEqual(["d.a", "d.b"]);
  });

  it("are known to a decorator's registry", async () => {
    const body = [
      "KNOWN = {}",
      "def register(name):",
      "    def keep(cls):",
      "        KNOWN[name] = cls",
      "        return cls",
      "    return keep",
      "@register('a')",
      "class A:",
      "    def run(self, name):",
      "        emit(f'd.{name}_1')",
      "for name, each in KNOWN.items():",
      "    each().run(name)",
    ];
    expect(await namesOf(body.join("\n"))).toEqual(["d.a_1"]);
  });

  it("are the subclasses of their base", async () => {
    const body = [
      "class Base:",
      "    table = 'none'",
      "    def run(self):",
      "        emit(f'd.{self.table}')",
      "class A(Base):",
      "    table = 'a'",
      "class B(Base):",
      "    table = 'b'",
      "for each in Base.__subclasses__():",
      "    each().run()",
    ];
    expect(await namesOf(body.join("\n"))).toEqual(["d.a", "d.b"]);
  });

  it("are found where a metaclass of the repository registers and names them", async () => {
    const body = `class Meta(type):
    tables = []
    def __new__(mcls, name, bases, namespace, **options):
        cls = super().__new__(mcls, name, bases, namespace)
        if bases:
            cls.full = f"{cls.dataset}.{name.lower()}{options.get('suffix', '')}"
            mcls.tables.append(cls)
        return cls
    def __init__(cls, name, bases, namespace, **options):
        cls.short = name
    @property
    def quoted(cls):
        return cls.full + cls.short
class Base(metaclass=Meta):
    dataset = "d"
class One(Base):
    pass
class Two(Base, suffix="_x"):
    dataset = "e"
for each in Meta.tables:
    emit(each.full)
emit(One.quoted)`;
    expect(await namesOf(body)).toEqual(["d.one", "d.oneOne", "e.two_x"]);
  });

  it("are a limit where a metaclass from elsewhere may register them", async () => {
    const body =
      "from elsewhere import Meta\nclass A(metaclass=Meta):\n    def run(self):\n        emit('d.a')\nA().run()";
    expect(await namesOf(body)).toEqual(["d.a", "The metaclass of A is not followed."]);
  });

  it("are one object where __new__ keeps it", async () => {
    const body = `class Settings:
    known = None
    def __new__(cls, *args):
        if cls.known is None:
            cls.known = super().__new__(cls)
        return cls.known
    def __init__(self, name=None):
        if name:
            self.name = name
Settings("d.a")
emit(Settings().name)`;
    expect(await namesOf(body)).toEqual(["d.a"]);
  });

  it("are no limit where the metaclass only marks abstract methods", async () => {
    const body =
      "import abc\nclass A(metaclass=abc.ABCMeta):\n    def run(self):\n        emit('d.a')\nA().run()";
    expect(await namesOf(body)).toEqual(["d.a"]);
  });
});

describe("dataclasses.replace", () => {
  it("computes again what is computed after initialisation", async () => {
    const body = [
      "import dataclasses",
      "@dataclasses.dataclass",
      "class Node:",
      "    name: str",
      "    dataset: str = 'raw'",
      "    full: str = dataclasses.field(init=False)",
      "    def __post_init__(self):",
      "        self.full = f'{self.dataset}.{self.name}'",
      "node = Node('a')",
      "emit(dataclasses.replace(node, dataset='mart').full)",
      "emit(node.full)",
    ];
    expect(await namesOf(body.join("\n"))).toEqual(["mart.a", "raw.a"]);
  });
});
