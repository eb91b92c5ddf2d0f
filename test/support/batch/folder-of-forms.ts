import { deflateRawSync } from "node:zlib";
import { caseWorkbook, CASE_IDS, publishedCase } from "../forms/cases";
import type { EvaluationContent, HeadEntry } from "../forms/content";
import { formWorkbook, type FormWorkbook, type NewContent } from "../forms/form-workbook";
import { layoutWith, type Layout } from "../forms/layout";
import { standardForm } from "../forms/standard-form";
import { SOUND_DEPARTMENT } from "../forms/standard-department";
import { SOUND_PROJECT } from "../forms/standard-project";
import { rawZip } from "../packages/raw-zip";
import { textsOf } from "../packages/unzip";
import { SOUND_TRANSFER } from "../rules/sound-transfer";

/** A file of a generated folder, and what is known of it. */
export interface GeneratedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly is: "sound" | "faulty" | "published" | "damaged" | "hostile";
}

/** Every choice of layout seen in published forms, at least once. */
const LAYOUTS: readonly Partial<Layout>[] = [
  {},
  { at: { row: 3, column: 2 }, gapRows: 1 },
  { headerRows: 2, levels: "repeated" },
  { weightColumn: "before", levels: "first", numberedNames: true },
  { target: "split", rates: "text" },
  { target: "unitFirst", points: "text" },
  { target: "spread", headerRows: 2 },
  { amounts: "text", labels: "lineBreaks" },
  { amounts: "yuan", labels: "halfWidth" },
  { labels: "blanks", totals: "formula" },
  { labels: "padded", rates: "percent", foot: ["signature", "notes"] },
  { gapColumns: [2], extraRows: ["placeholder", "blank"], values: "number" },
];

/** Faults, each one cell of the form. */
const FAULTS: readonly Readonly<Record<string, NewContent>>[] = [
  { "total.score": 98 },
  { "indicators[0].score": 7.5 },
  { "indicators[3].score": 9 },
  { "indicators[4].reason": "无" },
  { "funds[0].executionScore": 10 },
  { grade: "良" },
];

const DAMAGED = ["开头不是工作簿", "截断的文件", "零字节"];

/**
 * So many files of forms as a bureau gets them: every layout, projects, departments and transfers, sound and
 * faulty, the published tables, three damaged files and one bomb. The same number gives the same bytes.
 */
export function folderOfForms(count: number): readonly GeneratedFile[] {
  const files: GeneratedFile[] = [];
  for (let index = 0; files.length < count - 4; index += 1) files.push(fileOf(index));
  return [...files, ...damaged(), hostile()];
}

function fileOf(index: number): GeneratedFile {
  const unit = `第${String(Math.floor(index / 5) + 1)}预算单位`;
  const path = `${unit}/自评表${String(index + 1).padStart(3, "0")}.xlsx`;
  if (index % 25 === 24) {
    const id = CASE_IDS[Math.floor(index / 25) % CASE_IDS.length] ?? "002";
    return { path, bytes: caseWorkbook(publishedCase(id)).bytes(), is: "published" };
  }
  const layout = LAYOUTS[index % LAYOUTS.length] ?? {};
  const book = bookOf(index, unit, layout);
  // The faults are those of the sound project; the others stay as they are.
  const fault = index % 5 < 3 && index % 2 === 0 ? FAULTS[(index / 2) % FAULTS.length] : undefined;
  return { path, bytes: (fault ? book.withCells(fault) : book).bytes(), is: fault ? "faulty" : "sound" };
}

function bookOf(index: number, unit: string, layout: Partial<Layout>): FormWorkbook {
  const project = `${unit}第${String((index % 5) + 1)}个项目`;
  const named = (sound: EvaluationContent): EvaluationContent => ({
    ...sound,
    head: sound.head.map((one): HeadEntry => {
      if (one.field === "projectName") return { ...one, value: project };
      return one.field === "implementingUnit" || one.field === "budgetDepartment" || one.field === "fundUser"
        ? { ...one, value: unit }
        : one;
    }),
  });
  if (index % 5 === 4) return standardForm({ kind: "department", content: named(SOUND_DEPARTMENT) });
  if (index % 5 === 3)
    return formWorkbook([{ content: named(SOUND_TRANSFER), layout: layoutWith(layout), sheet: "自评表" }]);
  return standardForm({ content: named(SOUND_PROJECT), layout });
}

function damaged(): readonly GeneratedFile[] {
  const sound = standardForm().bytes();
  const contents = [new TextEncoder().encode("这不是工作簿"), sound.slice(0, 3000), new Uint8Array(0)];
  return contents.map((bytes, index) => ({
    path: `损坏/${DAMAGED[index] ?? ""}.xlsx`,
    bytes,
    is: "damaged" as const,
  }));
}

/** A sheet that says it unpacks to 60 MB and would to 300. */
function hostile(): GeneratedFile {
  const packed = new Uint8Array(deflateRawSync(Buffer.alloc(300 * 1024 * 1024), { level: 1 }));
  const parts = [...textsOf(standardForm().bytes())].filter(([name]) => !name.endsWith("sheet1.xml"));
  const sheet = {
    name: "xl/worksheets/sheet1.xml",
    data: "",
    packed,
    packedSize: packed.length,
    size: 60 * 1024 * 1024,
  };
  const bytes = rawZip([...parts.map(([name, data]) => ({ name, data })), sheet]);
  return { path: "损坏/压缩炸弹.xlsx", bytes, is: "hostile" };
}
