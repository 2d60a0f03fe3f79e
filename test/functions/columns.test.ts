/**
 * Every function as a result column calls it: whole columns in, one row a person out. What is wrong for all stands in
 * every row, what is wrong in a row stands there alone, and who has nothing yet has a blank.
 */
import { LIBRARY } from "../../src/calculation/library";
import { call, column, errorCell, row, speak, type Id } from "./excel";

beforeEach(() => speak("en-US"));

interface Sheet {
  /** Three people, the second without any value yet; what can be one value is. */
  readonly arguments: readonly unknown[];
  /** How many cells a person's result has. */
  readonly width?: number;
  /** The row's own values, by their places; the first argument unless said otherwise. */
  readonly own?: readonly number[];
  /** What cannot differ from row to row: words, tables, lists. */
  readonly everyones?: readonly number[];
  /** Must be given. */
  readonly required: number;
  /** Where any text is right. */
  readonly texts?: readonly number[];
}

const SHEETS: Readonly<Record<Exclude<Id, "VERSION">, Sheet>> = {
  BAND: {
    arguments: [
      column(85, "", 40),
      [
        [0, "low"],
        [60, "high"],
      ],
      "up",
    ],
    everyones: [1, 2],
    required: 2,
  },
  TIERED: {
    arguments: [
      column(120, "", 40),
      [
        [0, 0.01],
        [50, 0.05],
      ],
      "marginal",
      "up",
      30,
    ],
    everyones: [1, 2, 3],
    required: 2,
  },
  LINEAR: { arguments: [column(84, "", 60), 70, 0, 90, 5, -1, 6], required: 5 },
  STEPSCORE: {
    arguments: [column(1.12, "", 0.7), 1, 0.05, 20, 2, 2, 25, 0, "whole", "higher"],
    everyones: [8, 9],
    required: 6,
  },
  DEDUCT: {
    arguments: [
      column(10, "", 8),
      [
        [1, 0, 1],
        ["", "", ""],
        [0, 1, 0],
      ],
      row(1, 2, 3),
      row(2, 2, 2),
      0,
    ],
    required: 3,
  },
  SCORE: {
    arguments: [
      [
        [35, 17],
        ["", ""],
        [20, 20],
      ],
      row(40, 20),
      5,
      -20,
      20,
      0,
      120,
      row(0, 0),
    ],
    required: 2,
  },
  WEIGHTED: {
    arguments: [
      [
        [90, 80],
        ["", ""],
        [70, 60],
      ],
      row(0.5, 0.5),
      "error",
      "rows",
    ],
    everyones: [2, 3],
    required: 1,
  },
  BONUS: { arguments: [column(40000, "", 300), 0.0712, 1.17, 0.8, 0.9, 2], required: 2 },
  CARRYOVER: {
    arguments: [
      [
        [6, 18],
        ["", ""],
        [12, 40],
      ],
      10,
      20,
      "excess",
      "carry",
      30,
      1,
      2,
      "gap_out",
      "rows",
    ],
    width: 2,
    everyones: [3, 4, 8, 9],
    required: 2,
  },
  QUOTAOFFSET: {
    arguments: [column(130, "", 90), 100, column(960, "", 1200), 1000, 2, 4, 2],
    width: 4,
    own: [0, 2],
    required: 5,
  },
  SPLIT: {
    arguments: [column(100, "", 50), row(0.5, 0.5), 2, "share"],
    width: 2,
    everyones: [3],
    required: 2,
  },
  QUOTA: {
    arguments: [column(90, "", 70), row(0.5, 0.5), row("A", "B"), "north", "better", "most"],
    everyones: [1, 2, 4, 5],
    required: 3,
    texts: [2, 3],
  },
  STREAK: {
    arguments: [
      [
        [true, 1],
        ["", ""],
        [false, true],
      ],
      "rows",
    ],
    width: 2,
    everyones: [1],
    required: 1,
  },
  LEVEL: {
    arguments: [
      [
        [8, 30],
        ["", ""],
        [15, 70],
      ],
      row(">=", ">="),
      [
        [6, 30],
        [12, 60],
      ],
      row("初级", "中级"),
      "见习",
      true,
    ],
    everyones: [2, 3, 5],
    required: 4,
    texts: [3, 4],
  },
  DUEWINDOW: {
    arguments: [column(45667, "", 45698), "days", 1, 5, row(45658), row(45683)],
    width: 2,
    everyones: [1, 4, 5],
    required: 2,
  },
  RATIO: { arguments: [column(5, "", 3), 4, 1], required: 2 },
};

