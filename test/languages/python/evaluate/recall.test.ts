import { describe, expect, it } from "vitest";
import { effectsOf, namesOf } from "../support/describe.ts";

describe("pure code that is asked again", () => {
  it("gives each call its own value where the arguments differ in kind alone", async () => {
    expect(
      await namesOf("def f(a):\n    return f'd.{a!r}'\nfor x in [1, '1', 1.0, True]:\n    emit(f(x))\n"),
    ).toEqual(["d.'1'", "d.1", "d.1.0", "d.True"]);
  });

  it("tells ('a,b',) from ('a', 'b')", async () => {
    expect(
      await namesOf("def f(t):\n    return 'd.' + '+'.join(t)\nemit(f(('a,b',)))\nemit(f(('a', 'b')))\n"),
    ).toEqual(["d.a+b", "d.a,b"]);
  });

  it("sees that a constant which it reads was changed between two calls", async () => {
    expect(
      await namesOf("P = 'a'\ndef f(x):\n    return f'd.{P}_{x}'\nemit(f(1))\nP = 'b'\nemit(f(1))\n"),
    ).toEqual(["d.a_1", "d.b_1"]);
  });

  it("sees that a list which it reads has grown", async () => {
    expect(
      await namesOf(
        "L = ['a']\ndef f():\n    return 'd.' + '_'.join(L)\nemit(f())\nL.append('b')\nemit(f())\n",
      ),
    ).toEqual(["d.a", "d.a_b"]);
  });

  it("sees that a function which it calls was defined anew", async () => {
    const body =
      "def g(x):\n    return x\ndef f(x):\n    return 'd.' + g(x)\nemit(f('a'))\ndef g(x):\n    return x * 2\nemit(f('a'))\n";
    expect(await namesOf(body)).toEqual(["d.a", "d.aa"]);
  });

  it("hands out a list that the caller may change without changing the next one", async () => {
    const body =
      "def f():\n    return ['a', 'b']\nfor more in ['x', 'y', 'z']:\n    made = f()\n    made.append(more)\n    emit('d.' + '_'.join(made))\n";
    expect(await namesOf(body)).toEqual(["d.a_b_x", "d.a_b_y", "d.a_b_z"]);
  });

  it("hands out a comprehension's list anew each time", async () => {
    const body =
      "N = ['a']\ndef f(more):\n    made = [x for x in N]\n    made.append(more)\n    emit('d.' + '_'.join(made))\nfor more in ['x', 'y', 'z']:\n    f(more)\n";
    expect(await namesOf(body)).toEqual(["d.a_x", "d.a_y", "d.a_z"]);
  });

  it("gives each choice of an option its own value in the run that takes it", async () => {
    const script =
      "import argparse\nfrom google.cloud import bigquery\np = argparse.ArgumentParser()\np.add_argument('--to', choices=['x', 'y'])\nargs = p.parse_args()\ndef f(to):\n    return f'p.d.{to}'\nbigquery.Client().delete_table(f(args.to))\n";
    expect(await effectsOf(script)).toEqual(["8 drop p.d.x", "8 drop p.d.y"]);
  });
});
