/** Laws of the merge: whatever both sides do, no entry is lost, none gets to another person, and doing it twice does nothing. */
import fc, { runs } from "../../property";
import { mergeFiles, type Here, type Merge } from "../../../src/exchange/departments/merge";
import type { Decision } from "../../../src/exchange/departments/mergeLists";
import type { ReturnedFile } from "../../../src/exchange/departments/returned";
import { sentFile } from "../../../src/exchange/departments/sentFile";
import { schemeById } from "../../../src/schemes";
import type { CellContent } from "../../../src/template/plan";

/** It has a list. */
const SCHEME = schemeById("big-account-quarter-ledger")!;
const [LIST] = SCHEME.lists;
const COLUMNS = SCHEME.entryColumns.slice(0, 3);
const PART = { ...SCHEME, entryColumns: COLUMNS };

const cell = fc.constantFrom<CellContent>("", 0, 1, 2, "a");
const cells = fc.array(cell, { minLength: COLUMNS.length, maxLength: COLUMNS.length });
const ID = fc.integer({ min: 0, max: 7 }).map((number) => String(number).padStart(3, "0"));

interface Story {
  sent: Map<string, CellContent[]>;
  here: Map<string, CellContent[]>;
  /** None of a column: its cell was refused, or its column is gone. */
  there: Map<string, (CellContent | undefined)[]>;
  decision: Decision;
}

const table = fc.uniqueArray(fc.tuple(ID, cells), { selector: ([id]) => id, maxLength: 8 });
const story: fc.Arbitrary<Story> = fc
  .tuple(
    table,
    table,
    table,
    fc.array(fc.tuple(ID, fc.nat({ max: 2 })), { maxLength: 4 }),
    fc.constantFrom<Decision>("there", "here"),
  )
  .map(([sent, here, there, refused, decision]) => {
    // Mostly they leave things as they are.
    const some = (rows: typeof sent, share: number) => rows.filter((_, at) => at % share === 0);
    const base = new Map(sent);
    const edited = new Map<string, (CellContent | undefined)[]>([...base].filter(([, row]) => row[0] !== 2));
    for (const [id, row] of some(there, 2)) if (base.has(id)) edited.set(id, [...row]);
    for (const [id, at] of refused) {
      const row = edited.get(id);
      if (row)
        edited.set(
          id,
          row.map((content, place) => (place === at ? undefined : content)),
        );
    }
    return { sent: base, here: new Map([...base, ...some(here, 2)]), there: edited, decision };
  });

const fileOf = ({ sent, there }: Pick<Story, "sent" | "there">): ReturnedFile => ({
  name: "一部.xlsx",
  sent: sentFile({
    ...{ scheme: SCHEME.id, schemeVersion: SCHEME.version, number: 1, language: "zh-CN", period: "2026Q1" },
    ...{ department: "一部", sent: "2026-04-01T00:00:00Z", entrySheet: "填报", listSheets: {}, lists: {} },
    columns: COLUMNS.map(({ id }) => id),
    people: [...sent.keys()].map((id) => ({ id, name: id })),
    values: [...sent.values()],
  }),
  rows: [...there].map(([id, row]) => ({
    ...{ id, name: id },
    values: Object.fromEntries(
      row.flatMap((content, at) => (content === undefined ? [] : [[COLUMNS[at]!.id, content] as const])),
    ),
  })),
  ...{ refused: [], deleted: [], lists: [], notes: [] },
});

const hereOf = (entries: ReadonlyMap<string, CellContent[]>): Here => ({ entries, lists: {} });

function applied(here: ReadonlyMap<string, CellContent[]>, { changes }: Merge): Map<string, CellContent[]> {
  const after = new Map([...here].map(([id, row]) => [id, [...row]]));
  for (const { id, column, before, after: content } of changes) {
    const row = after.get(id)!;
    const at = COLUMNS.findIndex((own) => own.id === column);
    expect(row[at]).toBe(before);
    row[at] = content;
  }
  return after;
}

const decided = (file: ReturnedFile, here: Here, decision: Decision): Merge => {
  const open = mergeFiles(PART, [file], here);
  const conflicts = open.cells.filter(({ kind }) => kind === "conflict");
  expect(open.open).toBe(conflicts.length);
  return mergeFiles(PART, [file], here, Object.fromEntries(conflicts.map(({ key }) => [key, decision])));
};

test("each cell is the department's where only it has changed it, ours where only we have, and HR's to decide where both have", () => {
  fc.assert(
    fc.property(story, ({ sent, here, there, decision }) => {
      const file = fileOf({ sent, there });
      const merge = decided(file, hereOf(here), decision);
      const after = applied(here, merge);
      expect([...after.keys()]).toEqual([...here.keys()]);
      for (const [id, row] of here)
        row.forEach((own, at) => {
          const was = sent.get(id)?.[at];
          const theirs = there.get(id)?.[at];
          const now = after.get(id)?.[at];
          // Who is not in the file, and what of a file was refused, stays.
          if (theirs === undefined || was === undefined || theirs === was) expect(now).toBe(own);
          else if (own === was) expect(now).toBe(theirs);
          else expect(now).toBe(decision === "there" ? theirs : own);
        });
    }),
    runs(500),
  );
});

