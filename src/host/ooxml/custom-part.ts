import type { PartDraft, Parts } from "./package";
import {
  addContentType,
  addRelationship,
  freePartName,
  removePart,
  removeRelationship,
  xmlPart,
} from "./patch-relations";
import { relationshipsOf, relationshipsPart } from "./relationships";
import { attribute } from "./xml-attributes";
import { innerText, nextToken, scanXml } from "./xml-scan";
import { escapeAttribute, escapeText } from "./xml-text";

/** One kind of data of ours in the workbook's customXml store; Excel keeps such parts when it saves. */
export interface CustomKind {
  readonly namespace: string;
  /** The item's id in the store, a GUID in braces. */
  readonly itemId: string;
}

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Named texts kept in our part of this kind; no part → none. */
export function readCustomItems(
  parts: Parts,
  workbookPart: string,
  kind: CustomKind,
): ReadonlyMap<string, string> {
  const items = new Map<string, string>();
  const part = findCustomPart(parts, workbookPart, kind);
  if (part === null) return items;
  const scan = scanXml(parts.text(part), part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || scan.depth !== 2) continue;
    const key = attribute(scan, "key");
    if (key !== null) items.set(key, innerText(scan));
  }
  return items;
}

/** Keeps named texts in our part of this kind; none → the part goes, and with it whatever was made for it. */
export function writeCustomItems(
  draft: PartDraft,
  workbookPart: string,
  kind: CustomKind,
  items: ReadonlyMap<string, string>,
): void {
  const part = findCustomPart(draft, workbookPart, kind);
  if (items.size === 0) {
    if (part !== null) dropCustomPart(draft, workbookPart, part);
    return;
  }
  const content = [...items].map(
    ([key, text]) => `<item key="${escapeAttribute(key)}">${escapeText(text)}</item>`,
  );
  const xml = xmlPart(`<items xmlns="${kind.namespace}">${content.join("")}</items>`);
  draft.setText(part ?? addCustomPart(draft, workbookPart, kind), xml);
}

/**
 * Our part of this kind, told by its root's namespace, whatever it is called. Excel relates such parts to the
 * workbook, LibreOffice to the package.
 */
function findCustomPart(parts: Parts, workbookPart: string, kind: CustomKind): string | null {
  const related = [workbookPart, ""].flatMap((part) => relationshipsOf(parts, part));
  for (const { kind: relation, target } of related) {
    if (relation !== "customXml" || target === null) continue;
    const text = readableText(parts, target);
    if (!text.includes(kind.namespace)) continue;
    const scan = scanXml(text, target);
    nextToken(scan);
    const name = scan.rootPrefix === "" ? "xmlns" : `xmlns:${scan.rootPrefix.slice(0, -1)}`;
    if (attribute(scan, name) === kind.namespace) return target;
  }
  return null;
}

/** Other people's data may be in any encoding, even broken; it is not ours then. */
function readableText(parts: Parts, part: string): string {
  try {
    return parts.text(part);
  } catch {
    return "";
  }
}

function addCustomPart(draft: PartDraft, workbookPart: string, kind: CustomKind): string {
  const part = freePartName(draft, "customXml/item#.xml");
  const properties = freePartName(draft, "customXml/itemProps#.xml");
  draft.setText(part, "");
  draft.setText(
    properties,
    xmlPart(
      `<ds:datastoreItem ds:itemID="${kind.itemId}" xmlns:ds="${DATA_STORE}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${kind.namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  addContentType(draft, properties, PROPERTIES_TYPE);
  addRelationship(draft, part, "customXmlProps", properties);
  addRelationship(draft, workbookPart, "customXml", part);
  return part;
}

function dropCustomPart(draft: PartDraft, workbookPart: string, part: string): void {
  for (const { target } of relationshipsOf(draft, part)) if (target !== null) removePart(draft, target);
  const list = draft.find(relationshipsPart(part));
  if (list !== null) draft.remove(list);
  for (const owner of [workbookPart, ""]) removeRelationship(draft, owner, part, false);
  removePart(draft, part);
}
