export { describeShell } from "./describe.ts";
