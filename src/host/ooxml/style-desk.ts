import type { Book } from "./book";
import type { PartDraft } from "./package";
import { addContentType, addRelationship, freePartName, xmlPart } from "./patch-relations";
import { patchStyles, xfWithFormat, type StylesPatch } from "./patch-styles";

/** Styles asked for while a draft is made: opened when first needed, put into the draft at the end. */
export interface StyleDesk {
  patch(): StylesPatch;
  /** The style like this one, with the number format. */
  withFormat(style: number, format: string): number;
  flush(): void;
}

/** Opens the desk for one draft. */
export function openStyleDesk(draft: PartDraft, book: Book): StyleDesk {
  let open: { readonly part: string; readonly patch: StylesPatch } | null = null;
  const patch = (): StylesPatch => {
    if (open) return open.patch;
    const part = book.workbook(draft).stylesPart ?? addStylesPart(draft, book.workbook(draft).part);
    open = { part, patch: patchStyles(draft.text(part), part) };
    return open.patch;
  };
  return {
    patch,
    withFormat(style, format) {
      const styles = patch();
      return styles.addXf(xfWithFormat(styles.xf(style), styles.addFormat(format)));
    },
    flush() {
      if (!open) return;
      const text = open.patch.text();
      if (text !== draft.text(open.part)) draft.setText(open.part, text);
      open = null;
    },
  };
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** A workbook may do without styles; then every cell has style 0, which the new part spells out. */
function addStylesPart(draft: PartDraft, workbookPart: string): string {
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  const part =
    draft.find(`${folder}styles.xml`) === null
      ? `${folder}styles.xml`
      : freePartName(draft, `${folder}styles#.xml`);
  const root = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  const lists =
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>';
  draft.setText(part, xmlPart(`${root}${lists}</styleSheet>`));
  addContentType(draft, part, STYLES_TYPE);
  addRelationship(draft, workbookPart, "styles", part);
  return part;
}
