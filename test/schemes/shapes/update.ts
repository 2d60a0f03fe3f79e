/**
 * npm run shapes                       writes down the shape of every scheme version that is not there yet
 * npm run shapes -- --unreleased ID …  writes the present version anew: only while no workbook can have been written by it
 */
import { writeFileSync } from "node:fs";
import { format } from "prettier";
import { SCHEMES } from "../../../src/schemes";
import { describeShape, differences, fileOf, readDescriptions } from "./describe";

const [flag, ...named] = process.argv.slice(2);
const anew = (id: string): boolean => flag === "--unreleased" && (named.length === 0 || named.includes(id));

async function update(): Promise<void> {
  for (const scheme of SCHEMES) {
    const kept = readDescriptions(scheme);
    const before = kept[scheme.version];
    const now = describeShape(scheme);
    if (before && differences(before, now).length === 0) continue;
    if (before && !anew(scheme.id)) {
      console.error(
        `${scheme.id}: version ${scheme.version} is written down and differs; raise the version.`,
      );
      process.exitCode = 1;
      continue;
    }
    const text = JSON.stringify({ ...kept, [scheme.version]: now });
    writeFileSync(fileOf(scheme), await format(text, { parser: "json", printWidth: 110 }));
    console.log(`${scheme.id}: version ${scheme.version} written down`);
  }
}

void update();
