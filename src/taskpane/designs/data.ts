/** A design while it is built: its fields hold what was typed, in order or not; `readDesign` says which it is. */

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === "object" && value !== null;

/** What stands at "blocks.2.bands.0.from". */
export const at = (data: unknown, path: string): unknown =>
  path === "" ? data : path.split(".").reduce((value, key) => (isData(value) ? value[key] : undefined), data);

/** The same with something else there, or one more at a list's end; `undefined` takes a field away. */
export function withAt<T>(data: T, path: string, value: unknown): T {
  const [key = "", ...rest] = path.split(".");
  if (path === "") return value as T;
  if (Array.isArray(data)) {
    const list: readonly unknown[] = String(data.length) === key ? [...(data as unknown[]), undefined] : data;
    return list.map((one, index) => (String(index) === key ? withAt(one, rest.join("."), value) : one)) as T;
  }
  const { [key]: before, ...others } = (data ?? {}) as Data;
  const after = rest.length === 0 ? value : withAt(before, rest.join("."), value);
  if (after === undefined) return others as T;
  return { ...(data as Data), [key]: after } as T;
}

/** The same without a field. */
export const without = (data: object, field: string): object =>
  Object.fromEntries(Object.entries(data).filter(([key]) => key !== field));

/** A field that may be left out: "" takes it away. */
export const typedText = (text: string): string | undefined => (text === "" ? undefined : text);

/** A number as typed, "12,5" and "40%" included; what is none stays as typed, and is said to be none. */
export function typedNumber(text: string, percent: boolean): number | string | null {
  const bare = text.normalize("NFKC").replace(/[\s,]/g, "");
  if (bare === "") return null;
  const [, digits, sign] = /^([-+]?(?:\d+\.?\d*|\.\d+))(%?)$/.exec(bare) ?? [];
  if (digits === undefined) return text;
  const number = Number(digits);
  return percent || sign === "%" ? Math.round(number * 1e10) / 1e12 : number;
}

export function shownNumber(value: unknown, percent: boolean): string {
  if (typeof value === "number") return percent ? String(Math.round(value * 1e12) / 1e10) : String(value);
  return typeof value === "string" ? value : "";
}
