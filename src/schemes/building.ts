/**
 * The notation of schemes: short ways to write what ./scheme says a scheme holds. A text is a pair, "中文|English"; what
 * has an id is a record under it; figures, entries and parameters are named by what they are (figure.points, entry.wan,
 * parameter.percent). `scheme` makes the model of it.
 */
export { clauses, rule } from "./notation/clauses";
export { dueDate, scheme, type Draft } from "./notation/draft";
export { entry, type Checks, type EntryMore } from "./notation/entries";
export { example } from "./notation/examples";
export { figure, helper, helpersOf, section } from "./notation/figures";
export { list } from "./notation/lists";
export { parameter } from "./notation/parameters";
