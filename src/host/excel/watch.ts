import { parseArea } from "../../core/cells/address";
import { isSupported } from "./gate";
import type { OwnWrites } from "./own-writes";

/** What is listened to. */
export interface Watch {
  /** Stops telling at once; the registrations are taken back when Excel next listens. */
  stop(): Promise<void>;
}

/** The handlers of whatever kind, as Office gives them back. */
interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Tells of edits, sheets put in or taken out, and rows hidden or shown, unless they are our own. */
export async function watchBook(
  context: Excel.RequestContext,
  ownWrites: OwnWrites,
  listener: () => void,
): Promise<Watch> {
  let isStopped = false;
  const tell = async (): Promise<void> => {
    if (!isStopped) listener();
  };
  const { worksheets } = context.workbook;
  const handlers: Handler[] = [
    worksheets.onChanged.add(async (event) => (isOwn(event, ownWrites) ? undefined : tell())),
    worksheets.onAdded.add(tell),
    worksheets.onDeleted.add(tell),
    worksheets.onRowHiddenChanged.add(tell),
    ...newerEvents(worksheets, tell),
  ];
  await context.sync();
  return {
    async stop() {
      isStopped = true;
      for (const handler of handlers) handler.remove();
      await context.sync();
    },
  };
}

/** Events of newer Excels, where the library has them too. */
function newerEvents(worksheets: Excel.WorksheetCollection, tell: () => Promise<void>): readonly Handler[] {
  const handlers: Handler[] = [];
  if (isSupported("1.14") && "onProtectionChanged" in worksheets)
    handlers.push(worksheets.onProtectionChanged.add(tell));
  if (isSupported("1.17") && "onNameChanged" in worksheets) handlers.push(worksheets.onNameChanged.add(tell));
  return handlers;
}

/** Excel of ExcelApi 1.14 says whose change it was; before, a change of cells we have just written is taken for ours. */
function isOwn(event: Excel.WorksheetChangedEventArgs, ownWrites: OwnWrites): boolean {
  if (event.triggerSource) return event.triggerSource === Excel.EventTriggerSource.thisLocalAddin;
  const area = parseArea(event.address);
  return (
    event.source === Excel.EventSource.local && area !== null && ownWrites.isOwn(event.worksheetId, area)
  );
}
