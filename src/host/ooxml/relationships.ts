import { damaged, hostile } from "./failures";
import type { Parts } from "./package";
import { attribute } from "./xml-attributes";
import { isNamed, localName } from "./xml-cursor";
import { nextToken, scanXml } from "./xml-scan";

/** One relationship of a part, its target resolved to a part's name. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's URI: `worksheet`, `styles`, `comments`; the same in both vocabularies. */
  readonly kind: string;
  /** The type's URI up to that word, for relationships we add. */
  readonly vocabulary: string;
  /** The target's name in the package; `null` for a link outside it. */
  readonly target: string | null;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself (`""`) → `_rels/.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A sheet with as many hyperlinks as Excel takes still stays below. */
const MAX_RELATIONSHIPS = 100_000;

/** The relationships of a part; one without any gives an empty list. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const name = parts.find(relationshipsPart(part));
  if (name === null) return [];
  const scan = scanXml(parts.text(name), name);
  const found: Relationship[] = [];
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open") continue;
    if (scan.depth === 1 && localName(scan) !== "Relationships") throw damaged(`部件 ${name} 不是关系表`);
    if (scan.depth !== 2 || !isNamed(scan, "Relationship")) continue;
    if (found.length >= MAX_RELATIONSHIPS) throw hostile("部件关系过多");
    const type = attribute(scan, "Type") ?? "";
    const slash = type.lastIndexOf("/") + 1;
    const target = attribute(scan, "Target") ?? "";
    const external = attribute(scan, "TargetMode") === "External";
    found.push({
      id: attribute(scan, "Id") ?? "",
      kind: type.slice(slash),
      vocabulary: type.slice(0, slash),
      target: external ? null : resolveTarget(parts, part, target),
    });
  }
  return found;
}

/** The first relationship of a kind that leads to a part that is there. */
export function relatedPart(relationships: readonly Relationship[], kind: string): string | null {
  return relationships.find((one) => one.kind === kind && one.target !== null)?.target ?? null;
}

/** The package's name for a target; absolute or relative to the part's folder. Missing → `null`. */
function resolveTarget(parts: Parts, part: string, target: string): string | null {
  const path = target.split("#")[0] as string;
  const segments = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  const name = segments.join("/");
  return parts.find(name) ?? parts.find(decoded(name));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A target as written in a relationship of the part: relative where both share the first folder. */
export function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
