/** What the pages look like; made for a width of 320 px, one column. */
import { makeStyles, tokens } from "@fluentui/react-components";

const column = { display: "flex", flexDirection: "column" } as const;

export const useStyles = makeStyles({
  app: {
    minHeight: "100vh",
    overflowWrap: "anywhere",
    // A drop-down would be as wide as its longest option.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Select, & .fui-Select__select": { minWidth: 0, maxWidth: "100%" },
    // As far to the left as the labels below it.
    "& legend": { padding: 0, marginBottom: "4px" },
    "& ul, & ol": { marginBlock: 0 },
  },
  /** The upper right corner is Excel's. */
  header: { padding: "8px 12px 0" },
  page: { ...column, gap: "12px", padding: "12px" },
  section: { ...column, gap: "8px", minWidth: 0 },
  block: {
    ...column,
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  fieldset: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  /** Moves on to the right end of its row. */
  end: { marginLeft: "auto" },
  list: { ...column, gap: "4px", margin: 0, padding: 0, listStyleType: "none" },
  scrolled: { maxHeight: "220px", overflowY: "auto" },
  heading: {
    margin: 0,
    outlineStyle: "none",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  /** Ends before what is Excel's. */
  top: { display: "flex", alignItems: "baseline", gap: "12px", margin: "0 40px 4px 0" },
  product: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  link: { color: tokens.colorBrandForegroundLink },
  warning: {
    margin: "8px 12px 0",
    padding: "8px",
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  paragraph: { margin: 0 },
  quote: {
    margin: 0,
    paddingLeft: "8px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  /** Over some of the buttons of a page. */
  groupHeading: {
    margin: 0,
    outlineStyle: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  /** A word or two that stay in one line. */
  whole: { whiteSpace: "nowrap" },
  /** A first column whose names of four Chinese signs are not broken, however long the texts beside them are. */
  named: { minWidth: "5em", boxSizing: "border-box" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  /** One of many: close together, and not hidden behind what stays at the bottom. */
  entry: { ...column, gap: "2px", paddingBottom: "8px", minWidth: 0, scrollMarginBottom: "64px" },
  /** Scrolled into sight it is not hidden there either. */
  aboveBar: { scrollMarginBottom: "160px" },
  mark: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
  /** Stays in sight at the bottom of a long page. */
  stays: {
    position: "sticky",
    bottom: 0,
    padding: "8px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  full: { width: "100%", minWidth: 0 },
  choice: { width: "100%", justifyContent: "flex-start", textAlign: "left" },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "8px",
    alignItems: "end",
  },
  /** Boxes to tick, two in a row. */
  ticks: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", alignItems: "start" },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(80px, max-content) 1fr",
    gap: "4px 12px",
    margin: 0,
    "& dd": { margin: 0 },
    "& dt": { color: tokens.colorNeutralForeground2 },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th, & td": {
      textAlign: "left",
      padding: "4px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
    },
    "& th": { fontWeight: tokens.fontWeightSemibold },
    // A Chinese heading of three signs is one word, and no column is too narrow for it; English ones are longer.
    "& thead th": { wordBreak: "keep-all" },
    "& thead th:lang(zh)": { overflowWrap: "normal" },
    "& caption": { padding: "4px", textAlign: "left", fontWeight: tokens.fontWeightSemibold },
  },
  /** Beside `table`, whose headings are short words in every language. */
  wholeHeads: { "& thead th": { overflowWrap: "normal" } },
  /** Wider than the pane: it is moved within its own frame. */
  preview: {
    overflow: "auto",
    maxHeight: "320px",
    // What is hidden for the eye is placed within it.
    position: "relative",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    "& th, & td": { whiteSpace: "nowrap" },
  },
  /** Beside `preview`: many narrow columns, all of which are to be seen in the narrowest pane. */
  fitted: {
    "& th, & td": { whiteSpace: "normal", paddingInline: "2px" },
    "& td:lang(zh)": { overflowWrap: "normal" },
  },
  /** Beside `table`, of figures behind a name: no figure is broken, and names give way to them. */
  figures: {
    fontVariantNumeric: "tabular-nums",
    "& tbody td": { textAlign: "right", whiteSpace: "nowrap" },
    "& thead th:not(:first-child)": { textAlign: "right" },
    "& tbody th": { whiteSpace: "normal", minWidth: "4em" },
  },
  /** Two of the same width, line by line. */
  sideBySide: { tableLayout: "fixed", "& th, & td": { verticalAlign: "top" } },
  groupRow: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
  plainList: { margin: 0, paddingLeft: "16px" },
  /** In the colours of a sheet of results. */
  sheetLike: {
    "& thead th": { backgroundColor: tokens.colorNeutralBackground3 },
    "& td": { textAlign: "right" },
    "& th, & td": { border: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  details: { "& summary": { cursor: "pointer", color: tokens.colorBrandForegroundLink } },
  report: { fontFamily: "monospace", fontSize: tokens.fontSizeBase200 },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
