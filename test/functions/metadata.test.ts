import { finish, translate } from "../../src/functions/metadata.cjs";
import { LIBRARY, type FunctionId } from "../../src/calculation/library";
import { builtText } from "../built";

const generated = {
  allowCustomDataForDataTypeAny: true,
  functions: [
    {
      id: "BONUS",
      name: "BONUS",
      description: "Bonus.",
      helpUrl: "https://localhost:3000/help/en-US/BONUS.html",
      parameters: [
        { name: "amount", description: "Amount.", type: "any", dimensionality: "matrix" },
        { name: "rate", description: "Rate.", type: "any", optional: true },
      ],
    },
  ],
};

describe("finish", () => {
  test("lets error cells reach the functions and keeps entities away", () => {
    expect(finish(generated)).toEqual({
      ...generated,
      allowErrorForDataTypeAny: true,
      allowCustomDataForDataTypeAny: false,
    });
  });

  test("points to the help where the add-in is hosted", () => {
    const [bonus] = finish(generated, "https://example.com/appraise/").functions;
    expect(bonus?.helpUrl).toBe("https://example.com/appraise/help/en-US/BONUS.html");
  });
});

describe("translate", () => {
  const chinese = { BONUS: { description: "奖金。", parameters: { amount: "金额。", rate: "比例。" } } };

  test("changes the descriptions and the help pages, and nothing else", () => {
    const { edition, problems } = translate(generated, chinese, "zh-CN");
    expect(problems).toEqual([]);
    expect(edition).toEqual({
      ...generated,
      functions: [
        {
          id: "BONUS",
          name: "BONUS",
          description: "奖金。",
          helpUrl: "https://localhost:3000/help/zh-CN/BONUS.html",
          parameters: [
            { name: "amount", description: "金额。", type: "any", dimensionality: "matrix" },
            { name: "rate", description: "比例。", type: "any", optional: true },
          ],
        },
      ],
    });
  });

  test("lists every text that is missing or too many", () => {
    const texts = {
      BONUS: { description: "", parameters: { amount: "金额。", divisor: "除数。" } },
      SCORE: { description: "得分。" },
    };
    const { problems } = translate(generated, texts, "zh-CN");
    expect(problems).toEqual([
      "SCORE: there is no such function",
      "BONUS: no description",
      'BONUS: it has no parameter "divisor"',
      'BONUS: no text for parameter "rate"',
    ]);
  });
});

interface BuiltFunction {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: {
    name: string;
    description: string;
    type: string;
    dimensionality?: string;
    optional?: boolean;
  }[];
  result: { type?: string; dimensionality: string };
}
const WORDS = [
  ...["BAND edge", "TIERED method", "TIERED edge", "STEPSCORE mode", "STEPSCORE better", "WEIGHTED missing"],
  ...["CARRYOVER fill", "CARRYOVER surplus", "CARRYOVER item", "SPLIT basis", "QUOTA ties", "QUOTA rounding"],
  ...["DUEWINDOW kind", "LEVEL cumulative", "WEIGHTED layout", "CARRYOVER layout", "STREAK layout"],
];
const editions = ["functions.json", "functions.zh-CN.json"] as const;
const read = (file: string) =>
  JSON.parse(builtText(file)) as Record<string, unknown> & { functions: BuiltFunction[] };

describe.each(editions)("dist/%s", (file) => {
  const metadata = read(file);

  test("is post-processed", () => {
    expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: false });
  });

  test("the signatures are those that the library reads, in its order", () => {
    for (const { id, parameters } of metadata.functions) {
      if (id === "EXPLAIN") continue;
      const declared = LIBRARY[id as FunctionId].arguments;
      expect([id, ...parameters.map(({ name }) => name)]).toEqual([id, ...Object.keys(declared)]);
      for (const { name, dimensionality } of parameters) {
        // an option word is one cell; of anything else Excel must hand over the whole range
        const isWord = WORDS.includes(`${id} ${name}`);
        expect([id, name, dimensionality ?? "scalar"]).toEqual([id, name, isWord ? "scalar" : "matrix"]);
      }
    }
  });

  test("every function's help page is in the build", () => {
    for (const { helpUrl } of metadata.functions) {
      const { pathname } = new URL(helpUrl);
      expect(pathname).toMatch(file.includes("zh-CN") ? /^\/help\/zh-CN\// : /^\/help\/en-US\//);
      expect(builtText(pathname.slice(1))).toContain("<html");
    }
  });

  test("names can be typed in a cell and are the ids", () => {
    expect(metadata.functions.length).toBeGreaterThan(0);
    for (const { id, name } of metadata.functions) {
      expect(name).toBe(id);
      expect(name).toMatch(/^[A-Z][A-Z0-9]{2,}$/);
      // An address of a cell is not a name: at most three letters and a row number.
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
  });

  test("every function and parameter has a description of one line, at most 255 characters", () => {
    const wrong = metadata.functions.flatMap((one) =>
      [one, ...one.parameters]
        .filter(({ description }) => !/^\S(.*\S)?$/.test(description) || description.length > 255)
        .map(({ name, description }) => `${one.id}, ${name}: ${description}`),
    );
    expect(wrong).toEqual([]);
  });

  test("every parameter takes anything, so that blanks and errors arrive as they are", () => {
    const types = metadata.functions.flatMap((one) => one.parameters.map((parameter) => parameter.type));
    expect(new Set(types)).toEqual(new Set(["any"]));
  });

  test("required parameters come before optional ones", () => {
    for (const { parameters } of metadata.functions) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
    }
  });

  test("every result is a 2-D array", () => {
    expect(new Set(metadata.functions.map((one) => one.result.dimensionality))).toEqual(new Set(["matrix"]));
  });
});

test("the editions differ in their descriptions only, and in all of them", () => {
  const [english, chinese] = editions.map(read);
  const bare = (metadata: unknown) =>
    JSON.parse(
      JSON.stringify(metadata, (key, value: unknown) =>
        ["description", "helpUrl"].includes(key) ? undefined : value,
      ),
    ) as unknown;
  expect(bare(chinese)).toEqual(bare(english));

  const descriptions = (metadata: typeof english) =>
    (metadata?.functions ?? []).flatMap((one) => [one, ...one.parameters]).map((one) => one.description);
  for (const text of descriptions(chinese)) expect(text).toMatch(/\p{Script=Han}/u);
  for (const text of descriptions(english)) expect(text).not.toMatch(/^\P{Script=Latin}*$/u);
});
