import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

/**
 * Forbids imports into a room: `room("src/core/values", ["form", …])` reads "values never imports form". A list
 * within the list is a pattern with its exceptions.
 */
const room = (folder, forbidden, message) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: forbidden.map((group) => ({ group: [group].flat(), message: `${folder}: ${message}` })) },
    ],
  },
});

const inCore = (...folders) => folders.map((folder) => `**/${folder}/**`);
const FACES = ["**/host/**", "**/desk/**", "**/pane/**", "**/addin/**", "**/page/**", "**/cli/**"];
const NOT_PURE = [...FACES, "node:*", "react", "react-dom", "@fluentui/*", "office-js", "fs", "path"];

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/", "bench/yardsticks/node_modules/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: { "no-restricted-globals": ["error", "parseFloat", "console", "Date"] },
  },
  room(
    "src/core/cells",
    [...NOT_PURE, ...inCore("values", "form", "profiles", "compute", "rules", "plan", "report")],
    "imports nothing of the project",
  ),
  room(
    "src/core/values",
    [...NOT_PURE, ...inCore("form", "profiles", "compute", "rules", "plan", "report")],
    "may import cells",
  ),
  room(
    "src/core/profiles",
    [...NOT_PURE, ...inCore("form", "compute", "rules", "plan", "report")],
    "may import cells and values",
  ),
  room(
    "src/core/form",
    [...NOT_PURE, ...inCore("compute", "rules", "plan", "report")],
    "may import cells, values, profiles",
  ),
  room(
    "src/core/compute",
    [...NOT_PURE, ...inCore("rules", "plan", "report")],
    "may import cells, values, form, profiles",
  ),
  room(
    "src/core/rules",
    [
      ...NOT_PURE,
      ...inCore("plan", "report"),
      "**/narrative/*review*",
      "**/narrative/rules/form-*",
      "**/narrative/rules/catalogue",
    ],
    "may import cells, values, form, compute, profiles, and how core/narrative reads and judges a text",
  ),
  ...["plan", "report", "narrative", "paper", "draft", "ledger"].map((name) =>
    room(`src/core/${name}`, NOT_PURE, "may import core"),
  ),
  room(
    "src/host/docx",
    [
      "**/host/excel/**",
      "**/host/memory/**",
      ...inCore("form", "compute", "rules", "plan", "report", "profiles"),
      "**/pane/**",
    ],
    "may import core/cells and core/values, the types of core/narrative and core/paper, and the package reader of host/ooxml",
  ),
  room(
    "src/desk",
    ["**/addin/**", "**/page/**", "**/pane/**", "**/cli/**", "**/host/excel/**", "node:*", "react"],
    "may import core and the file hosts; the command line and the page use it",
  ),
  room(
    "src/host/excel",
    [
      "**/host/ooxml/**",
      "**/host/memory/**",
      ...inCore("values", "form", "compute", "rules", "plan", "report", "profiles"),
      "**/pane/**",
    ],
    "may import core/cells and the port",
  ),
  room(
    "src/host/ooxml",
    [
      "**/host/excel/**",
      "**/host/memory/**",
      ...inCore("values", "form", "compute", "rules", "plan", "report", "profiles"),
      "**/pane/**",
    ],
    "may import core/cells and the port",
  ),
  room(
    "src/host/memory",
    [
      "**/host/excel/**",
      "**/host/ooxml/**",
      ...inCore("values", "form", "compute", "rules", "plan", "report", "profiles"),
      "**/pane/**",
    ],
    "may import core/cells and the port",
  ),
  room(
    "src/pane",
    [
      "**/host/excel/**",
      "**/host/ooxml/**",
      "**/host/memory/**",
      "**/addin/**",
      "**/page/**",
      "**/cli/**",
      "node:*",
    ],
    "may import core and the host port",
  ),
  room(
    "src/addin",
    [
      "**/page/**",
      "**/cli/**",
      ["**/host/ooxml/**", "!**/host/ooxml/browser-books"],
      "**/host/memory/**",
      "node:*",
    ],
    "may import pane, core and host/excel; a closed workbook is read through host/ooxml/browser-books",
  ),
  room(
    "src/page",
    ["**/addin/**", "**/cli/**", "**/host/excel/**", "node:*"],
    "may import pane, core and host/ooxml",
  ),
  room(
    "src/cli",
    ["**/addin/**", "**/page/**", "**/pane/**", "**/host/excel/**", "react", "@fluentui/*"],
    "may import core and host/ooxml",
  ),
  {
    files: ["src/host/excel/**/*.ts", "src/addin/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"]),
    ),
  },
  {
    files: ["src/pane/**/*.{ts,tsx}", "src/page/**/*.{ts,tsx}", "src/addin/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["**/*.mjs", "bench/**", "tools/**", "src/cli/**", "test/**"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        setTimeout: "readonly",
        performance: "readonly",
        globalThis: "readonly",
        fetch: "readonly",
      },
    },
    rules: { "no-console": "off", "no-restricted-imports": "off" },
  },
  {
    files: ["bench/in-page/*.js"],
    languageOptions: {
      globals: {
        document: "readonly",
        location: "readonly",
        MutationObserver: "readonly",
        requestAnimationFrame: "readonly",
        self: "readonly",
        top: "readonly",
      },
    },
  },
  {
    files: ["src/addin/guard.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: { document: "readonly" } },
  },
  room(
    "src/cli",
    ["**/addin/**", "**/page/**", "**/pane/**", "**/host/excel/**", "react", "@fluentui/*"],
    "may import core and host/ooxml",
  ),
  prettier,
);
