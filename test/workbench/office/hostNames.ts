import { createRequire } from "node:module";

type ToAscii = (name: string, options: object) => string | null;

/**
 * Lets jsdom look up a host's name in Unicode's table once only: office.js takes its host's address apart at every
 * message, always the same one, and that alone was a seventh of a test's time.
 */
export function rememberHostNames(): void {
  const ofJsdom = createRequire(createRequire(__filename).resolve("jsdom"));
  const names = createRequire(ofJsdom.resolve("whatwg-url"))("tr46") as { toASCII: ToAscii };
  const { toASCII } = names;
  const known = new Map<string, string | null>();
  names.toASCII = (name, options) => {
    const key = `${name} ${JSON.stringify(options)}`;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = toASCII(name, options);
      known.set(key, answer);
    }
    return answer;
  };
}
