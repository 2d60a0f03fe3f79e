/** A short text that another content would not have: whether a report or a list still fits is seen by it. */

const [OFFSET, PRIME, OTHER] = [0x811c9dc5, 0x01000193, 0x9e3779b1];

/** 16 hexadecimal digits. */
export function fingerprint(texts: Iterable<string>): string {
  let [a, b] = [OFFSET, OTHER];
  for (const text of texts)
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, PRIME);
      b = Math.imul(b ^ code, OTHER) + at;
    }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
