import { createHash, X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

export interface Certificate {
  key: string;
  cert: string;
  /** By which Chromium is told to accept this one certificate and no other. */
  fingerprint: string;
}

const DAY = 24 * 60 * 60 * 1000;

/** A certificate for localhost that lives as long as a session of work; its key is never written to disk. */
export async function createCertificate(): Promise<Certificate> {
  const now = Date.now();
  const pems = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(now - DAY),
    notAfterDate: new Date(now + 30 * DAY),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  const spki = new X509Certificate(pems.cert).publicKey.export({ type: "spki", format: "der" });
  return {
    key: pems.private,
    cert: pems.cert,
    fingerprint: createHash("sha256").update(spki).digest("base64"),
  };
}
