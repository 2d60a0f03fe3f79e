/** One dialect of comments: what a file is about stands first of all; what others call says what it gives. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { importGraph } from "./importGraph";

const ROOT = join(__dirname, "../..");
const sources = [...importGraph(ROOT, ["src", "test"]).keys()].map((file) => {
  const text = readFileSync(join(ROOT, file), "utf8");
  return { file, text, source: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
});

/** A doc comment that belongs to nothing: blank lines part it from what follows. */
function looseComments(source: ts.SourceFile, text: string): string[] {
  return source.statements.slice(1).flatMap((statement) =>
    (ts.getLeadingCommentRanges(text, statement.pos) ?? [])
      .filter(({ end }) => /^\r?\n\r?\n/.test(text.slice(end)))
      .map(({ pos, end }) => text.slice(pos, end))
      .filter((comment) => comment.startsWith("/**") && !comment.includes("@typedef")),
  );
}

function undocumented({ statements }: ts.SourceFile): string[] {
  const named = statements.flatMap(
    (statement): { statement: ts.FunctionDeclaration | ts.VariableStatement; name: string }[] => {
      if (ts.isFunctionDeclaration(statement))
        return [{ statement, name: statement.name?.text ?? "default" }];
      if (!ts.isVariableStatement(statement)) return [];
      return statement.declarationList.declarations
        .filter(({ initializer }) => initializer && ts.isArrowFunction(initializer))
        .map(({ name }) => ({ statement, name: name.getText() }));
    },
  );
  return named
    .filter(({ statement }) => statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .filter(({ statement }) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .map(({ name }) => name);
}

test("no comment about a file stands below its imports", () => {
  const loose = sources.flatMap(({ file, source, text }) =>
    looseComments(source, text).map((comment) => `${file}: ${comment}`),
  );
  expect(loose).toEqual([]);
});

test("every file of src begins with what it holds", () => {
  const silent = sources.filter(({ file, text }) => file.startsWith("src/") && !text.startsWith("/**"));
  expect(silent.map(({ file }) => file)).toEqual([]);
});

test("each exported function of template/ and workbook/ says what it gives", () => {
  const silent = sources
    .filter(({ file }) => /^src\/(template|workbook)\//.test(file))
    .flatMap(({ file, source }) => undocumented(source).map((name) => `${file}: ${name}`));
  expect(silent).toEqual([]);
});
