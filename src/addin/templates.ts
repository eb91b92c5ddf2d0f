import { insertSheets } from "../host/excel/insert-sheets";

/** A blank standard form that can be inserted into the open workbook. */
export interface Template {
  readonly id: string;
  readonly title: string;
}

export const TEMPLATES: readonly Template[] = [
  { id: "project", title: "项目支出绩效自评表" },
  { id: "department", title: "部门整体支出绩效自评表（含基础数据表）" },
  { id: "base-data", title: "基础数据表" },
  { id: "transfer", title: "转移支付绩效目标自评表" },
];

/** Whether this Excel can take in sheets of another workbook. */
export function canInsertTemplates(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.13");
}

/** Inserts the sheets of a blank standard workbook and shows the first. Rejects with one Chinese sentence. */
export async function insertTemplate(id: string): Promise<void> {
  const response = await fetch(`templates/${id}.xlsx`);
  if (!response.ok) throw new Error("读不到空白标准表，请检查加载项是否完整部署。");
  await insertSheets(toBase64(new Uint8Array(await response.arrayBuffer())));
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
