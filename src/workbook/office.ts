/** What Office tells about itself. */
import { version } from "../../package.json";

/** Set by the last module of functions.js, which runs only if every function was registered. */
export const areFunctionsRegistered = (): boolean =>
  (globalThis as { appraiseFunctionsRegistered?: boolean }).appraiseFunctionsRegistered === true;

/** Not everywhere: Excel on the web has had none. */
export const officeTheme = (): Office.OfficeTheme | undefined =>
  (Office.context as { officeTheme?: Office.OfficeTheme } | undefined)?.officeTheme;

/** Of package.json and the manifest. */
export const addInVersion: string = version;

/** What the manifest asks for, and what is used where it is there. */
const SETS: readonly (readonly [name: string, version: string])[] = [
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.3"],
  ["CustomFunctionsRuntime", "1.4"],
  ["ExcelApi", "1.12"],
  ["ExcelApi", "1.16"],
  ["ExcelApi", "1.17"],
  ["ExcelApi", "1.20"],
  ["DelayForCellEdit", "1.1"],
];

export interface OfficeFacts {
  addIn: string;
  host: string;
  platform: string;
  excel: string;
  displayLanguage: string;
  contentLanguage: string;
  functionsRegistered: boolean;
  sets: { name: string; version: string; supported: boolean }[];
}

/** What Office tells about itself: host, platform, versions, languages, requirement sets. */
export function officeFacts(): OfficeFacts {
  const { diagnostics, requirements, displayLanguage, contentLanguage } = Office.context;
  return {
    addIn: addInVersion,
    host: String(diagnostics?.host ?? ""),
    platform: String(diagnostics?.platform ?? ""),
    excel: diagnostics?.version ?? "",
    displayLanguage,
    contentLanguage,
    functionsRegistered: areFunctionsRegistered(),
    sets: SETS.map(([name, least]) => ({
      name,
      version: least,
      supported: requirements?.isSetSupported(name, least) ?? false,
    })),
  };
}
