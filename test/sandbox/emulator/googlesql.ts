import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { freePort } from "./free-port.ts";

/** Folder of the package that brings Google's own analyser as a program; named by the environment. */
const home = process.env["PHASEGATE_TEST_GOOGLESQL"];
const program = home === undefined ? "" : join(home, "lib/zetasql/remote_server.so");

/** True where GoogleSQL, which BigQuery speaks, is there to judge. */
export const hasGoogleSql = process.arch === "x64" && process.platform === "linux" && existsSync(program);

/** GoogleSQL's parser. */
export interface GoogleSql {
  /** Null where it reads the statements, what it says against them otherwise. */
  fault(sql: string): Promise<string | null>;
  close(): void;
}

interface Client {
  testConnection(): Promise<boolean>;
  extractTableNamesFromStatement(asked: object): Promise<unknown>;
}

/** Starts GoogleSQL's server on a port of this machine. */
export async function openGoogleSql(): Promise<GoogleSql> {
  const port = await freePort();
  const server: ChildProcess = spawn(program, ["localhost", String(port)], { stdio: "ignore" });
  const { ZetaSQLClient } = createRequire(import.meta.url)(home ?? "") as {
    ZetaSQLClient: { init(port: number): void; getInstance(): Client };
  };
  ZetaSQLClient.init(port);
  const client = ZetaSQLClient.getInstance();
  if (!(await client.testConnection())) throw new Error("GoogleSQL's server does not answer");
  return {
    fault: async (sqlStatement) => {
      const asked = { sqlStatement, options: {}, allowScript: true };
      return client.extractTableNamesFromStatement(asked).then(
        () => null,
        (error: Error) => error.message.replace(/^\d+ [A-Z_]+: /, "").replace("[at ", "at ["),
      );
    },
    close: () => void server.kill("SIGKILL"),
  };
}
