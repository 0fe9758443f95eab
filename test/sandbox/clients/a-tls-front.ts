import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { createServer } from "node:tls";
import { onTestFinished } from "vitest";

/** A port that takes TLS with a certificate made now and hands what it hears to a plain port, until the test is finished. */
export async function aTlsFront(port: number, dir: string): Promise<number> {
  const [key, cert] = [join(dir, "key.pem"), join(dir, "cert.pem")];
  const request = [
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-days",
    "2",
    "-subj",
    "/CN=127.0.0.1",
    "-addext",
    "subjectAltName=IP:127.0.0.1",
  ];
  execFileSync("openssl", [...request, "-keyout", key, "-out", cert], { stdio: "ignore" });
  const front = createServer({ key: await readFile(key), cert: await readFile(cert) }, (socket) => {
    const plain = connect(port, "127.0.0.1");
    socket.on("error", () => plain.destroy());
    plain.on("error", () => socket.destroy());
    socket.pipe(plain).pipe(socket);
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void front.close());
  return (front.address() as AddressInfo).port;
}
