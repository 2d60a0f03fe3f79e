/** The guide: what to fill where, colours, every rule with its clause and reading, and what each result column is. */
import { documentTitle, placeText } from "../schemes/sources";
import { entryRole, listRole, placeOf, resultsRole, say, sheetName, type Layout } from "./layout";
import { moneyUnits } from "./moneyUnits";
import { countedValues } from "./parameters/countedValues";
import { area, type SheetPlan } from "./plan";
import { printed } from "./printing";
import { COLORS, STYLES, TAB_COLORS } from "./styles";

const WIDTH = 4;

/** The guide: what to fill where, what colours mean, each rule with its clause and reading. */
export function planGuideSheet(layout: Layout): SheetPlan {
  const { scheme, language, opened } = layout;
  const [first] = opened;
  // A period has a sheet of its own: they are named by what their names begin with, so that later ones are meant as well.
  const family = (role: string): string => {
    const { name } = placeOf(layout, role);
    const [kind = "", own = ""] = role.split(":");
    const head = sheetName(layout.prefix, scheme, kind === "list" ? `list:${own}` : kind, language);
    return name.startsWith(head) ? `${head}…` : name;
  };
  const names = {
    parameters: placeOf(layout, "parameters").name,
    roster: placeOf(layout, "roster").name,
    entry: first ? family(entryRole(first)) : "",
    results: first ? family(resultsRole(first.year)) : "",
  };
  const { source } = scheme;
  const money = moneyUnits(scheme, language);
  const lists = first ? scheme.lists.map(({ id }) => family(listRole(id, first))) : [];
  const top = [
    [`${scheme.title[language]} — ${say("guideTitle", language)}`],
    [`${say("guideSource", language)}: ${documentTitle(source)[language]} 「${source.opening}」`],
    [source.remark?.[language] ?? ""],
    [`${say("guidePeople", language)}: ${scheme.people[language]}`],
    ...(money === "" ? [] : [[`${say("guideUnit", language)}: ${money}`]]),
    [""],
    [say("guideSteps", language)],
    [say("guideStep1", language, names)],
    [say("guideStep2", language, names)],
    [say("guideStep3", language, names)],
    ...(lists.length > 0
      ? [[say("guideLists", language, { lists: lists.join(language === "zh-CN" ? "”、“" : "”, “") })]]
      : []),
    [say("guideStep4", language, names)],
    [say("guideStep5", language)],
    [""],
    [say("guideColors", language)],
  ];
  const colors = [
    [COLORS.input, say("colorInput", language)],
    [COLORS.missing, say("colorMissing", language)],
    [COLORS.wrong, say("colorWrong", language)],
    [COLORS.changed, say("colorChanged", language)],
    [COLORS.locked, say("colorLocked", language)],
  ] as const;
  const rulesRow = top.length + colors.length + 2;
  const headings = [
    say("rule", language),
    say("clause", language),
    say("place", language),
    say("reading", language),
  ];
  const dueDates = (scheme.dueDates ?? []).map(({ title, clause }) => ({
    title,
    clause,
    reading: { "zh-CN": say("guideDue", "zh-CN", names), "en-US": say("guideDue", "en-US", names) },
  }));
  const rules = [...scheme.rules, ...dueDates].map(({ title, clause, reading }) => [
    title[language],
    `「${clause.quote}」`,
    placeText(clause)[language],
    reading?.[language] ?? "",
  ]);
  // Only those of which there is something to say: a name or a department explains itself.
  const columns = scheme.results.flatMap((section) =>
    section.columns
      .filter(({ clause, note }) => clause ?? note)
      .map(({ title, unit, clause, note }) => [
        title[language] + (unit ? `(${unit[language]})` : ""),
        clause ? `「${clause.quote}」` : "",
        clause ? placeText(clause)[language] : "",
        note?.[language] ?? "",
      ]),
  );
  const columnsRow = rulesRow + rules.length + 3;
  const columnsEnd = columns.length > 0 ? columnsRow + columns.length : rulesRow + rules.length;
  const counted = countedValues(scheme).map(({ parameter, counts, figures }) => [
    parameter.name[language],
    say(counts === "wholeYear" ? "guideWholeYear" : "guideLastPeriod", language),
    "",
    counts === "wholeYear"
      ? say("guideLedger", language)
      : [...new Set(figures.map((title) => title[language]))].join(language === "zh-CN" ? "、" : ", "),
  ]);
  const countedRow = columnsEnd + 3;
  const end = counted.length > 0 ? countedRow + counted.length : columnsEnd;
  const sheet: SheetPlan = {
    role: "guide",
    name: placeOf(layout, "guide").name,
    tabColor: TAB_COLORS.guide,
    cells: [
      { area: area(0, 0, top.length), values: top },
      { area: area(top.length, 1, colors.length), values: colors.map(([, meaning]) => [meaning]) },
      { area: area(rulesRow - 1, 0), values: [[say("guideRules", language)]] },
      { area: area(rulesRow, 0, 1, WIDTH), values: [headings] },
      { area: area(rulesRow + 1, 0, rules.length, WIDTH), values: rules },
      ...(columns.length > 0
        ? [
            { area: area(columnsRow - 1, 0), values: [[say("guideColumns", language, names)]] },
            {
              area: area(columnsRow, 0, 1, WIDTH),
              values: [
                [
                  say("resultColumn", language),
                  say("clause", language),
                  say("place", language),
                  say("note", language),
                ],
              ],
            },
            { area: area(columnsRow + 1, 0, columns.length, WIDTH), values: columns },
          ]
        : []),
      ...(counted.length > 0
        ? [
            { area: area(countedRow - 1, 0), values: [[say("guideCounted", language)]] },
            {
              area: area(countedRow, 0, 1, WIDTH),
              values: [
                [
                  say("guideCountedParameter", language),
                  say("guideCountedValue", language),
                  "",
                  say("guideCountedFigures", language),
                ],
              ],
            },
            { area: area(countedRow + 1, 0, counted.length, WIDTH), values: counted },
          ]
        : []),
    ],
    styles: [
      { area: area(0, 0), style: STYLES.title },
      { area: area(6, 0), style: { bold: true } },
      { area: area(top.length - 1, 0), style: { bold: true } },
      ...colors.map(([fill], index) => ({
        area: area(top.length + index, 0),
        style: { fill, border: true },
      })),
      { area: area(rulesRow - 1, 0), style: { bold: true } },
      { area: area(rulesRow, 0, 1, WIDTH), style: STYLES.heading },
      { area: area(rulesRow + 1, 0, rules.length, WIDTH), style: STYLES.wrapped },
      ...(columns.length > 0
        ? [
            { area: area(columnsRow - 1, 0), style: { bold: true } },
            { area: area(columnsRow, 0, 1, WIDTH), style: STYLES.heading },
            { area: area(columnsRow + 1, 0, columns.length, WIDTH), style: STYLES.wrapped },
          ]
        : []),
      ...(counted.length > 0
        ? [
            { area: area(countedRow - 1, 0), style: { bold: true } },
            { area: area(countedRow, 0, 1, WIDTH), style: STYLES.heading },
            { area: area(countedRow + 1, 0, counted.length, WIDTH), style: STYLES.wrapped },
          ]
        : []),
    ],
    widths: [
      { column: 0, count: 1, points: 130 },
      { column: 1, count: 1, points: 320 },
      { column: 2, count: 1, points: 130 },
      { column: 3, count: 1, points: 320 },
    ],
    fitRows: { row: rulesRow + 1, rows: end - rulesRow },
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 1, columns: 0 },
    block: area(rulesRow, 0, end - rulesRow + 1, WIDTH),
    protection: { insertRows: false, deleteRows: false },
  };
  return printed(sheet, language);
}
