/** npm run sizes: writes down how much each part of the pane may load, from the build that is in dist/ and some room. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { partSizes } from "./parts";

/** So that a sentence more is none of a budget's business. */
const ROOM = 1.08;
const LEAST_ROOM = 500;

const limits = Object.entries(partSizes().parts)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([part, size]) => [part, Math.ceil(Math.max(size * ROOM, size + LEAST_ROOM) / 100) * 100] as const);
writeFileSync(join(__dirname, "sizes.json"), `${JSON.stringify(Object.fromEntries(limits), null, 2)}\n`);
