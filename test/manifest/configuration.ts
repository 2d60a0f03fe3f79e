/** What webpack is told by the choices of a build. */
import config from "../../webpack.config.js";

interface Plugin {
  patterns?: { from: string; to?: string; transform?: (text: Buffer) => string }[];
  userOptions?: { templateParameters?: { officejs: string; policy: string } };
}

const plugins = async (environment: object): Promise<Plugin[]> =>
  ((await config(environment)) as { plugins: Plugin[] }).plugins;

/** The files that it copies. */
export const copies = async (environment: object) =>
  (await plugins(environment)).flatMap((one) => one.patterns ?? []);

/** What the page says: where office.js comes from, and what may be loaded. */
export const page = async (environment: object) =>
  (await plugins(environment)).find((one) => one.userOptions)?.userOptions?.templateParameters;
