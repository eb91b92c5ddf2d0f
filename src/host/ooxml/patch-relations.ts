import { CONTENT_TYPES_PART, contentTypeOf, readContentTypes } from "./content-types";
import type { PartDraft, Parts } from "./package";
import { isEmptyList, withListItem, withoutListItems } from "./patch-list";
import { relationshipsOf, relationshipsPart, relativeTarget } from "./relationships";
import { escapeAttribute } from "./xml-text";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The vocabulary the package writes its relationship types in: transitional or strict. */
export function vocabularyOf(parts: Parts): string {
  return relationshipsOf(parts, "").find((one) => one.kind === "officeDocument")?.vocabulary ?? TRANSITIONAL;
}

/** Adds a relationship from a part to another, making the list where there is none; gives its id. */
export function addRelationship(draft: PartDraft, part: string, kind: string, target: string): string {
  const list = draft.find(relationshipsPart(part)) ?? relationshipsPart(part);
  const taken = new Set(relationshipsOf(draft, part).map((one) => one.id.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${number}`)) number += 1;
  const id = `rId${number}`;
  const type = vocabularyOf(draft) + kind;
  const item = `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(relativeTarget(part, target))}"/>`;
  const text =
    draft.find(list) === null
      ? `${HEADER}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`
      : draft.text(list);
  draft.setText(list, withListItem(text, list, item));
  return id;
}

/** Takes away the relationships of a part that lead to `target`; a list left empty goes too where we made it. */
export function removeRelationship(
  draft: PartDraft,
  part: string,
  target: string,
  listIsOurs: boolean,
): void {
  const list = draft.find(relationshipsPart(part));
  if (list === null) return;
  const ids = new Set(relationshipsOf(draft, part).flatMap((one) => (one.target === target ? [one.id] : [])));
  const text = withoutListItems(draft.text(list), list, "Relationship", (attribute) =>
    ids.has(attribute("Id") ?? ""),
  );
  if (listIsOurs && isEmptyList(text, list)) draft.remove(list);
  else draft.setText(list, text);
}

/** Declares a part's content type, unless it is already so by its extension. */
export function addContentType(draft: PartDraft, part: string, type: string): void {
  const types = readContentTypes(draft);
  if (contentTypeOf(types, part) === type) return;
  const list = draft.find(CONTENT_TYPES_PART) as string;
  const item = `<Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`;
  draft.setText(list, withListItem(draft.text(list), list, item));
}

/** Takes away a part and its content type. */
export function removePart(draft: PartDraft, part: string): void {
  const list = draft.find(CONTENT_TYPES_PART) as string;
  const name = `/${part.toLowerCase()}`;
  const text = withoutListItems(
    draft.text(list),
    list,
    "Override",
    (attribute) => attribute("PartName")?.toLowerCase() === name,
  );
  if (text !== draft.text(list)) draft.setText(list, text);
  draft.remove(part);
}

/** The first of `xl/comments1.xml`, `xl/comments2.xml` … that is not taken; `#` stands for the number. */
export function freePartName(parts: Parts, pattern: string): string {
  for (let number = 1; ; number += 1) {
    const name = pattern.replaceAll("#", String(number));
    if (parts.find(name) === null) return name;
  }
}

/** The head of an XML part. */
export function xmlPart(root: string): string {
  return HEADER + root;
}
