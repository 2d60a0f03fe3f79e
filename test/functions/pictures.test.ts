/** The manuals' pictures are there, are small, say what they show, and show names that the pane still has. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { manual, MANUALS } from "../../src/help/manuals";
import { LANGUAGES } from "../../src/i18n/language";
import { paneTexts } from "../paneTexts";

const FOLDER = path.resolve(__dirname, "../../assets/help");
const MOST_BYTES = 60_000;

describe.each(LANGUAGES)("%s", (language) => {
  const images = MANUALS.flatMap((name) => [
    ...new JSDOM(manual(name, language).html).window.document.querySelectorAll("img"),
  ]);
  const files = readdirSync(path.join(FOLDER, language));

  test("each picture is shown once, with words for who cannot see it", () => {
    // As seen from dist/help/zh-CN/.
    expect(images.map((image) => image.getAttribute("src")).sort()).toEqual(
      files.map((file) => `../../assets/help/${language}/${file}`).sort(),
    );
    for (const image of images) expect(image.getAttribute("alt")?.length).toBeGreaterThan(10);
  });

  test("a picture is small", () => {
    for (const file of files)
      expect([file, statSync(path.join(FOLDER, language, file)).size < MOST_BYTES]).toEqual([file, true]);
  });

  test("buttons and headings in it are still called so; else `npm run pictures` draws them anew", async () => {
    const shown = JSON.parse(readFileSync(path.join(FOLDER, "shown.json"), "utf8")) as Record<
      string,
      Record<string, string[]>
    >;
    const names = shown[language] ?? {};
    expect(
      Object.keys(names)
        .map((name) => `${name}.png`)
        .sort(),
    ).toEqual([...files].sort());
    const known = await paneTexts(language);
    for (const [name, texts] of Object.entries(names))
      expect([name, texts.filter((text) => !known.has(text))]).toEqual([name, []]);
  });
});
