import type { Area } from "../../../src/core/cells/address";
import type { BookModel, SheetModel } from "../model/book";
import { shiftArea, type Shift } from "../formula/shift";
import type { SheetDescription } from "../model/describe";
import { isDeclared, type DeclaredSets } from "./api-sets";
import type { ModelEvent } from "./model-event";

/** A range an add-in holds; it follows inserted and deleted rows. `area` is `null` once its cells are gone. */
export interface RangeState {
  readonly sheet: SheetModel;
  area: Area | null;
  referenceId: string | null;
}

/** Several ranges of one sheet held together. */
export interface AreasState {
  readonly sheet: SheetModel;
  readonly ranges: readonly RangeState[];
  referenceId: string | null;
}

/** What this Excel offers. */
export interface EngineOptions {
  /** Declared requirement sets, names in any case: `{ ExcelApi: "1.13" }`. */
  readonly sets: Readonly<Record<string, string>>;
  /** What `insertWorksheetsFromBase64` puts in; without it the call is recorded and nothing inserted. */
  readonly sheetsOfFile?: (base64: string) => readonly SheetDescription[];
}

/** One add-in's conversation with the workbook. */
export interface Session {
  readonly book: BookModel;
  readonly declared: DeclaredSets;
  readonly options: EngineOptions;
  /** Ranges kept from request to request, by reference id. */
  readonly references: Map<string, RangeState | AreasState>;
  /** Ranges made during the request under way. */
  readonly passing: Set<RangeState>;
  /** Event types the add-in registered for, with their targets: `10 Workbook`. */
  readonly registered: Set<string>;
  readonly events: ModelEvent[];
  /** Files given to `insertWorksheetsFromBase64`. */
  readonly insertedFiles: string[];
  /** What the add-in told its own services: `AppRuntimeService.SetAppRuntimeState(Visible)`. */
  readonly serviceCalls: string[];
  /** Members the stand-in was asked for and does not have. */
  readonly unknownMembers: string[];
  /** Whether the change under way is the add-in's own. */
  isAddin: boolean;
  enableEvents: boolean;
  lastReference: number;
}

/** Begins a conversation; nothing is referred to or listened to yet. */
export function openSession(book: BookModel, options: EngineOptions): Session {
  const declared = Object.fromEntries(
    Object.entries(options.sets).map(([name, version]) => [name.toLowerCase(), version]),
  );
  return {
    book,
    declared,
    options,
    references: new Map(),
    passing: new Set(),
    registered: new Set(),
    events: [],
    insertedFiles: [],
    serviceCalls: [],
    unknownMembers: [],
    isAddin: true,
    enableEvents: true,
    lastReference: 0,
  };
}

/** Notes that something changed; it is told to the add-in after the request. */
export function emit(session: Session, event: ModelEvent): void {
  const tells = isDeclared(session.declared, { set: "ExcelApi", version: "1.14" });
  const triggerSource = session.isAddin ? "ThisLocalAddin" : "Unknown";
  session.events.push(tells ? { ...event, triggerSource } : event);
}

/** A fresh range of the request under way. */
export function newRange(session: Session, sheet: SheetModel, area: Area): RangeState {
  const state: RangeState = { sheet, area, referenceId: null };
  session.passing.add(state);
  return state;
}

/** Keeps a range beyond the request and names it. */
export function keepReference(session: Session, state: RangeState | AreasState): string {
  if (state.referenceId === null) {
    session.lastReference += 1;
    state.referenceId = `r${session.lastReference}`;
    session.references.set(state.referenceId, state);
  }
  return state.referenceId;
}

/** Every range alive follows rows or columns put in or taken out. */
export function shiftRanges(session: Session, sheet: SheetModel, shift: Shift): void {
  const alive = new Set(session.passing);
  for (const state of session.references.values()) {
    if ("ranges" in state) for (const range of state.ranges) alive.add(range);
    else alive.add(state);
  }
  for (const state of alive) {
    if (state.sheet === sheet && state.area) state.area = shiftArea(state.area, shift);
  }
}