test("nothing is written of a conflict that is not decided, and doing it twice does nothing more", () => {
  fc.assert(
    fc.property(story, ({ sent, here, there, decision }) => {
      const file = fileOf({ sent, there });
      const open = mergeFiles(PART, [file], hereOf(here));
      const waiting = new Set(
        open.cells.flatMap(({ kind, id, column }) => (kind === "conflict" ? [`${id} ${column.id}`] : [])),
      );
      expect(open.changes.filter(({ id, column }) => waiting.has(`${id} ${column}`))).toEqual([]);
      const after = applied(here, decided(file, hereOf(here), decision));
      expect(decided(file, hereOf(after), decision).changes).toEqual([]);
    }),
    runs(500),
  );
});

test("the order of a file's rows does not matter", () => {
  fc.assert(
    fc.property(story, fc.infiniteStream(fc.nat()), ({ sent, here, there, decision }, order) => {
      const keys = new Map([...there.keys()].map((id) => [id, order.next().value as number]));
      const shuffled = new Map([...there].sort(([a], [b]) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0)));
      const of = (rows: Story["there"]) =>
        applied(here, decided(fileOf({ sent, there: rows }), hereOf(here), decision));
      expect(of(shuffled)).toEqual(of(there));
    }),
    runs(200),
  );
});

test("two departments' files for the same person: the second one's other content is a conflict", () => {
  const sent = new Map([["001", ["", "", ""] as CellContent[]]]);
  const one = fileOf({ sent, there: new Map([["001", [1, "", ""]]]) });
  const other = { ...fileOf({ sent, there: new Map([["001", [2, 5, ""]]]) }), name: "二部.xlsx" };
  const merge = mergeFiles(PART, [one, other], hereOf(sent));
  expect(merge.cells.map(({ file, kind, there, here }) => [file, kind, there, here])).toEqual([
    ["一部.xlsx", "new", 1, ""],
    ["二部.xlsx", "conflict", 2, 1],
    ["二部.xlsx", "new", 5, ""],
  ]);
});

test("a decision holds for one file and for the contents it was made of, no others", () => {
  const sent = new Map([["001", ["", "", ""] as CellContent[]]]);
  const back = (name: string, content: CellContent): ReturnedFile => ({
    ...fileOf({ sent, there: new Map([["001", [content, "", ""]]]) }),
    name,
  });
  const files = [back("一部.xlsx", 1), back("一部(2).xlsx", 2)];
  const here = (content: CellContent): Here => hereOf(new Map([["001", [content, "", ""]]]));
  const [first, second] = mergeFiles(PART, files, here(9)).cells;
  const decisions = { [first!.key]: "there" as const };
  // The other file says something else, and now against what the first one brings.
  expect(mergeFiles(PART, files, here(9), decisions)).toMatchObject({
    ...{ open: 1, changes: [{ before: 9, after: 1 }] },
    cells: [{ here: 9 }, { here: 1, there: 2 }],
  });
  expect(mergeFiles(PART, files, here(9), { ...decisions, [second!.key]: "there" }).open).toBe(1);
  expect(mergeFiles(PART, files.slice(0, 1), here(9), decisions)).toMatchObject({ open: 0 });
  // Something else stands here by now, or the file was filled otherwise.
  expect(mergeFiles(PART, files.slice(0, 1), here(8), decisions)).toMatchObject({ open: 1, changes: [] });
  expect(mergeFiles(PART, [back("一部.xlsx", 3)], here(9), decisions)).toMatchObject({
    open: 1,
    changes: [],
  });
});

test("of each file it is counted what it brings, without what was decided against, with rows of lists", () => {
  const sent = new Map([["001", ["", 1, ""] as CellContent[]]]);
  const one: ReturnedFile = {
    ...fileOf({ sent, there: new Map([["001", [1, 2, 5]]]) }),
    lists: [
      { list: LIST!, rows: [{ key: undefined, cells: listRow("甲") }], refused: [], unnumbered: false },
    ],
  };
  const other = { ...fileOf({ sent, there: new Map([["001", ["", 1, 6]]]) }), name: "二部.xlsx" };
  // The second column was changed here as well.
  const here: Here = {
    entries: new Map([["001", ["", 9, ""]]]),
    lists: { [LIST!.id]: [listRow(""), listRow("")] },
  };
  const open = mergeFiles(PART, [one, other], here);
  expect(open).toMatchObject({ open: 2, brought: [3, 0] });
  const conflicts = open.cells.filter(({ kind }) => kind === "conflict");
  const decided = (...all: Decision[]) =>
    mergeFiles(PART, [one, other], here, Object.fromEntries(conflicts.map(({ key }, at) => [key, all[at]!])));
  expect(decided("here", "here")).toMatchObject({ open: 0, brought: [3, 0] });
  expect(decided("there", "there")).toMatchObject({ open: 0, brought: [4, 1] });
});

