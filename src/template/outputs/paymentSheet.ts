/** The payment list of a period as a sheet: people by department, totals that add up to the whole, who is left out. */
import { DEPARTMENT_WIDTH } from "../headings";
import type { Layout } from "../layout";
import { say } from "../layout";
import type { CellContent, Plan, SheetPlan } from "../plan";
import { COLORS, STYLES } from "../styles";
import { yuanOf } from "./fen";
import type { KeptOutput } from "./kept";
import { linesIn } from "./lines";
import { planOutput, sayOutput, TOP_ROWS, type OutputRow } from "./outputSheet";
import { correctionText } from "./correctionText";
import type { Listed, PaidPerson, Payment } from "./payment";
import { departmentsOf } from "./periodFigures";
import type { SigningRole, SignOff } from "../kept/signOffs";
import { dateText } from "../typedValues";

const YUAN = "#,##0.00";
const WARNED = { fill: COLORS.wrong } as const;
const WIDTHS = { number: 36, id: 72, name: 72, department: DEPARTMENT_WIDTH, money: 88, signed: 72 };
/** Columns before the money. */
const FIRST_MONEY = 4;

/** The payment list's sheet: amounts in yuan, totals by department and of all, lines to sign. */
export function planPayment(
  layout: Layout,
  kept: KeptOutput,
  payment: Payment,
  signed: readonly SignOff[],
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  const { columns } = payment;
  const money = columns.length + 2;
  const widths = [
    ...[WIDTHS.number, WIDTHS.id, WIDTHS.name, WIDTHS.department],
    ...Array<number>(money).fill(WIDTHS.money),
    WIDTHS.signed,
  ];
  return planOutput(
    layout,
    kept,
    {
      rows: rowsOf(
        layout,
        payment,
        signed,
        widths.reduce((sum, width) => sum + width, 0),
      ),
      heading: 0,
      widths,
      formats: ["General", undefined, undefined, undefined, ...Array<string>(money).fill(YUAN), undefined],
      stamp: sayOutput("stampMoney", layout, { made: kept.made }),
      print: { heads: { row: TOP_ROWS, rows: 1 } },
    },
    taken,
  );
}

function rowsOf(layout: Layout, payment: Payment, signed: readonly SignOff[], points: number): OutputRow[] {
  const { columns, paid } = payment;
  const { language } = layout;
  const heading: OutputRow = {
    style: STYLES.heading,
    height: 45,
    cells: [
      sayOutput("number", layout),
      say("id", language),
      say("name", language),
      say("department", language),
      ...columns.map(({ title }) => sayOutput("money", layout, { title: title[language] })),
      sayOutput("corrections", layout),
      sayOutput("sum", layout),
      sayOutput("signed", layout),
    ],
  };
  let number = 0;
  const people = departmentsOf(paid).flatMap((group): OutputRow[] => [
    ...group.map((person): OutputRow => ({
      style: STYLES.formula,
      height: 20,
      cells: [(number += 1), person.id, person.name, person.department, ...moneyCells(person), ""],
    })),
    totalRow(
      sayOutput("subtotal", layout, {
        department: group[0]?.department || sayOutput("noDepartment", layout),
        people: group.length,
      }),
      group,
      columns.length,
    ),
  ]);
  return [
    heading,
    ...people,
    totalRow(sayOutput("total", layout, { people: paid.length }), paid, columns.length),
    { cells: [] },
    ...correctionRows(layout, payment, points),
    ...apartRows(layout, payment),
    ...noteRows(layout, payment, points),
    { cells: [] },
    ...signatureRows(layout, signed, points),
  ];
}

