/** What is public about the functions: formulas in people's workbooks hold them to it for ever. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { LIBRARY } from "../../../src/calculation/library";
import type { Argument, ArgumentSet } from "../../../src/calculation/frame/arguments";

const SOURCES = path.resolve(__dirname, "../../../src/functions");
export const FILE = path.join(SOURCES, "signatures.json");

interface PublicArgument {
  name: string;
  /** What it means, as Excel shows it. */
  says: string;
  /** "row", "entries", "item" or "shared"; none where it is not declared so. */
  shape?: string;
  optional?: true;
  /** What stands where it is left out. */
  default?: number;
  from?: number;
  above?: number;
  to?: number;
  whole?: true;
}

interface Signature {
  says: string;
  arguments: readonly PublicArgument[];
}

export type Signatures = Readonly<Record<string, Signature>>;

interface Generated {
  functions: {
    id: string;
    description: string;
    parameters: { name: string; description: string; optional?: boolean }[];
  }[];
}

/** As they are in the source. */
export async function presentSignatures(): Promise<Signatures> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(
    path.join(SOURCES, "functions.ts"),
    true,
  );
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const { functions } = JSON.parse(metadataJson) as Generated;
  return Object.fromEntries(
    functions.map(({ id, description, parameters }) => {
      const declared: ArgumentSet = id in LIBRARY ? LIBRARY[id as keyof typeof LIBRARY].arguments : {};
      return [
        id,
        {
          says: description,
          arguments: parameters.map(({ name, description: says, optional }) => ({
            name,
            says,
            ...(optional ? { optional: true as const } : {}),
            ...meaning((declared as Readonly<Record<string, Argument<unknown>>>)[name]),
          })),
        },
      ];
    }),
  );
}

function meaning(argument: Argument<unknown> | undefined): Partial<PublicArgument> {
  if (!argument) return {};
  const { shape } = argument;
  if (shape === "shared") return { shape };
  const { rule, leftOut } = argument.reader;
  const preset = (leftOut as { toNumber?(): number } | undefined)?.toNumber?.();
  return {
    shape,
    ...(argument.reader.required || preset === undefined ? {} : { default: preset }),
    ...(rule.from === undefined ? {} : { from: rule.from }),
    ...(rule.above === undefined ? {} : { above: rule.above }),
    ...(rule.to === undefined ? {} : { to: rule.to }),
    ...(rule.whole ? { whole: true as const } : {}),
  };
}

export const keptSignatures = (): Signatures => JSON.parse(readFileSync(FILE, "utf8")) as Signatures;

/** What breaks formulas that people have: all but a new function and a new optional argument at the end. */
export function breaks(kept: Signatures, present: Signatures): string[] {
  return Object.entries(kept).flatMap(([id, before]) => {
    const now = present[id];
    if (!now) return [`${id} is gone`];
    const changed = before.arguments.flatMap((argument, index) => {
      const own = now.arguments[index];
      const [was, is] = [JSON.stringify(argument), JSON.stringify(own)];
      return was === is ? [] : [`${id}, argument ${index + 1}: ${was} → ${is ?? "gone"}`];
    });
    const needed = now.arguments
      .slice(before.arguments.length)
      .filter(({ optional }) => !optional)
      .map(({ name }) => `${id}: the new argument ${name} must be optional`);
    const says = before.says === now.says ? [] : [`${id}: ${before.says} → ${now.says}`];
    return [...says, ...changed, ...needed];
  });
}

/** With the words of today where nothing else differs. */
export function reworded(kept: Signatures, present: Signatures): Signatures {
  return Object.fromEntries(
    Object.entries(kept).map(([id, before]) => {
      const now = present[id];
      return [
        id,
        {
          says: now?.says ?? before.says,
          arguments: before.arguments.map((argument, index) => ({
            ...argument,
            says: now?.arguments[index]?.says ?? argument.says,
          })),
        },
      ];
    }),
  );
}

/** With what is new; what was there stays as it was. */
export function extended(kept: Signatures, present: Signatures): Signatures {
  return Object.fromEntries(
    Object.entries(present).map(([id, now]) => {
      const before = kept[id];
      if (!before) return [id, now];
      const added = now.arguments.slice(before.arguments.length);
      return [id, { ...before, arguments: [...before.arguments, ...added] }];
    }),
  );
}
