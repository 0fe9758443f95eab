import { describe, expect, it } from "vitest";
import { described } from "./described.ts";

async function pace(text: string) {
  const { workers, pauseSeconds } = await described("run.sh", { "run.sh": text });
  return [workers, pauseSeconds];
}

describe("the pace of a shell script", () => {
  it.each<[string, string, number | undefined, number | undefined]>([
    ["processes of xargs", "cat names | xargs -P 8 -I{} bq rm d.{}", 8, undefined],
    ["processes of xargs, written together", "cat names | xargs -n1 -P4 bq rm", 4, undefined],
    ["jobs of parallel", "parallel --jobs=3 bq rm ::: a b", 3, undefined],
    ["jobs from a variable with a default", 'N="${N:-6}"\ncat x | xargs -P "$N" -n 1 bq rm', 6, undefined],
    ["jobs that only the run knows", "cat x | xargs -P $(nproc) -n 1 bq rm", undefined, undefined],
    ["a sleep for each item", "for t in a b; do bq rm d.$t; sleep 2; done", undefined, 2],
    ["a sleep for each line", "while read t; do bq rm $t; sleep 0.5s; done < x", undefined, 0.5],
    ["a sleep in a function", "one() { bq rm $1; sleep 1m; }\none a", undefined, 60],
    ["a sleep at the beginning", "sleep 30\nbq ls", undefined, undefined],
    ["a sleep while it polls", "until bq show d.t; do sleep 5; done", undefined, undefined],
  ])("tells %s", async (_, text, workers, pauseSeconds) => {
    expect(await pace(text)).toEqual([workers, pauseSeconds]);
  });
});
