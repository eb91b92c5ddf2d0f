import { pairReports } from "../../../src/core/ledger/pairing";

const pairs = (books: readonly string[], papers: readonly string[]) => {
  const { reports, unpaired } = pairReports(books, papers);
  return { pairs: [...reports], unpaired: unpaired.map(({ path, why }) => `${path} ${why}`) };
};

it("pairs by the name, whatever the kind of paper is called", () => {
  const books = ["报/饮水绩效自评表.xlsx", "报/附件1 道路（自评表）.xlsm", "报/桥.xlsx"];
  const papers = ["报/饮水自评报告.docx", "报/附件2：道路 自评报告.md", "报/桥.txt"];
  expect(pairs(books, papers)).toEqual({
    pairs: [
      ["报/桥.xlsx", "报/桥.txt"],
      ["报/饮水绩效自评表.xlsx", "报/饮水自评报告.docx"],
      ["报/附件1 道路（自评表）.xlsm", "报/附件2：道路 自评报告.md"],
    ],
    unpaired: [],
  });
});

it("pairs a folder's only workbook with its only report, and only within the folder", () => {
  expect(pairs(["甲/自评表.xlsx", "乙/1.xlsx"], ["甲/总结.docx", "丙/1.docx"])).toEqual({
    pairs: [["甲/自评表.xlsx", "甲/总结.docx"]],
    unpaired: ["丙/1.docx alone"],
  });
});

it("pairs none where two could be meant, and tells a report that is nobody's", () => {
  const books = ["饮水.xlsx", "道路.xlsx"];
  expect(pairs(books, ["饮水自评报告.docx", "饮水报告.txt", "自评报告.md", "桥梁.docx"])).toEqual({
    pairs: [],
    unpaired: [
      "桥梁.docx alone",
      "自评报告.md ambiguous",
      "饮水报告.txt ambiguous",
      "饮水自评报告.docx ambiguous",
    ],
  });
  expect(pairs(["饮水.xlsx", "饮水自评表.xlsm"], ["饮水报告.docx"]).unpaired).toEqual([
    "饮水报告.docx ambiguous",
  ]);
});

it("keeps years and copies apart, and takes no note for a report", () => {
  expect(pairs(["2023饮水.xlsx", "2024饮水.xlsx"], ["2024饮水报告.docx"]).pairs).toEqual([
    ["2024饮水.xlsx", "2024饮水报告.docx"],
  ]);
  expect(pairs(["饮水.xlsx"], ["填报说明.txt", "README.md"])).toEqual({ pairs: [], unpaired: [] });
});
