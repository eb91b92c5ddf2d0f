/** Named texts of ours in one part of the workbook's XML store; Excel keeps such parts when it saves. */
export interface OwnPart {
  /** After a sync: the texts by key; no part → none. */
  items(): ReadonlyMap<string, string>;
  /** Queues keeping these texts; none → the part goes. */
  put(items: ReadonlyMap<string, string>): void;
}

/** Profile, bindings and waivers. Shared with the file host: what one face keeps the other finds. */
export const SETTINGS_PART = "urn:self-evaluation-addin:settings";
/** What was there before our marks; shared likewise. */
export const MARKS_PART = "urn:self-evaluation-addin:marks";

const ITEM = /<(?:[\w.-]+:)?item\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?item\s*>)/g;
const KEY = /\bkey\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** Asks for our part of a kind. */
export function askOwnPart(workbook: Excel.Workbook, namespace: string): OwnPart {
  const found = workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
  found.load("id");
  const xml = xmlOf(found);
  let part: Excel.CustomXmlPart | null | undefined;
  const current = (): Excel.CustomXmlPart | null => {
    if (part === undefined) part = found.isNullObject ? null : found;
    return part;
  };
  return {
    items: () => (current() ? readItems(xml.value) : new Map()),
    put(items) {
      const text = itemsXml(namespace, items);
      const there = current();
      if (items.size === 0) {
        there?.delete();
        part = null;
      } else if (there) there.setXml(text);
      else part = workbook.customXmlParts.add(text);
    },
  };
}

function xmlOf(part: Excel.CustomXmlPart): OfficeExtension.ClientResult<string> {
  return part.getXml();
}

/** The part's text: `<items xmlns="…"><item key="profile">…</item></items>`. */
export function itemsXml(namespace: string, items: ReadonlyMap<string, string>): string {
  const content = [...items].map(([key, text]) => `<item key="${escaped(key)}">${escaped(text)}</item>`);
  return `<items xmlns="${namespace}">${content.join("")}</items>`;
}

/** The texts of a part, however Excel writes its XML; what is no item is passed over. */
export function readItems(xml: string): ReadonlyMap<string, string> {
  const items = new Map<string, string>();
  for (const [, attributes = "", content = ""] of xml.matchAll(ITEM)) {
    const key = KEY.exec(attributes);
    if (key) items.set(unescaped(key[1] ?? key[2] ?? ""), unescaped(content));
  }
  return items;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function escaped(text: string): string {
  return text.replace(/[<>&"\r\n\t]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function unescaped(text: string): string {
  return text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => escaped(inner))
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return (name && ENTITIES[name]) ?? whole;
    });
}
