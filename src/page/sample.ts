import sample from "../../assets/samples/2024年度部门整体支出绩效自评（示例）.xlsx";
import type { ChosenFile } from "../host/chosen-file";

const NAME = "2024年度部门整体支出绩效自评（示例）.xlsx";

/** The workbook that comes with the page, built into it as a `data:` address. */
export function sampleFile(): ChosenFile {
  const coded = atob(sample.slice(sample.indexOf(",") + 1));
  const bytes = Uint8Array.from(coded, (character) => character.charCodeAt(0));
  return { name: NAME, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
}
