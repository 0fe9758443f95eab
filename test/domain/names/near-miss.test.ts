import { describe, expect, it } from "vitest";
import { nearMiss } from "#domain/names/near-miss.ts";
import { nearestWord } from "#domain/names/nearest.ts";
import { aTemplate } from "./templates.ts";

const cov = aTemplate("cov_{stat}_{source}_{pair.a}_{pair.b}", { ordered: ["pair.a", "pair.b"] });
const lag = aTemplate("lag_{source}_{pair}");
const twin = aTemplate("twin_{pair}_{pair}");
const near = (name: string) => nearMiss([lag, cov, twin], name);

describe("a name that matches no template", () => {
  it.each([
    ["cov_agg_audcad_audchf", cov, "{source} is missing after {stat}"],
    ["lag_audcad", lag, "{source} is missing at the beginning"],
    ["lag_bqx", lag, "{pair} is missing after {source}"],
    [
      "cov_agg_bqx_audchf_audcad",
      cov,
      "{pair.a} `audchf`, {pair.b} `audcad` must stand in the order of the vocabulary, each before the next",
    ],
    ["twin_aud_audcad", twin, "{pair} is both `aud` and `audcad`"],
    [
      "lag_bqx_gbpusd",
      lag,
      "`gbpusd` stands at offset 8 where {pair}, one of audcad, audchf, aud, eur_usd, should be",
    ],
    ["lag_bqx_audcad_45", lag, "`_45` follows where the name should end"],
    ["lag_", lag, "the name ends at offset 4 where {source}, one of bqx, idx, should be"],
  ])("%s is explained", (name, template, says) => {
    expect(near(name)).toEqual({ template, says });
  });

  it("is near none where not even the first part reads", () => {
    expect(near("mkt_summary")).toBeNull();
    expect(nearMiss([], "lag")).toBeNull();
  });
});

describe("the nearest word", () => {
  it("is one that a slip of the pen makes of another", () => {
    expect(nearestWord("sorce", ["stat", "source"])).toBe("source");
    expect(nearestWord("run-as", ["runs-as"])).toBe("runs-as");
    expect(nearestWord("apir", ["pair", "tier"])).toBe("pair");
    expect(nearestWord("Pair", ["pair"])).toBe("pair");
  });

  it("is none where all differ much", () => {
    expect(nearestWord("zebra", ["pair", "stat"])).toBeNull();
    expect(nearestWord("x", [])).toBeNull();
  });
});
