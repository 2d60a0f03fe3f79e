/** The kinds of fields that blocks are made of: each holds what may stand in it, and nothing else. */
import * as v from "valibot";

/** Rows of a table, members of a group, kinds of deductions. */
const MOST_ROWS = 12;
/** Blocks of a design, and members of a total. */
export const MOST_BLOCKS = 60;

export const TITLE_LENGTH = 40;
const TEXT_LENGTH = 500;
/** Of a number in a design and of the parameter that it becomes. */
export const BIGGEST = 1e9;
/** What must be above 0 is at least that. */
export const SMALLEST = 0.0001;
/** 10,000 %. */
export const MOST_COMPLETION = 100;

const line = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    // One line of text that can be seen: no control signs, no marks that turn the direction of writing.
    v.check((text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)),
  );
const someText = (most: number) =>
  v.pipe(
    line(most),
    v.check((text) => text.trim() === text && text !== ""),
  );

export const words = someText(TITLE_LENGTH);
export const longText = line(TEXT_LENGTH);
/** Chinese first, English if HR has one. */
export const title = v.strictObject({ zh: words, en: v.optional(words) });

/** HR's own sentence, and the document that it stands in. */
const clause = v.strictObject({ quote: someText(TEXT_LENGTH), document: v.optional(someText(100)) });

/** Written into formulas, so it is nothing but a letter and a number. */
export const id = v.pipe(v.string(), v.regex(/^b[1-9]\d{0,3}$/));

export const number = v.pipe(v.number(), v.finite(), v.minValue(-BIGGEST), v.maxValue(BIGGEST));
export const positive = v.pipe(number, v.minValue(SMALLEST));
export const notNegative = v.pipe(number, v.minValue(0));
export const rate = v.pipe(number, v.minValue(0), v.maxValue(1));
export const someRate = v.pipe(positive, v.maxValue(1));
/** Money to the fen: what is divided must come out even. */
export const cents = v.pipe(
  notNegative,
  v.check((amount) => Math.round(amount * 100) / 100 === amount),
);
export const completion = v.pipe(notNegative, v.maxValue(MOST_COMPLETION));
export const someCompletion = v.pipe(positive, v.maxValue(MOST_COMPLETION));
export const edge = v.picklist(["up", "down"]);

export const rows = <T extends v.GenericSchema>(row: T, least = 1) =>
  v.pipe(v.array(row), v.minLength(least), v.maxLength(MOST_ROWS));

/** What every block has. */
export const common = { id, title, clause: v.optional(clause) };

/** Of a row whose columns are named after it, so that they stay its own when other rows come and go. */
export const key = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));

/** Who fills it in says what it rests on, in words. */
export const evidence = v.optional(v.literal(true));

/** Only who has one of these groups in the roster is asked for it. */
export const forRoles = v.optional(rows(words));

/** Money that is paid out when its period ends. */
export const paid = v.optional(v.literal(true));

/** The first band has no lower bound, so that nobody falls out of the table. */
export const bandRows = <T extends v.GenericSchema<unknown, unknown>>(result: T) =>
  rows(v.strictObject({ from: v.nullable(number), result }));