const ids = Object.keys(SHEETS) as (keyof typeof SHEETS)[];
const PLACES = ids.flatMap((id) =>
  SHEETS[id].arguments.map(
    (_, index) => [id, Object.keys(LIBRARY[id].arguments)[index] ?? "", index] as const,
  ),
);
const isOwn = (id: keyof typeof SHEETS, index: number) => (SHEETS[id].own ?? [0]).includes(index);

/** As many cells of the same kind. */
function filled(argument: unknown, cell: unknown): unknown {
  return Array.isArray(argument) ? (argument as unknown[][]).map((line) => line.map(() => cell)) : cell;
}

function withArgument(id: Id, index: number, argument: unknown): unknown[] {
  const values = [...SHEETS[id as keyof typeof SHEETS].arguments];
  values[index] = argument;
  return values;
}

/** The first person's cells in each of three rows, but for the second row. */
function threeRows(argument: unknown, second: (cell: unknown) => unknown): unknown[][] {
  const given = Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
  const [first = []] = given;
  return [first, first.map(second), given[2] ?? first];
}

/** All that can differ from row to row in columns; the second row is `second`. */
function inColumns(id: keyof typeof SHEETS, second: (cell: unknown, index: number) => unknown): unknown[] {
  return SHEETS[id].arguments.map((argument, index) =>
    SHEETS[id].everyones?.includes(index) ? argument : threeRows(argument, (cell) => second(cell, index)),
  );
}

test("all functions are here, with all their arguments", () => {
  expect([...ids, "VERSION"].sort()).toEqual(Object.keys(LIBRARY).sort());
  for (const id of ids)
    expect([id, SHEETS[id].arguments.length]).toEqual([id, Object.keys(LIBRARY[id].arguments).length]);
});

