import { expect, it } from "vitest";
import { describeScript } from "./support/describe.ts";

const HEAD = `from enum import Enum, Flag, IntEnum, StrEnum, auto
from google.cloud import bigquery
client = bigquery.Client(project="p")

class Window(IntEnum):
    SHORT = 15
    LONG = 45

class Source(StrEnum):
    BQX = auto()
    IDX = auto()

class Named(str, Enum):
    AGG = "agg"

class Bits(Flag):
    A = auto()
    B = auto()
    C = auto()

class Base(str, Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

class Made(Base):
    X = auto()
    Y = auto()

`;

async function names(body: string): Promise<readonly string[]> {
  const { effects } = await describeScript(`${HEAD}${body}\n`);
  return effects.map(({ name, exact }) => `${name.replace(/^p\.d\./, "")}${exact ? "" : " ?"}`);
}

it.each([
  ["f'{w:d}' of numbers", "for w in Window: client.delete_table(f'd.t_{w:d}')", ["t_15", "t_45"]],
  [
    "f'{w:03d}', f'{w}' and '%d'",
    "w = Window.LONG\nclient.delete_table(f'd.t_{w:04d}_{w}_%d' % w)",
    ["t_0045_45_45"],
  ],
  [
    "arithmetic, order and int()",
    "client.delete_table(f'd.t_{max(Window) + 1}_{int(Window.SHORT)}_{Window.LONG > 20}')",
    ["t_46_15_True"],
  ],
  [
    "texts made by auto()",
    "for s in Source: client.delete_table('d.t_' + s + f'_{s}' + s.upper())",
    ["t_bqx_bqxBQX", "t_idx_idxIDX"],
  ],
  [
    "join, equality and keys",
    "d = {Source.BQX: 'b'}\nif Source.BQX == 'bqx' and 'bqx' in [Source.BQX]: client.delete_table('d.' + '_'.join([Source.IDX, d['bqx']]))",
    ["idx_b"],
  ],
  ["members that are texts", "client.delete_table('d.' + Named.AGG + '_' + Named.AGG.upper())", ["agg_AGG"]],
  [
    "what (str, Enum) prints, which depends on Python's version",
    "client.delete_table(f'd.t_{Named.AGG}')",
    ["t_{…} ?"],
  ],
  [
    "flags, each a bit",
    "client.delete_table(f'd.t_{Bits.A.value}_{Bits.B.value}_{Bits.C.value}')",
    ["t_1_2_4"],
  ],
  [
    "a numbering of the class's own",
    "client.delete_table(f'd.t_{Made.X.value}_{Made.Y.value}')",
    ["t_x0_y1"],
  ],
  [
    "a member by its value",
    "client.delete_table(f'd.t_{Window(45).name}_{Source(\"idx\").name}')",
    ["t_LONG_IDX"],
  ],
])("reads %s", async (_, body, expected) => {
  expect(await names(body)).toEqual(expected);
});
