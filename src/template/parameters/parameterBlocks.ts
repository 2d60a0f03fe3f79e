/** What the sheet says of each parameter: its name, the scheme's own value, clause and reading, around what people fill. */
import type { Language } from "../../i18n/language";
import type {
  ChoiceParameter,
  NumberParameter,
  Parameter,
  TableParameter,
  WeightsParameter,
} from "../../schemes/scheme";
import { placeText } from "../../schemes/sources";
import { say } from "../layout";
import { area, type SheetPlan } from "../plan";
import { STYLES } from "../styles";
import { weightFormat } from "./parameterCells";
import { formatOf, planEntry, tableHeadings, type Writer } from "./parameterEntries";
import { CLAUSE, LABEL, SCHEME, UNIT, WIDTH } from "./parameterPlaces";

/** The parameter with its first value. */
export function planBlock(writer: Writer, parameter: Parameter): void {
  if (parameter.kind === "weights") planWeights(writer, parameter);
  else if (parameter.kind === "table") planTable(writer, parameter);
  else planSingle(writer, parameter);
  planEntry(writer, parameter);
}

function planSingle(writer: Writer, parameter: NumberParameter | ChoiceParameter): void {
  const { sheet, place, language } = writer;
  const { row } = place.input;
  const number = parameter.kind === "number";
  const own = number
    ? parameter.value
    : (parameter.options.find(({ id }) => id === parameter.value)?.word[language] ??
      say("mustChoose", language));
  sheet.cells.push(
    { area: area(row, LABEL), values: [[parameter.name[language]]] },
    {
      area: area(row, SCHEME, 1, 4),
      values: [
        [
          own ?? say("lost", language),
          number ? parameter.unit[language] : "",
          clauseText(parameter, language),
          parameter.reading?.[language] ?? "",
        ],
      ],
    },
  );
  sheet.styles.push(
    { area: area(row, LABEL), style: STYLES.wrapped },
    { area: area(row, SCHEME), style: { ...STYLES.locked, top: true, ...formatOf(parameter) } },
    { area: area(row, UNIT, 1, 3), style: STYLES.wrapped },
  );
}

function planWeights(writer: Writer, parameter: WeightsParameter): void {
  const { sheet, place, language } = writer;
  const { row, rows } = place.input;
  const total = row + rows;
  const numberFormat = weightFormat(parameter);
  sheet.cells.push(
    ...blockHeading(parameter, row, language, [
      say("value", language),
      say("inForce", language),
      say("reason", language),
      say("schemeValue", language),
    ]),
    { area: area(row, LABEL, rows), values: parameter.items.map(({ name }) => [name[language]]) },
    {
      area: area(row, SCHEME, rows),
      values: parameter.items.map(({ value }) => [value ?? say("lost", language)]),
    },
    ...(parameter.items.some(({ clause }) => clause)
      ? [
          {
            area: area(row, CLAUSE, rows),
            values: parameter.items.map((item) => [clauseText(item, language)]),
          },
        ]
      : []),
    { area: area(total, LABEL), values: [[say("weightsTotal", language)]] },
  );
  sheet.styles.push(
    ...blockStyles(row),
    { area: area(row - 1, 0, 1, 5), style: STYLES.heading },
    { area: area(row, LABEL, rows), style: STYLES.formula },
    { area: area(row, SCHEME, rows), style: { ...STYLES.locked, numberFormat } },
    ...(parameter.items.some(({ clause }) => clause)
      ? [{ area: area(row, CLAUSE, rows), style: STYLES.wrapped }]
      : []),
    { area: area(total, LABEL, 1, 5), style: { ...STYLES.total, numberFormat } },
  );
}

function planTable(writer: Writer, parameter: TableParameter): void {
  const { sheet, place, language } = writer;
  const { row, rows } = place.input;
  sheet.cells.push(...blockHeading(parameter, row, language, tableHeadings(parameter, language)), {
    area: area(row, LABEL, rows),
    values: Array.from({ length: rows }, (_, index) => [say("tierRow", language, { n: index + 1 })]),
  });
  sheet.styles.push(
    ...blockStyles(row),
    { area: area(row - 1, 0, 1, 2 + 2 * parameter.columns.length), style: STYLES.heading },
    { area: area(row, LABEL, rows), style: STYLES.formula },
  );
}

/** Of the row above a block's headings; what it quotes would be cut by what stands beside it. */
const blockStyles = (row: number): SheetPlan["styles"] => [
  { area: area(row - 2, 0, 1, WIDTH), style: { ...STYLES.section, top: true } },
  { area: area(row - 2, CLAUSE, 1, WIDTH - CLAUSE), style: { bold: false, wrap: true } },
];

function blockHeading(parameter: Parameter, row: number, language: Language, headings: string[]) {
  return [
    {
      area: area(row - 2, 0, 1, WIDTH),
      values: [
        [
          parameter.name[language],
          ...Array<string>(CLAUSE - 1).fill(""),
          clauseText(parameter, language),
          parameter.reading?.[language] ?? "",
        ],
      ],
    },
    {
      area: area(row - 1, 0, 1, headings.length + 1),
      values: [[say("parameter", language), ...headings]],
    },
  ];
}

const clauseText = ({ clause }: Pick<Parameter, "clause">, language: Language): string =>
  clause ? `「${clause.quote}」(${placeText(clause)[language]})` : "";
