import { fillBook, personYears } from "./filled";
import { compareBook } from "./compare";
import { recalculate } from "./libreOffice";
import { bigAccountSubject } from "./subjects/bigAccountQuarterLedger";
async function main() {
  const t = Date.now();
  const years: any[] = [];
  for (const book of bigAccountSubject.books.filter(
    (b) => process.argv[2] === "all" || (process.argv[2] ?? "default").split(",").includes(b.id),
  )) {
    const f = await fillBook(bigAccountSubject.scheme, book, {
      dist: "/tmp/nat/dist",
      driver: "/tmp/nat/build/driver.js",
    });
    console.log(book.id, JSON.stringify([...f.differing]), f.file.length, (Date.now() - t) / 1000);
    const c = compareBook(bigAccountSubject.scheme, book, f, recalculate(f.file));
    console.log(c.numbers, c.others, c.differences.length, (Date.now() - t) / 1000);
    for (const d of c.differences.slice(0, 25)) console.log(JSON.stringify(d));
    years.push(...personYears(book, f));
  }
  for (const c of bigAccountSubject.cases) {
    const n = years.reduce((s, y) => s + c.hits(y), 0);
    console.log(n === 0 ? "NONE" : n, c.title);
  }
}
void main();
