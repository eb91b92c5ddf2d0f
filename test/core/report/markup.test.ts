/** @jest-environment jsdom */
import { htmlHead, htmlReport } from "../../../src/core/report/html";
import { escaped, markdownReport } from "../../../src/core/report/markdown";
import { digestOf } from "../../../src/core/report/words-verdict";
import { filledReport, lockedOut, projectReport, strangeReport, transferReport } from "./reports";

const HOSTILE = `</td></table><script>alert(1)</script><img src=x onerror=alert(2)>"'&|*x*_y_[z](javascript:alert(3))`;

const hostile = () =>
  projectReport(
    { "header.projectName": HOSTILE, "indicators[8].level3": HOSTILE, "indicators[0].actual": HOSTILE },
    `${HOSTILE}.xlsx`,
  );

const pageOf = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

describe("HTML", () => {
  it("shows hostile text as text", () => {
    const page = pageOf(htmlReport([hostile(), strangeReport("项目名称", HOSTILE)]));
    expect(
      page.querySelectorAll("script, img, iframe, object, base, form, [onerror], [onclick]"),
    ).toHaveLength(0);
    expect(page.querySelector("h2")?.textContent).toBe(`${HOSTILE}.xlsx`);
    expect(page.querySelector("h3")?.textContent).toContain(HOSTILE);
    expect(page.body.textContent).toContain(HOSTILE);
    expect([...page.querySelectorAll("table a")].map((link) => link.getAttribute("href"))).toEqual([
      "#file-1",
      "#file-2",
    ]);
  });

  it("keeps hostile text out of links to pages of their own", () => {
    const page = pageOf(htmlHead([digestOf(hostile()), digestOf(hostile())], () => `"><script>x</script>`));
    expect(page.querySelectorAll("script")).toHaveLength(0);
    expect(page.querySelector("a")?.getAttribute("href")).toBe(`"><script>x</script>`);
  });

  it("fetches nothing and forbids scripts", () => {
    const html = htmlReport([projectReport(), filledReport()]);
    expect(html).not.toMatch(/https?:|url\(|@import|<link|<script/u);
    const policy = pageOf(html).querySelector("meta[http-equiv=Content-Security-Policy]");
    expect(policy?.getAttribute("content")).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });

  it("begins with a table of all files that links to each of them", () => {
    const page = pageOf(htmlReport([projectReport(), projectReport({ "total.score": 98 }), lockedOut()]));
    const rows = [...(page.querySelector("table")?.querySelectorAll("tbody tr") ?? [])];
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ["项目自评表.xlsx", "可上报", "0", "0", "0", "99.14", "99.14", "优"],
      ["项目自评表.xlsx", "需修改", "1", "0", "0", "98", "99.14", "优"],
      ["加密.xlsx", "无法读取", "—", "—", "—", "—", "—", "—"],
    ]);
    for (const link of page.querySelectorAll("table a"))
      expect(page.getElementById(link.getAttribute("href")?.slice(1) ?? "")).not.toBeNull();
  });

  it("says the severity in words, not by colour alone", () => {
    const page = pageOf(htmlReport([projectReport({ "total.score": 98 })]));
    const row = page.querySelector("section table tbody tr");
    expect(row?.children[0]?.textContent).toBe("错误");
    expect(row?.children[1]?.textContent).toBe("H24");
    expect(row?.children[2]?.textContent).toContain("应为99.14，现为98，相差-1.14");
  });

  it("is a page that reads without its style: language, title, headed columns", () => {
    const page = pageOf(htmlReport([projectReport({ "total.score": 98 }), filledReport(), transferReport()]));
    expect(page.documentElement.lang).toBe("zh-CN");
    expect(page.title).toBe("绩效自评核对报告");
    for (const table of page.querySelectorAll("table")) {
      const heads = table.querySelectorAll("thead th[scope=col]").length;
      for (const row of table.querySelectorAll("tbody tr")) expect(row.children).toHaveLength(heads);
    }
  });
});

describe("Markdown", () => {
  /** Cells of a table row, divided where a pipe is not escaped. */
  const cellsOf = (line: string): readonly string[] => line.split(/(?<!\\)\|/u).slice(1, -1);

  it("keeps every table whole whatever stands in a cell", () => {
    const lines = markdownReport([hostile(), filledReport(), strangeReport("项目名称", HOSTILE)]).split("\n");
    const tables = lines.filter((line) => line.startsWith("|"));
    expect(tables.length).toBeGreaterThan(10);
    let columns = 0;
    lines.forEach((line, index) => {
      if (!line.startsWith("|")) return;
      if (!lines[index - 1]?.startsWith("|")) columns = cellsOf(line).length;
      expect(cellsOf(line)).toHaveLength(columns);
    });
  });

  it("lets no mark-up, link or tag through", () => {
    const text = markdownReport([hostile()]);
    expect(text).not.toMatch(/(?<!\\)[<>]/u);
    expect(text).not.toMatch(/(?<!\\)\]\(/u);
    expect(text).not.toContain("_y_");
  });

  it.each([
    ["1. 一", "1\\. 一"],
    ["- 一", "\\- 一"],
    ["https://a.example", "https:\\//a.example"],
    ["www.a.example", "www\\.a.example"],
    ["a@b.example", "a\\@b.example"],
    ["一\n二", "一 二"],
    ["a|b", "a\\|b"],
  ])("writes %j as %j", (text, written) => {
    expect(escaped(text)).toBe(written);
  });

  it("has the findings with their arithmetic in a table", () => {
    const text = markdownReport([projectReport({ "total.score": 98 })]);
    expect(text).toContain("**需修改：1个错误**");
    expect(text).toMatch(/^\| 错误 \| H24 \| .*应为99\.14，现为98，相差-1\.14 \|/mu);
  });
});
