/** Event types by the name office.js registers them under. */
export const EVENT_TYPES: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowHiddenChanged: 22,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
};

/** Something that happened to the workbook, as an event tells it. */
export interface ModelEvent {
  readonly type: number;
  readonly worksheetId: string;
  readonly address?: string;
  readonly changeType?: string;
  readonly triggerSource?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One entry of the message the client receives: [category, type, target, JSON, id, remote]. */
export type EventEntry = readonly [65536, number, string, string, string, boolean];

/** The entries for every registration the event concerns: of the sheet itself and of the workbook. */
export function entriesOf(event: ModelEvent, registered: ReadonlySet<string>): readonly EventEntry[] {
  const { type, worksheetId, details, ...rest } = event;
  const message = JSON.stringify({ source: "Local", worksheetId, ...rest, ...details });
  return [worksheetId, "Workbook"]
    .filter((target) => registered.has(`${type} ${target}`))
    .map((target) => [65536, type, target, message, "", false]);
}
