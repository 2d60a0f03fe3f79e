import { createRequire } from "node:module";
import type { Workbench } from "../workbench";
import { kinds } from "./objects";
import { openSample } from "./sample";

interface ClassOfLibrary {
  scalars: string[];
  updateable: string[];
  navigations: string[];
  members: string[];
  isCollection: boolean;
}

let workbench: Workbench;
let library: Record<string, ClassOfLibrary | null>;

beforeAll(async () => {
  workbench = await openSample();
  workbench.addScript(`
    window.classesOf = (names) => Object.fromEntries(names.map((name) => {
      const type = Excel[name];
      if (!type) return [name, null];
      const { prototype } = type;
      const scalars = prototype._scalarPropertyNames ?? [];
      return [name, {
        scalars,
        updateable: scalars.filter((_, index) => (prototype._scalarPropertyUpdateable ?? [])[index]),
        navigations: prototype._navigationPropertyNames ?? [],
        members: Object.getOwnPropertyNames(prototype),
        isCollection: prototype._isCollection === true,
      }];
    }));`);
  const names = kinds.map(({ className }) => className);
  library = (await workbench.call("classesOf", names)) as Record<string, ClassOfLibrary | null>;
});

afterAll(() => workbench.close());

test("the library is the one the host was written for", () => {
  const { version } = createRequire(__filename)("@microsoft/office-js/package.json") as { version: string };
  expect(version).toBe("1.1.110");
});

describe.each(kinds.map((kind) => [kind.className, kind] as const))("%s", (className, kind) => {
  const own = () => library[className] as ClassOfLibrary;

  test("is a class of the library, a collection where the library has one", () => {
    expect(library[className]).not.toBeNull();
    expect(kind.members().some(({ name }) => name === "items")).toBe(own().isCollection);
  });

  test("has only members that the library has, of the same kind", () => {
    for (const { name, kind: sort, settable } of kind.members()) {
      expect(own().members).toContain(name);
      if (sort === "navigation") expect(own().navigations).toContain(name);
      if (kind.scalars.includes(name)) expect(own().scalars).toContain(name);
      if (settable) expect(own().updateable).toContain(name);
    }
  });

  test("reads every property that it lets be set", () => {
    const unreadable = kind
      .members()
      .filter(({ settable, readable }) => settable && !readable)
      .map(({ name }) => `${className}.${name}`);
    expect(unreadable).toEqual([]);
  });
});
