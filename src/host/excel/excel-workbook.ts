import type { CellEdit } from "../../core/cells/edit";
import type { Capabilities, Receipt, Workbook } from "../workbook";
import { marksStuck } from "./failures";
import { openGate, WALL_CLOCK, type Clock, type Gate } from "./gate";
import { putMarks, takeMarksOff } from "./marks";
import { newOwnWrites } from "./own-writes";
import { readBook, type ReadBook } from "./read-book";
import { reverting } from "./revert-cells";
import { activeCell, selectCell } from "./select-cell";
import { loadSettings, storeSetting, type Kept } from "./settings";
import { watchBook } from "./watch";
import { writeCells, type Change } from "./write-cells";

/** What a workbook is called before Excel has said. */
const UNNAMED = "工作簿";

/** What a caller may put in place of Excel's surroundings. */
export interface ExcelOptions {
  /** Time for waiting and for telling our own changes; a test's own. */
  readonly clock?: Clock;
}

/** The workbook open in Excel, through Office.js. Call after `Office.onReady`. */
export function excelWorkbook({ clock = WALL_CLOCK }: ExcelOptions = {}): Workbook {
  const gate = openGate(clock);
  const ownWrites = newOwnWrites(clock);
  const kept = askingKept(gate);
  let sheets: number | undefined;
  let name = nameOfDocument();
  const carryOut = (changes: readonly Change[]): Promise<Receipt> =>
    gate.inTurn(() => writeCells(gate, ownWrites, newId(), changes));
  return {
    get name() {
      return name;
    },
    get capabilities() {
      return capabilities();
    },
    async read() {
      const reading = gate.beside(() => gate.run((context) => readBook(context, sheets)));
      const book = await kept.along(reading);
      name = book.name;
      sheets = book.grids.length;
      return book.grids;
    },
    write: (edits) => carryOut(edits.map(asChange)),
    revert: ({ written }) => carryOut(reverting(written)),
    mark: (marks) => gate.inTurn(() => gate.run((context) => putMarks(context, marks))),
    clearMarks: () =>
      gate.inTurn(async () => {
        const stuck = await gate.run(takeMarksOff);
        if (stuck.length > 0) throw marksStuck(stuck);
      }),
    select: (at) => gate.inTurn(() => gate.run((context) => selectCell(context, at))),
    selection: () => gate.beside(() => gate.run(activeCell)),
    watch: (listener) =>
      gate.inTurn(async () => {
        const watch = await gate.run((context) => watchBook(context, ownWrites, listener));
        return () => void gate.inTurn(() => watch.stop()).catch(() => undefined);
      }),
    load: async (key) => (await kept.now()).get(key) ?? null,
    store(key, json) {
      kept.changed();
      return gate.inTurn(() => gate.run((context) => storeSetting(context, key, json)));
    },
  };
}

/** What the workbook keeps of ours, with as few round trips as can be. */
interface AskedKept {
  /** Keys asked for at once are answered by one round trip; while the workbook is being read, by that. */
  readonly now: () => Promise<Kept>;
  /** While this reading lasts, it answers. */
  readonly along: (reading: Promise<ReadBook>) => Promise<ReadBook>;
  /** What is under way is no longer what the workbook keeps. */
  readonly changed: () => void;
}

function askingKept(gate: Gate): AskedKept {
  let underWay: Promise<Kept> | null = null;
  const answeredBy = (answer: Promise<Kept>): Promise<Kept> => {
    const over = (): void => {
      if (underWay === answer) underWay = null;
    };
    underWay = answer;
    answer.then(over, over);
    return answer;
  };
  return {
    now: () => underWay ?? answeredBy(gate.beside(() => gate.run(loadSettings))),
    along(reading) {
      void answeredBy(reading.then((book) => book.kept));
      return reading;
    },
    changed() {
      underWay = null;
    },
  };
}

function asChange(edit: CellEdit): Change {
  return { edit, restores: null };
}

/** Notes are no part of the shipped client library, and comments would be signed by the person: fills only. */
function capabilities(): Capabilities {
  const mode = typeof Office === "undefined" ? "" : String(Office.context.document?.mode);
  const write = mode !== "readOnly";
  return { write, mark: write, notes: false, select: true, selection: true, watch: true, store: write };
}

function nameOfDocument(): string {
  const url = typeof Office === "undefined" ? "" : (Office.context.document?.url ?? "");
  const last = url.split(/[?#]/)[0]?.split(/[\\/]/).pop() ?? "";
  try {
    return decodeURIComponent(last) || UNNAMED;
  } catch {
    return last;
  }
}

/** An id no other receipt has. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
