import { element, MAIN_NAMESPACE, textElement, XML_HEAD } from "./markup";

/** The workbook's shared texts. */
export interface StringTable {
  readonly isEmpty: boolean;
  /** Index of a text; counts the use. */
  indexOf(text: string): number;
  xml(): string;
}

/** An empty table. */
export function stringTable(): StringTable {
  const places = new Map<string, number>();
  let uses = 0;
  return {
    get isEmpty() {
      return uses === 0;
    },
    indexOf(text) {
      uses += 1;
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    xml() {
      const items = Array.from(places.keys(), (text) => `<si>${textElement(text)}</si>`).join("");
      const head = { xmlns: MAIN_NAMESPACE, count: uses, uniqueCount: places.size };
      return XML_HEAD + element("sst", head, items);
    },
  };
}
