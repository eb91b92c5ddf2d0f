import type { ProtectionOptions, SheetModel } from "../model/book";
import { DEFAULT_PROTECTION } from "../model/protection";
import { plain, type HostClass } from "./host-class";
import { accessDenied, invalidArgument } from "./host-fault";
import { EVENT_TYPES } from "./model-event";
import { emit } from "./session";

/** A sheet's protection. Since June 2026 Excel refuses to protect twice and to take off what is not there. */
export const SHEET_PROTECTION: HostClass<SheetModel> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection && answered(sheet.protection) },
  },
  methods: {
    Protect(sheet, [options, password], session) {
      if (sheet.protection || session.book.readOnly) throw accessDenied();
      sheet.protection = { ...DEFAULT_PROTECTION, ...(options as Partial<ProtectionOptions> | null) };
      sheet.password = typeof password === "string" ? password : null;
      emit(session, { type: EVENT_TYPES["ProtectionChanged"] as number, worksheetId: sheet.id });
      return plain(null);
    },
    Unprotect(sheet, [password], session) {
      if (!sheet.protection || session.book.readOnly) throw accessDenied();
      if (sheet.password !== null && sheet.password !== password) throw invalidArgument("密码不对。");
      sheet.protection = null;
      sheet.password = null;
      emit(session, { type: EVENT_TYPES["ProtectionChanged"] as number, worksheetId: sheet.id });
      return plain(null);
    },
  },
};

function answered(options: ProtectionOptions): Readonly<Record<string, unknown>> {
  return {
    allowAutoFilter: false,
    allowDeleteColumns: options.allowDeleteColumns,
    allowDeleteRows: options.allowDeleteRows,
    allowEditObjects: false,
    allowEditScenarios: false,
    allowFormatCells: options.allowFormatCells,
    allowFormatColumns: false,
    allowFormatRows: false,
    allowInsertColumns: options.allowInsertColumns,
    allowInsertHyperlinks: false,
    allowInsertRows: options.allowInsertRows,
    allowPivotTables: false,
    allowSort: false,
    selectionMode: options.selectionMode,
  };
}
