import { MAX_COLUMNS, MAX_ROWS } from "../../core/cells/address";
import type { Receipt } from "../../host/workbook";

/** The key under which a workbook keeps the receipts of our writes, so that undoing outlives the pane. */
export const RECEIPTS_KEY = "selfeval.receipts";

/** More writes than anyone takes back one by one. */
const MOST_RECEIPTS = 20;

/** Characters kept at most: some hundred cells of a file, far more than a form has. */
const LONGEST = 200_000;

/** What the workbook is to keep, the oldest dropped first and one that is too long by itself; none → `null`. */
export function writeReceipts(receipts: readonly Receipt[]): string | null {
  const texts = receipts.map(textOf).filter((text) => text.length <= LONGEST - 2);
  const kept: string[] = [];
  let length = 1;
  for (const text of texts.slice(-MOST_RECEIPTS).reverse()) {
    length += text.length + 1;
    if (length > LONGEST) break;
    kept.unshift(text);
  }
  return kept.length === 0 ? null : `[${kept.join(",")}]`;
}

/** A receipt as JSON, without what was refused: nobody undoes that. XML cannot hold U+FFFE and U+FFFF as they are. */
function textOf({ id, written }: Receipt): string {
  const text = JSON.stringify({ id, written });
  return text.replace(/[\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
}

/** Reads what the workbook kept; a receipt that is not whole is left out, for half of a write is not taken back. */
export function readReceipts(json: string | null): readonly Receipt[] {
  if (json === null) return [];
  try {
    const data: unknown = JSON.parse(json);
    if (!Array.isArray(data)) return [];
    return data
      .filter(isReceipt)
      .slice(-MOST_RECEIPTS)
      .map(({ id, written }) => ({ id, written, refused: [] }));
  } catch {
    return [];
  }
}

function isReceipt(data: unknown): data is Pick<Receipt, "id" | "written"> {
  if (!isObject(data) || typeof data["id"] !== "string") return false;
  const { written } = data;
  return Array.isArray(written) && written.length > 0 && written.every(isWritten);
}

function isWritten(data: unknown): boolean {
  if (!isObject(data) || !isPlace(data["at"]) || typeof data["field"] !== "string") return false;
  const hasContents = isContent(data["before"]) && isContent(data["after"]);
  return hasContents && isTextOrNull(data["formatBefore"]) && isTextOrNull(data["token"]);
}

function isPlace(data: unknown): boolean {
  if (!isObject(data) || typeof data["sheet"] !== "string") return false;
  return isIndex(data["row"], MAX_ROWS) && isIndex(data["column"], MAX_COLUMNS);
}

function isIndex(data: unknown, limit: number): boolean {
  return typeof data === "number" && Number.isInteger(data) && data >= 0 && data < limit;
}

function isContent(data: unknown): boolean {
  if (!isObject(data) || !isValue(data["value"])) return false;
  return data["kind"] === "value" || (data["kind"] === "formula" && typeof data["formula"] === "string");
}

function isValue(data: unknown): boolean {
  if (!isObject(data)) return false;
  switch (data["kind"]) {
    case "blank":
      return true;
    case "number":
      return typeof data["number"] === "number";
    case "text":
      return typeof data["text"] === "string";
    case "boolean":
      return typeof data["boolean"] === "boolean";
    case "error":
      return typeof data["code"] === "string";
    default:
      return false;
  }
}

function isTextOrNull(data: unknown): boolean {
  return data === null || typeof data === "string";
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null;
}
