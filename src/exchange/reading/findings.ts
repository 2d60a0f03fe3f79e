/** What reading a list finds: what was understood in an unusual way, what is asked, refused or left out. */
import { fillText, type Text } from "../../i18n/language";
import { READING_TEXTS } from "../../i18n/reading";

export type Standing = "understood" | "asked" | "refused" | "leftOut";

export interface Finding {
  standing: Standing;
  text: Text;
  /** As the sheet numbers it; none for the list as a whole. */
  row?: number;
  /** From 0. */
  column?: number;
  /** The question that this cell waits for. */
  question?: string;
}

export interface QuestionChoice {
  value: string;
  label: Text;
}

/** What only HR can know; one answer holds for all cells that raise it. */
export interface Question {
  /** By which an answer is given. */
  key: string;
  text: Text;
  choices: readonly QuestionChoice[];
  /** What has been answered, if it is one of the choices. */
  answer?: string;
  /** Rows that raise it. */
  rows: number[];
}

export interface Place {
  row?: number;
  column?: number;
  heading?: string;
}

type Values = Readonly<Record<string, string | number | Text>>;
export type ReadingText = keyof typeof READING_TEXTS;

export class Findings {
  readonly all: Finding[] = [];
  private readonly asked = new Map<string, Question>();

  constructor(private readonly answers: Readonly<Record<string, string>> = {}) {}

  get questions(): Question[] {
    return [...this.asked.values()];
  }

  say(standing: Standing, key: ReadingText, place: Place = {}, values: Values = {}): void {
    const { row, column } = place;
    this.all.push({
      standing,
      text: textAt(key, place, values),
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    });
  }

  /**
   * The answer to a question, if there is one; else the cell is marked as waiting for it. `head`: the key's first part,
   * `about`: what tells the same question about another column or text apart.
   */
  ask(
    head: ReadingText,
    about: string,
    choices: readonly QuestionChoice[],
    place: Place = {},
    values: Values = {},
  ): string | undefined {
    const key = about === "" ? head : `${head}:${about}`;
    const { row } = place;
    const text = textAt(head, place, values);
    const question = this.asked.get(key) ?? {
      key,
      text,
      choices,
      rows: [],
      ...(choices.some(({ value }) => value === this.answers[key])
        ? { answer: this.answers[key] ?? "" }
        : {}),
    };
    this.asked.set(key, question);
    if (row !== undefined && !question.rows.includes(row)) question.rows.push(row);
    if (question.answer !== undefined) return question.answer;
    this.all.push({
      standing: "asked",
      text,
      question: key,
      ...(row === undefined ? {} : { row }),
      ...(place.column === undefined ? {} : { column: place.column }),
    });
    return undefined;
  }
}

const textAt = (key: ReadingText, { row, heading }: Place, values: Values): Text =>
  fillText(READING_TEXTS[key], {
    ...(row === undefined ? {} : { row }),
    ...(heading === undefined ? {} : { heading }),
    ...values,
  });

/** A choice whose words are among the texts of reading. */
export const choice = (value: string, key: ReadingText, values: Values = {}): QuestionChoice => ({
  value,
  label: fillText(READING_TEXTS[key], values),
});
