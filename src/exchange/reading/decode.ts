/** The text of a file's bytes. Where its encoding is not sure, nothing is chosen: the possible readings are shown. */

export const ENCODINGS = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Decoded {
  text: string;
  encoding: Encoding;
}

export interface DecodingDoubt {
  /** Why it is asked: bytes that are text in no encoding, or in several. */
  reason: "damaged" | "several" | "noMark";
  candidates: Decoded[];
}

function decodedAs(bytes: Uint8Array, encoding: Encoding, fatal = true): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What a person chooses, even where some bytes are no text in it. */
export const decodeAs = (bytes: Uint8Array, encoding: Encoding): string =>
  decodedAs(bytes, encoding, false) ?? "";

/** Enough to know a list by. */
const SAMPLE = 65_536;

/** UTF-8, GBK (which Chinese Excel writes) or UTF-16 with its mark, where it can be nothing else. */
export function decode(bytes: Uint8Array): Decoded | DecodingDoubt {
  const begins = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  const sure = (encoding: Encoding): Decoded | undefined => {
    const text = decodedAs(bytes, encoding);
    return text === undefined ? undefined : { text, encoding };
  };
  const several = (reason: DecodingDoubt["reason"], encodings: readonly Encoding[]): DecodingDoubt => ({
    reason,
    candidates: encodings.map((encoding) => ({ text: decodeAs(bytes, encoding), encoding })),
  });
  if (begins(0xef, 0xbb, 0xbf)) return sure("utf-8") ?? several("damaged", ["utf-8", "gb18030"]);
  if (begins(0xff, 0xfe)) return sure("utf-16le") ?? several("damaged", ["utf-16le"]);
  if (begins(0xfe, 0xff)) return sure("utf-16be") ?? several("damaged", ["utf-16be"]);
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0))
    return several("noMark", zerosAreHigh(sample) ? ["utf-16le", "utf-16be"] : ["utf-16be", "utf-16le"]);
  const utf8 = sure("utf-8");
  if (utf8)
    return looksLikeGbk(utf8.text, sure("gb18030")?.text) ? several("several", ["gb18030", "utf-8"]) : utf8;
  const gbk = sure("gb18030");
  const big5 = sure("big5");
  if (!gbk && !big5) return several("damaged", ["gb18030", "utf-8", "big5"]);
  if (gbk && (!big5 || commonShare(sample) > COMMON)) return gbk;
  return several("several", gbk ? ["big5", "gb18030"] : ["big5", "utf-8"]);
}

/** Zeros at odd places: the low byte comes first. */
function zerosAreHigh(bytes: Uint8Array): boolean {
  let odd = 0;
  let even = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 1) odd += 1;
    else even += 1;
  });
  return odd >= even;
}

/**
 * Two bytes of GBK can be one letter of UTF-8, far from any Chinese. Letters with accents stand among plain ones
 * ("José"); Cyrillic, Arabic and the like in rows by themselves are taken for Chinese that was misread.
 */
function looksLikeGbk(utf8: string, gbk: string | undefined): boolean {
  if (gbk === undefined || /[\u0800-\uFFFF]/.test(utf8)) return false;
  const foreign = utf8.match(/[\u0080-\u07FF]+/g) ?? [];
  const accented = utf8.match(/[a-z][\u00C0-\u024F]+|[\u00C0-\u024F]+[a-z]/gi) ?? [];
  return foreign.length > accented.length && !/[^\p{ASCII}\u3000-\u9FFF\uFF00-\uFFEF]/u.test(gbk);
}

/** So many of a simplified text's characters are among the 3,755 common ones; names and places hold some others. */
const COMMON = 0.85;

/** The share of two-byte characters that are common ones of GB 2312, or its signs and full-width letters. */
function commonShare(bytes: Uint8Array): number {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length - 1; at += 1) {
    const [high = 0, low = 0] = [bytes[at], bytes[at + 1]];
    if (high < 0x81) continue;
    pairs += 1;
    if (low >= 0xa1 && ((high >= 0xb0 && high <= 0xd7) || (high >= 0xa1 && high <= 0xa3))) common += 1;
    at += 1;
  }
  return pairs === 0 ? 1 : common / pairs;
}