test("a decision about a row of a list holds for what stands here when it is made", () => {
  const back = fileOf({ sent: new Map(), there: new Map() });
  back.sent = { ...back.sent, lists: { [LIST!.id]: [listRow("甲")] } };
  // The department has deleted its row, and more rows here say the same.
  back.lists = [{ list: LIST!, rows: [], refused: [], unnumbered: false }];
  const merged = (copies: number, decisions?: Record<string, Decision>) => {
    const own = [...Array.from({ length: copies }, () => listRow("甲")), listRow("")];
    return mergeFiles(PART, [back], { entries: new Map(), lists: { [LIST!.id]: own } }, decisions);
  };
  const [conflict] = merged(2).lists;
  const decisions = { [conflict!.key]: "there" as const };
  expect(merged(2, decisions)).toMatchObject({ open: 0, brought: [1] });
  expect(merged(3, decisions)).toMatchObject({ open: 1, listChanges: [] });
});

test("who has no row here any more is named, and nothing is written", () => {
  const sent = new Map([["001", ["", "", ""] as CellContent[]]]);
  const merge = mergeFiles(
    PART,
    [fileOf({ sent, there: new Map([["001", [1, "", ""]]]) })],
    hereOf(new Map()),
  );
  expect(merge).toMatchObject({ gone: [{ id: "001" }], changes: [], cells: [] });
});

/** Rows of a list, short: what is not told is blank. */
const listRow = (text: string): CellContent[] => LIST!.columns.map((_, at) => (at === 0 ? text : ""));
const name = fc.constantFrom("甲", "乙", "丙", "丁");
const rows = fc.array(name, { maxLength: 4 });

test("lists: rows that nobody has touched stay, none comes twice, and doing it twice does nothing more", () => {
  fc.assert(
    fc.property(
      rows,
      fc.array(fc.tuple(fc.nat({ max: 3 }), fc.option(name)), { maxLength: 3 }),
      rows,
      fc.array(fc.tuple(fc.nat({ max: 3 }), fc.option(name)), { maxLength: 2 }),
      fc.constantFrom<Decision>("there", "here"),
      (sent, edits, added, ownEdits, decision) => {
        const there = new Map<number, string | null>(sent.map((text, at) => [at, text]));
        for (const [at, text] of edits) if (at < sent.length) there.set(at, text);
        const file: ReturnedFile = {
          ...fileOf({ sent: new Map(), there: new Map() }),
          lists: [
            {
              list: LIST!,
              rows: [
                ...[...there].flatMap(([at, text]) =>
                  text === null ? [] : [{ key: at + 1, cells: listRow(text) }],
                ),
                ...added.map((text) => ({ key: undefined, cells: listRow(text) })),
              ],
              ...{ refused: [], unnumbered: false },
            },
          ],
        };
        file.sent = { ...file.sent, lists: { [LIST!.id]: sent.map(listRow) } };
        const own: (string | null)[] = [...sent];
        for (const [at, text] of ownEdits) if (at < own.length) own[at] = text;
        const here = [
          ...own.map((text) => listRow(text ?? "")),
          ...Array.from({ length: 16 }, () => listRow("")),
        ];
        const merged = (now: CellContent[][]) => {
          const open = mergeFiles(SCHEME, [file], { entries: new Map(), lists: { [LIST!.id]: now } });
          const decisions = Object.fromEntries(
            open.lists.flatMap(({ key, kind }) => (kind === "conflict" ? [[key, decision]] : [])),
          );
          const merge = mergeFiles(
            SCHEME,
            [file],
            { entries: new Map(), lists: { [LIST!.id]: now } },
            decisions,
          );
          expect(merge).toMatchObject({ open: 0, noRoom: {} });
          const after = now.map((row) => [...row]);
          for (const { row, after: content } of merge.listChanges) after[row] = [...content];
          return { after, merge };
        };
        const first = merged(here);
        const texts = (all: readonly CellContent[][]) =>
          all
            .map(([text]) => text)
            .filter((text) => text !== "")
            .sort();
        // Where nothing was changed here, the file's rows and nothing else stand here afterwards.
        if (ownEdits.every(([at, text]) => at >= sent.length || sent[at] === text))
          expect(texts(first.after)).toEqual(
            [...[...there.values()].filter((text) => text !== null), ...added].sort(),
          );
        // Rows of our own that were not sent are never lost.
        const extra = [...here.slice(0, own.length), listRow("我们的"), ...here.slice(own.length + 1)];
        expect(texts(merged(extra).after)).toContain("我们的");
        expect(merged(first.after).merge.listChanges).toEqual([]);
      },
    ),
    {
      ...runs(500),
      // One row deleted there, one alike changed into what is gone here, and HR keeps its own.
      examples: [
        [
          ["丁", "甲", "甲", "丁"],
          [
            [3, "甲"],
            [0, null],
          ],
          [],
          [[1, null]],
          "here",
        ],
      ],
    },
  );
});
