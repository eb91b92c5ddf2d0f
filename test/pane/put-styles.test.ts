/** @jest-environment jsdom */
import { DESK_STYLES } from "../../src/page/style/desk-styles";
import { SHELL_STYLES } from "../../src/page/style/shell-styles";
import { BASE_STYLES } from "../../src/pane/style/base-styles";
import { PART_STYLES } from "../../src/pane/style/part-styles";
import { putStyles, rulesOf } from "../../src/pane/style/put-styles";

const sheets = (): HTMLStyleElement[] => [...document.head.querySelectorAll("style")];

describe("style sheets put into the page", () => {
  it("go in rule by rule, once, however often they are asked for", () => {
    const text =
      ".a{color:red;}\n.b:hover{margin:0 1px;}\n@media print{\n.a{color:black;}\n.b{margin:0;}\n}\n";
    expect(rulesOf(text)).toEqual([
      ".a{color:red;}",
      ".b:hover{margin:0 1px;}",
      "@media print{\n.a{color:black;}\n.b{margin:0;}\n}",
    ]);
    putStyles(text);
    putStyles(text);
    expect(sheets()).toHaveLength(1);
    expect([...(sheets()[0]?.sheet?.cssRules ?? [])].map((rule) => rule.constructor.name)).toEqual([
      "CSSStyleRule",
      "CSSStyleRule",
      "CSSMediaRule",
    ]);
    // No text of a style: a strict content policy would refuse it.
    expect(sheets()[0]?.textContent).toBe("");
  });

  it("lose nothing of what is written", () => {
    for (const text of [BASE_STYLES, PART_STYLES, SHELL_STYLES, DESK_STYLES])
      expect(rulesOf(text).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
  });

  it("leave out a rule the browser refuses, and keep those after it", () => {
    const refused = jest.spyOn(CSSStyleSheet.prototype, "insertRule").mockImplementationOnce(() => {
      throw new SyntaxError("no such selector");
    });
    putStyles(".c:has(> b){color:red;}.d{color:red;}");
    refused.mockRestore();
    const { cssRules = [] } = sheets().at(-1)?.sheet ?? {};
    expect([...cssRules].map((rule) => (rule as CSSStyleRule).selectorText)).toEqual([".d"]);
  });
});
