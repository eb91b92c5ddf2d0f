import { readCustomItems, writeCustomItems, type CustomKind } from "./custom-part";
import { failed, readOnly } from "./failures";
import type { Session } from "./session";
import { withoutForbidden } from "./xml-text";

const SETTINGS: CustomKind = {
  namespace: "urn:self-evaluation-addin:settings",
  itemId: "{6B0E2C5A-3A1D-4E57-9C7E-5E1F0A7D21B4}",
};

/** What the workbook keeps under a key of ours; nothing → `null`. */
export function loadSetting(session: Session, key: string): string | null {
  const { parts, book } = session;
  return readCustomItems(parts, book.workbook(parts).part, SETTINGS).get(key) ?? null;
}

/** Keeps a JSON text under a key of ours; `null` removes it, and with the last one the whole part. */
export function storeSetting(session: Session, key: string, json: string | null): void {
  if (session.signed) throw readOnly();
  if (json !== null && withoutForbidden(json) !== json) throw failed("内容含有文件不能保存的控制字符");
  const draft = session.parts.draft();
  const workbookPart = session.book.workbook(draft).part;
  const items = new Map(readCustomItems(draft, workbookPart, SETTINGS));
  if (json === null) items.delete(key);
  else items.set(key, json);
  writeCustomItems(draft, workbookPart, SETTINGS, items);
  session.commitAside(draft);
}
