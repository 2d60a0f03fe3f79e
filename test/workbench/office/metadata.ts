import type { FunctionDeclaration } from "../workbook/model";
import { notImplemented } from "./errors";

interface RawParameter {
  name?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

interface RawFunction {
  id?: string;
  name?: string;
  parameters?: RawParameter[];
  result?: { dimensionality?: string };
  options?: Record<string, unknown>;
}

interface RawMetadata {
  functions?: RawFunction[];
  allowErrorForDataTypeAny?: boolean;
}

/** Options of a function that the host carries out; another one that is switched on is refused. */
const OPTIONS = ["requiresAddress", "volatile", "excludeFromAutoComplete"];

/** The functions metadata (functions.json) as Excel takes it. */
export function readMetadata(json: string, namespace: string): FunctionDeclaration[] {
  const metadata = JSON.parse(json) as RawMetadata;
  return (metadata.functions ?? []).map((declared) => {
    const id = present(declared.id, "a function's id");
    const name = present(declared.name, `the name of ${id}`);
    const options = declared.options ?? {};
    for (const [option, value] of Object.entries(options))
      if (value === true && !OPTIONS.includes(option))
        throw notImplemented(`${option} of the function ${id}`);
    return {
      id,
      formulaName: `${namespace}.${name}`.toUpperCase(),
      parameters: (declared.parameters ?? []).map((parameter) => ({
        name: present(parameter.name, `a parameter's name of ${id}`),
        dimensionality: dimension(parameter.dimensionality),
        type: parameter.type ?? "any",
        optional: parameter.optional ?? false,
        repeating: parameter.repeating ?? false,
      })),
      result: { dimensionality: dimension(declared.result?.dimensionality) },
      options: {
        requiresAddress: options.requiresAddress === true,
        requiresParameterAddresses: false,
        volatile: options.volatile === true,
      },
      allowErrorForDataTypeAny: metadata.allowErrorForDataTypeAny ?? false,
    };
  });
}

function dimension(given: string | undefined): "scalar" | "matrix" {
  return given === "matrix" ? "matrix" : "scalar";
}

function present(value: string | undefined, what: string): string {
  if (!value) throw new Error(`the functions metadata lacks ${what}`);
  return value;
}
