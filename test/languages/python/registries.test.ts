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

  it("are a limit where a metaclass may register them", async () => {
    const body =
      "class Meta(type):\n    pass\nclass A(metaclass=Meta):\n    def run(self):\n        emit('d.a')\nA().run()";
    expect(await namesOf(body)).toEqual(["d.a", "The metaclass of A is not followed."]);
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
