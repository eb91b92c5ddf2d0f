/** A note's box: its cell and how many lines its text takes. */
export interface NoteBox {
  readonly row: number;
  readonly column: number;
  readonly lines: number;
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A VML part without shapes: the drawing Excel keeps note boxes in. */
export const EMPTY_VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

const NAMESPACES = [
  ["v", "urn:schemas-microsoft-com:vml"],
  ["o", "urn:schemas-microsoft-com:office:office"],
  ["x", "urn:schemas-microsoft-com:office:excel"],
] as const;

const SHAPE_OPEN = "<v:shape ";
const SHAPE_CLOSE = "</v:shape>";
const SHAPE_ID = "_x0000_s";
const FIRST_SHAPE = 1024;
/** Shape type 202 is the text box; every note's shape refers to it. */
const TYPE_ID = "_x0000_t202";

/**
 * The drawing with boxes for notes added. VML is often not well-formed XML, so it is never parsed as such:
 * shapes are found by their tags and put before the end.
 */
export function withNoteBoxes(vml: string, boxes: readonly NoteBox[]): string {
  const end = vml.lastIndexOf("</");
  if (end < 0) return withNoteBoxes(EMPTY_VML, boxes);
  const missing = NAMESPACES.filter(([prefix]) => !vml.includes(`xmlns:${prefix}=`));
  const declared = missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");
  const type = vml.includes(`id="${TYPE_ID}"`) ? "" : SHAPE_TYPE;
  let id = highestShapeId(vml);
  const shapes = boxes.map((box) => shapeXml(box, (id += 1), declared));
  return vml.slice(0, end) + type + shapes.join("") + vml.slice(end);
}

/** The drawing without the note boxes of these cells. */
export function withoutNoteBoxes(vml: string, isOurs: (row: number, column: number) => boolean): string {
  let result = "";
  let from = 0;
  for (const { start, end } of shapesOf(vml)) {
    const shape = vml.slice(start, end);
    const row = numberIn(shape, "<x:Row>");
    const column = numberIn(shape, "<x:Column>");
    if (!shape.includes('ObjectType="Note"') || row === null || column === null || !isOurs(row, column))
      continue;
    result += vml.slice(from, start);
    from = end;
  }
  return result + vml.slice(from);
}

/** Whether the drawing holds any shape at all. */
export function hasShapes(vml: string): boolean {
  return vml.includes(SHAPE_OPEN) || vml.includes("<v:shape>") || vml.includes("<v:group");
}

/** The drawing without the text box type, as it was where only we needed it. */
export function withoutTextBoxType(vml: string): string {
  return vml.replace(SHAPE_TYPE, "");
}

/** Whether the drawing already knows the text box type. */
export function hasTextBoxType(vml: string): boolean {
  return vml.includes(`id="${TYPE_ID}"`);
}

/** How many lines a note's text takes in its box. */
export function linesOf(text: string): number {
  const CHARACTERS_A_LINE = 22;
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
}

function* shapesOf(vml: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let start = vml.indexOf(SHAPE_OPEN); start >= 0;) {
    const close = vml.indexOf(SHAPE_CLOSE, start);
    if (close < 0) return;
    const end = close + SHAPE_CLOSE.length;
    yield { start, end };
    start = vml.indexOf(SHAPE_OPEN, end);
  }
}

function numberIn(shape: string, tag: string): number | null {
  const at = shape.indexOf(tag);
  if (at < 0) return null;
  const number = Number(shape.slice(at + tag.length, shape.indexOf("<", at + tag.length)).trim());
  return Number.isInteger(number) ? number : null;
}

function highestShapeId(vml: string): number {
  let highest = FIRST_SHAPE;
  for (let at = vml.indexOf(SHAPE_ID); at >= 0; at = vml.indexOf(SHAPE_ID, at + 1)) {
    const id = Number.parseInt(vml.slice(at + SHAPE_ID.length, at + SHAPE_ID.length + 9), 10);
    if (id > highest) highest = id;
  }
  return highest;
}

function shapeXml({ row, column, lines }: NoteBox, id: number, declared: string): string {
  const height = Math.min(400, Math.max(48, lines * 14 + 12));
  return (
    `<v:shape id="${SHAPE_ID}${id}" type="#${TYPE_ID}"${declared} style="position:absolute;margin-left:59.25pt;` +
    `margin-top:1.5pt;width:220pt;height:${height}pt;z-index:${id - FIRST_SHAPE};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>' +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData>${SHAPE_CLOSE}`
  );
}