describe.each(ids)("%s", (id) => {
  const { arguments: values, width = 1 } = SHEETS[id];
  const results = call(id, ...values);

  test("has a row a person, and a blank for a person without values", () => {
    expect(results.map((line) => line.length)).toEqual([width, width, width]);
    expect(results[1]).toEqual(new Array(width).fill(""));
    expect([results[0], results[2]].flat().filter((one) => /^#/.test(String(one)) || one === "")).toEqual([]);
  });

  test("blanks beside a blank row are no error, and the others' own values are theirs", () => {
    expect(call(id, ...inColumns(id, () => ""))).toEqual(results);
  });

  test("without a value of anybody there is nothing in any row, whatever else is wrong", () => {
    const wrong = values.map((argument, index) =>
      isOwn(id, index) ? filled(argument, "") : filled(argument, errorCell("#DIV/0!")),
    );
    const blank = new Array(width).fill("");
    expect(call(id, ...wrong)).toEqual([blank, blank, blank]);
  });
});

describe.each(PLACES)("%s %s", (id, _name, index) => {
  const { arguments: values, width = 1, required, texts, everyones } = SHEETS[id];
  const isEntries = Array.isArray(values[index]) && (values[index] as unknown[][]).length === 3;
  const line = (cell: unknown) => new Array(width).fill(cell);

  if (!isOwn(id, index) && !(isEntries && everyones?.includes(index) !== true)) {
    test("an error in what all share is in every row of who has values", () => {
      const wrong = call(id, ...withArgument(id, index, filled(values[index], errorCell("#DIV/0!"))));
      expect(wrong).toEqual([line("#DIV/0!"), line(""), line("#DIV/0!")]);
    });

    if (texts?.includes(index) !== true) {
      test("a wrong word or text too", () => {
        const wrong = call(id, ...withArgument(id, index, filled(values[index], "§")));
        expect(wrong[1]).toEqual(line(""));
        for (const one of [wrong[0], wrong[2]]) {
          expect(one).toEqual(line(expect.stringMatching(/^#VALUE! .*§/)));
        }
      });
    }

    test("an error value of its own size 1 too", () => {
      const wrong = call(id, ...withArgument(id, index, errorCell("#REF!")));
      // without any shares nobody knows how many parts there are
      const cells = id === "SPLIT" && index === 1 ? ["#REF!"] : line("#REF!");
      expect(wrong).toEqual([cells, cells.map(() => ""), cells]);
    });
  }

  if (!isOwn(id, index) && index < required) {
    test("one that must be given and is not too", () => {
      for (const none of [undefined, ""]) {
        const wrong = call(id, ...withArgument(id, index, none));
        expect(wrong).toHaveLength(3);
        expect(new Set(wrong[1])).toEqual(new Set([""]));
        for (const one of [wrong[0], wrong[2]].flat())
          expect(one).toMatch(/^#(VALUE!|N\/A) .*(missing|blank)/);
      }
    });
  }

  if (everyones?.includes(index) !== true) {
    test("an error in a row is that row's, and nobody else's", () => {
      const right = call(id, ...inColumns(id, id === "QUOTA" ? () => "" : (cell) => cell));
      for (const wrong of [errorCell("#NUM!"), true]) {
        // a logical is a flag to some
        if (wrong === true && ["LEVEL values", "STREAK flags"].includes(`${id} ${_name}`)) continue;
        const mine = call(id, ...inColumns(id, (cell, place) => (place === index ? wrong : cell)));
        expect([mine[0], mine[2]]).toEqual([right[0], right[2]]);
        expect(mine[1]).toEqual(line(expect.stringMatching(wrong === true ? /^#VALUE! .*row 2/ : /^#NUM!$/)));
      }
    });
  }
});

test("only ranges that do not fit are one error, for they leave no shape", () => {
  const differ = [[expect.stringMatching(/^#VALUE! (\w+: )?ranges differ/)]];
  expect(call("BONUS", column(1, 2, 3), column(1, 2))).toEqual(differ);
  expect(call("SCORE", [row(1, 2, 3)[0], row(1, 2, 3)[0]] as unknown[][], row(5, 5))).toEqual(differ);
  expect(
    call("SCORE", [row(1, 2)[0], row(1, 2)[0]] as unknown[][], row(5, 5), 0, 0, 0, 0, 9, row(0, 0, 0)),
  ).toEqual(differ);
  expect(call("QUOTA", column(1, 2, 3), row(1), "A", column("n", "s"))).toEqual(differ);
  expect(call("SPLIT", column(1, 2, 3), [row(1)[0], row(1)[0]] as unknown[][])).toEqual(differ);
  expect(call("CARRYOVER", column(1, 2, 3), column(1, 2), "", "", "", "", "", "", "met", "rows")).toEqual(
    differ,
  );
});

test("a lost reference is its error, whatever size it had", () => {
  const lost = errorCell("#REF!");
  for (const layout of ["auto", "rows"]) {
    expect(call("WEIGHTED", lost, row(0.5, 0.5), null, layout)).toEqual([["#REF!"]]);
    expect(call("WEIGHTED", "", row(0.5, 0.5), null, layout)).toEqual([[""]]);
  }
  expect(call("SCORE", lost, row(40, 20), column(1, 2))).toEqual(column("#REF!", "#REF!"));
  expect(call("DEDUCT", column(10, "", 8), lost, row(1, 2))).toEqual(column("#REF!", "", "#REF!"));
});

test("an error that all share names no row", () => {
  const missed = new Array(2).fill("#N/A column 2: base is blank");
  const people = [
    [12, 12],
    [15, 15],
  ];
  const shared = call("CARRYOVER", people, row(10, ""), null, null, null, null, null, null, "met");
  expect(shared).toEqual([missed, missed]);
  expect(call("WEIGHTED", people, row(0.5, 0.35)).flat()).toEqual(
    new Array(2).fill("#VALUE! weights total 85%, not 100%"),
  );
});

test("only WEIGHTED rescaled gives #N/A for a blank row", () => {
  const people = [row(90, 80)[0], row("", "")[0], row(70, 60)[0]] as unknown[][];
  const none = "#N/A row 2: all scores are blank";
  expect(call("WEIGHTED", people, row(0.5, 0.5), "rescale")).toEqual(column(85, none, 65));
});
