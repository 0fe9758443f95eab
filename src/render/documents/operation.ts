import type { OperationLine } from "#domain/report.ts";
import { code } from "../markdown/escape.ts";
import { grouped } from "../text.ts";
import { hours } from "../words.ts";

/** Whether the script of an operation exists. */
export function existence({ script, scriptExists }: OperationLine): string {
  if (script === null) return "No: the plan names no script";
  return `${scriptExists ? "Yes" : "No"}: ${code(script)}`;
}

/** How long the script of an operation takes to create. */
export function timeToCreate({ scriptExists, effort }: OperationLine): string {
  if (scriptExists) return "exists";
  return effort.highHours > 0 ? hours({ low: effort.lowHours, high: effort.highHours }) : "not estimated";
}

/** Tables that the plan expects against those that the catalogue has. */
export function tableCounts({ expected, found }: OperationLine): string {
  const seen = found === null ? "not counted" : `${grouped(found)} found`;
  return expected === null ? seen : `${grouped(expected)} expected, ${seen}`;
}
