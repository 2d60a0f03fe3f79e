/** What Excel on the web tells an add-in about itself when the page asks for its context. */

export type Language = "zh-CN" | "en-US";

/** The sets that the host offers; what a set promises but the host lacks is refused by name when called. */
const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.9",
  AddinCommands: "1.1",
  RichApiRuntime: "1.1",
  RichApiRuntimeFlag: "1.2",
  DelayForCellEdit: "1.1",
  DocumentEvents: "1.1",
  Settings: "1.1",
};

export function isSetSupported(name: string, version: string): boolean {
  const offered = REQUIREMENT_SETS[name];
  return offered !== undefined && compareVersions(offered, version) >= 0;
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let part = 0; part < Math.max(left.length, right.length); part += 1) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export interface ContextOptions {
  addInId: string;
  addInName: string;
  language: Language;
  /** [name, JSON text] as stored in the document. */
  settings: [string, string][];
}

const APP_EXCEL_WEB = 16;
const CONTROL_TASK_PANE = 1;
const MODE_READ_WRITE = 1;
const DISPLAY_TASK_PANE = 2;

export function appContext({
  addInId,
  addInName,
  language,
  settings,
}: ContextOptions): Record<string, unknown> {
  return {
    _id: addInId,
    _appName: APP_EXCEL_WEB,
    _appVersion: "16.01",
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: "https://localhost/Workbook.xlsx",
    _clientMode: MODE_READ_WRITE,
    _settings: settings,
    _reason: "documentOpened",
    _osfControlType: CONTROL_TASK_PANE,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000000",
    _appInstanceId: addInId,
    _appMinorVersion: 1,
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostCustomMessage: "",
    _hostFullVersion: "16.0.15407.10000",
    _clientWindowHeight: 900,
    _clientWindowWidth: 350,
    _addinName: addInName,
    _appDomains: [],
    _dialogRequirementMatrix: "{}",
    _featureGates: {},
    _initialDisplayMode: DISPLAY_TASK_PANE,
    _wacHostEnvironment: "0",
    _isFromWacAutomation: false,
    _marketplaceType: "",
  };
}

const FLAG_SHARED_RUNTIME = 1;
const FLAG_CUSTOM_FUNCTIONS = 2;

/** The value of the page's `_host_Info` parameter. */
export function hostInfo(
  language: Language,
  options: { sharedRuntime: boolean; functions: boolean },
): string {
  const flags =
    (options.sharedRuntime ? FLAG_SHARED_RUNTIME : 0) | (options.functions ? FLAG_CUSTOM_FUNCTIONS : 0);
  return ["Excel", "Web", "16.01", language, "00000000", "", "", String(flags)].join("$");
}

/** `window.name` of the page: how it reaches its parent. */
export function windowName(
  info: string,
  conversationId: string,
  addInId: string,
  hostOrigin: string,
): string {
  return JSON.stringify({
    baseFrameName: "workbench",
    hostInfo: info,
    xdmInfo: [conversationId, addInId, hostOrigin].join("|"),
    serializerVersion: "1",
    flights: "[]",
  });
}
