import js from "@eslint/js";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The rooms of src/ and what each may import: imports point one way (CONTRIBUTING.md). */
const ROOMS = {
  i18n: [],
  calculation: ["i18n"],
  functions: ["calculation", "i18n"],
  schemes: ["i18n"],
  template: ["schemes", "i18n"],
  exchange: ["template", "schemes", "i18n"],
  workbook: ["exchange", "template", "schemes", "calculation", "i18n"],
  taskpane: ["workbook", "exchange", "template", "schemes", "i18n"],
  help: ["calculation", "functions", "template", "schemes", "i18n"],
  deployment: [],
};

const zones = [
  { target: "./src", from: "./test", message: "Nothing in src/ imports from test/." },
  ...Object.entries(ROOMS).map(([room, allowed]) => ({
    target: `./src/${room}`,
    from: "./src",
    except: [room, ...allowed].map((name) => `./${name}`),
    message: `src/${room} may import only from: ${[...allowed, "itself"].join(", ")}.`,
  })),
];

export default tseslint.config(
  { ignores: ["dist/", "build/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
    },
  },
  {
    // What Excel hands over is declared here, and the metadata generator knows no other word for it.
    files: ["src/functions/functions.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  // The compiler checks JavaScript as well (checkJs) and knows what is defined where.
  { rules: { "no-undef": "off" } },
  {
    files: ["src/**", "test/**"],
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".cjs", ".js", ".json"] })],
    },
    // The workbench is imported by its name, and by what its package.json exports.
    rules: { "import-x/no-relative-packages": "error" },
  },
  {
    files: ["src/taskpane/**"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones }],
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "warn",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);
