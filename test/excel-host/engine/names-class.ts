import type { Area } from "../../../src/core/cells/address";
import { areaOfText } from "../formula/reference";
import { fullAddress } from "../model/area";
import { findSheet, type BookModel, type NamedModel, type SheetModel } from "../model/book";
import { hostObject, plain, type HostClass, type HostObject, type MethodResult } from "./host-class";
import { accessDenied, invalidArgument, itemNotFound } from "./host-fault";
import { cellsOf } from "./range-content";
import { range } from "./range-class";
import type { RangeState, Session } from "./session";

/** The cells a name of the workbook or of the sheet stands for, on this sheet. */
export function namedArea(book: BookModel, sheet: SheetModel, name: string): Area | null {
  const found = book.names.find((one) => one.name === name && (one.scope === null || one.scope === sheet.id));
  const target = found ? targetOf(book, found) : null;
  return target?.sheet === sheet ? target.area : null;
}

function targetOf(book: BookModel, named: NamedModel): { sheet: SheetModel; area: Area } | null {
  const cut = named.formula.lastIndexOf("!");
  const sheet = findSheet(book, named.formula.slice(1, cut).replace(/^'|'$/g, "").replaceAll("''", "'"));
  const area = areaOfText(named.formula.slice(cut + 1));
  return sheet && area ? { sheet, area } : null;
}

function rangeOf(named: NamedModel, session: Session): MethodResult {
  const target = targetOf(session.book, named);
  return target && range(session, target.sheet, target.area);
}

function absolute(sheet: SheetModel, area: Area): string {
  return `=${fullAddress(sheet, area).replace(/([A-Z]+)(\d+)(?=:|$)/g, "$$$1$$$2")}`;
}

const NAMED: HostClass<NamedModel> = {
  name: "NamedItem",
  identity: (named) => ({ _Id: named.name }),
  scalars: {
    Name: { get: (named) => named.name },
    Formula: { get: (named) => named.formula },
    Value: { get: (named) => named.formula.slice(1) },
    Type: { get: () => "Range" },
    Scope: { get: (named) => (named.scope === null ? "Workbook" : "Worksheet") },
    Comment: { get: (named) => named.comment },
    Visible: {
      get: (named) => named.visible,
      set(named, value) {
        named.visible = value === true;
      },
    },
  },
  methods: {
    Delete(named, _args, session) {
      const { names } = session.book;
      names.splice(names.indexOf(named), 1);
      return null;
    },
    GetRange(named, _args, session) {
      const found = rangeOf(named, session);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetRangeOrNullObject: (named, _args, session) => rangeOf(named, session),
  },
};

function find(session: Session, scope: string | null, name: unknown): NamedModel | undefined {
  return session.book.names.find((one) => one.scope === scope && one.name === name);
}

/** Names of the workbook (`null`) or of one sheet (its id). */
export const NAMES: HostClass<string | null> = {
  name: "NamedItemCollection",
  items: (scope, session) =>
    session.book.names.filter((one) => one.scope === scope).map((one) => hostObject(NAMED, one)),
  item(scope, name, session) {
    const found = find(session, scope, name);
    if (!found) throw itemNotFound();
    return hostObject(NAMED, found);
  },
  methods: {
    Add(scope, [name, reference, comment], session) {
      if (session.book.readOnly) throw accessDenied();
      if (typeof name !== "string" || find(session, scope, name)) throw invalidArgument();
      const formula = formulaOf(reference);
      const named: NamedModel = { name, formula, visible: true, comment: String(comment ?? ""), scope };
      session.book.names.push(named);
      return hostObject(NAMED, named);
    },
    GetCount: (scope, _args, session) =>
      plain(session.book.names.filter((one) => one.scope === scope).length),
    GetItemOrNullObject(scope, [name], session) {
      const found = find(session, scope, name);
      return found ? hostObject(NAMED, found) : null;
    },
  },
};

function formulaOf(reference: unknown): string {
  if (typeof reference === "string") return reference.startsWith("=") ? reference : `=${reference}`;
  if ((reference as HostObject | null)?.className !== "Range") throw invalidArgument();
  const { sheet, area } = cellsOf((reference as HostObject).state as RangeState);
  return absolute(sheet, area);
}
