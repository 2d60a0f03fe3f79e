import { sha1 } from "@noble/hashes/legacy";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2";
import { concatBytes, randomBytes } from "@noble/hashes/utils";

/** The password of a protected sheet as a file keeps it (ECMA-376, 18.3.1.85). */
export interface StoredPassword {
  algorithmName: string;
  hashValue: string;
  saltValue: string;
  spinCount: number;
}

export class Password {
  private constructor(readonly stored: StoredPassword) {}

  static of(text: string): Password {
    const saltValue = toBase64(randomBytes(16));
    const spinCount = 1000;
    const stored = { algorithmName: "SHA-512", saltValue, spinCount, hashValue: "" };
    return new Password({ ...stored, hashValue: hash(text, stored) });
  }

  static fromFile(stored: StoredPassword): Password {
    return new Password(stored);
  }

  matches(text: string): boolean {
    return hash(text, this.stored) === this.stored.hashValue;
  }
}

const ALGORITHMS: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  "SHA-1": sha1,
  "SHA-256": sha256,
  "SHA-384": sha384,
  "SHA-512": sha512,
};

/** Not by Node's crypto: the book lives in a browser as well. */
function hash(text: string, { algorithmName, saltValue, spinCount }: StoredPassword): string {
  const digest = ALGORITHMS[algorithmName];
  if (!digest)
    throw new Error(`the password of the sheet is kept by ${algorithmName}, which is unknown here`);
  let value = digest(concatBytes(fromBase64(saltValue), utf16(text)));
  const count = new DataView(new ArrayBuffer(4));
  for (let i = 0; i < spinCount; i++) {
    count.setUint32(0, i, true);
    value = digest(concatBytes(value, new Uint8Array(count.buffer)));
  }
  return toBase64(value);
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

function utf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return new Uint8Array(view.buffer);
}