/** Who has signed the figures stands on the line, with the day; the others sign by hand. */
export function signatureRows(layout: Layout, signed: readonly SignOff[], points: number): OutputRow[] {
  const blank = sayOutput("signatureLine", layout);
  const of = (role: SigningRole) => signed.find((own) => own.role === role);
  const [prepared, checked, approved] = [of("hr"), of("finance"), of("manager")];
  const line = (text: (own: SignOff) => string) => ({
    prepared: prepared ? text(prepared) : blank,
    checked: checked ? text(checked) : blank,
    approved: approved ? text(approved) : blank,
  });
  const heads = signed.filter(({ role }) => role === "department");
  const signedBy = ({ department, by, at }: SignOff) =>
    sayOutput("headSigned", layout, {
      ...{ department: department || sayOutput("noDepartment", layout), by, date: dateText(at) },
    });
  const all = sayOutput("headsSigned", layout, {
    heads: heads.map(signedBy).join(sayOutput("comma", layout)),
  });
  return [
    {
      cells: [
        sayOutput(
          "signatures",
          layout,
          line(({ by }) => by),
        ),
      ],
      height: 36,
    },
    {
      cells: [
        sayOutput(
          "signatureDates",
          layout,
          line(({ at }) => dateText(at)),
        ),
      ],
      height: 30,
    },
    ...(heads.length > 0 ? linesIn(all, points).map((text) => ({ cells: [text] })) : []),
  ];
}

/** What is due by each column, corrections where there are any, and the sum. */
const moneyCells = ({ amounts, corrections, sum }: Omit<PaidPerson, keyof Listed>): CellContent[] => [
  ...amounts.map((fen) => (fen === undefined ? "" : yuanOf(fen))),
  corrections === undefined ? "" : yuanOf(corrections),
  yuanOf(sum),
];

function totalRow(title: string, people: readonly PaidPerson[], columns: number): OutputRow {
  const total = (of: (person: PaidPerson) => number | undefined) =>
    people.reduce((sum, person) => sum + (of(person) ?? 0), 0);
  const amounts = Array.from({ length: columns }, (_, column) => total((person) => person.amounts[column]));
  const some = people.some(({ corrections }) => corrections !== undefined);
  return {
    style: STYLES.total,
    height: 20,
    cells: [
      title,
      ...Array<string>(FIRST_MONEY - 1).fill(""),
      ...moneyCells({
        ...{ amounts, sum: total(({ sum }) => sum) },
        ...(some ? { corrections: total(({ corrections }) => corrections) } : {}),
      }),
    ],
  };
}

/** Each correction with its reason, and which figures stand after an appeal. */
function correctionRows(layout: Layout, { corrections, appealed }: Payment, points: number): OutputRow[] {
  const texts = [
    ...corrections.map(
      (correction) => `${correction.name} ${correction.id} ${correctionText(layout, correction)}`,
    ),
    ...appealed.map(({ id, name, column }) =>
      sayOutput("afterAppealOf", layout, { who: `${name} ${id}`, title: column.title[layout.language] }),
    ),
  ];
  if (texts.length === 0) return [];
  return [
    { cells: [sayOutput("correctionsOf", layout)], style: STYLES.section },
    ...texts.flatMap((text) =>
      linesIn(text, points).map((line): OutputRow => ({ cells: [line], height: 20 })),
    ),
    { cells: [] },
  ];
}

function apartRows(layout: Layout, { apart, warning }: Payment): OutputRow[] {
  const { language } = layout;
  // Who has no row in the results is in no list: with a warning nobody knows that all are here.
  if (apart.length === 0 && warning !== "") return [];
  if (apart.length === 0) return [{ cells: [sayOutput("noneApart", layout)], style: STYLES.note }];
  return [
    { cells: [sayOutput("apart", layout, { people: apart.length })], style: STYLES.section },
    {
      style: STYLES.section,
      cells: [
        sayOutput("number", layout),
        say("id", language),
        say("name", language),
        say("department", language),
        sayOutput("reason", layout),
      ],
    },
    ...apart.map(({ id, name, department, reason }, index) => ({
      cells: [index + 1, id, name, department, reason],
      height: 20,
    })),
  ];
}

/** What the results warn of, and whose name is not known any more. */
function noteRows(layout: Layout, { warning, nameless }: Payment, points: number): OutputRow[] {
  const notes = [
    ...(warning === "" ? [] : [sayOutput("warned", layout, { warning })]),
    ...(nameless.length === 0
      ? []
      : [sayOutput("nameless", layout, { ids: nameless.join(sayOutput("comma", layout)) })]),
  ];
  return notes.flatMap((note) => linesIn(note, points).map((line) => ({ cells: [line], style: WARNED })));
}
