import type { Language } from "../../office/context";
import type { BlankEncoding } from "../../workbook/model";

export type Theme = "light" | "dark";

export interface Settings {
  language: Language;
  blanks: BlankEncoding;
  theme: Theme;
}

const STORED = "workbench-settings";
const ALLOWED: { [Name in keyof Settings]: readonly Settings[Name][] } = {
  language: ["zh-CN", "en-US"],
  blanks: ["zero", "null"],
  theme: ["light", "dark"],
};

/** As given in the address (?language=en-US), else as left the last time, else Chinese, blanks as 0, light. */
export function readSettings(): Settings {
  const given = new URL(window.location.href).searchParams;
  const stored = new URLSearchParams(localStorage.getItem(STORED) ?? "");
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] => {
    const allowed: readonly Settings[Name][] = ALLOWED[name];
    const find = (text: string | null): Settings[Name] | undefined => allowed.find((value) => value === text);
    return find(given.get(name)) ?? find(stored.get(name)) ?? (allowed[0] as Settings[Name]);
  };
  return { language: read("language"), blanks: read("blanks"), theme: read("theme") };
}

export function storeSettings(settings: Settings): void {
  localStorage.setItem(STORED, new URLSearchParams({ ...settings }).toString());
}
