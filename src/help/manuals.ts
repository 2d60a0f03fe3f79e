/** The manuals: written in Markdown, one file a language, made into pages while it is built. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import type { Language } from "../i18n/language";

/** In the order of the index. */
export const MANUALS = ["hr", "department", "finance", "trouble", "administrator"] as const;

interface Manual {
  title: string;
  /** The first paragraph, as plain text: what the index says of it. */
  about: string;
  html: string;
}

export function manual(name: (typeof MANUALS)[number], language: Language): Manual {
  const source = readFileSync(join(__dirname, "manuals", language, `${name}.md`), "utf8");
  const [heading = "", about = ""] = source.split(/\n{2,}/);
  if (!heading.startsWith("# ") || about === "")
    throw new Error(`manuals/${language}/${name}.md must begin with a title and say what it is for`);
  return { title: heading.slice(2), about, html: marked.parse(source, { async: false }) };
}
