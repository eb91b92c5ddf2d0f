import type { EventEntry } from "../engine/model-event";
import type { HostReply } from "../excel-host";
import type { AppInfo, HostPort, PortRequest } from "./host-port";

/** Names under which a test lends the page its stand-in Excel. */
export const BINDINGS = {
  info: "standInExcelInfo",
  answer: "standInExcelAnswer",
  saveSettings: "standInExcelSaveSettings",
  /** Called by the test in the page. */
  events: "standInExcelEvents",
} as const;

/** The functions a test puts into the page. */
export interface BoundFunctions {
  [BINDINGS.info](): Promise<AppInfo>;
  [BINDINGS.answer](request: PortRequest): Promise<HostReply>;
  [BINDINGS.saveSettings](settings: readonly (readonly [string, string])[]): Promise<void>;
  [BINDINGS.events]?: (entries: readonly EventEntry[]) => void;
}

/** The port to a stand-in Excel that runs in the test, outside the browser. */
export function boundPort(page: BoundFunctions): HostPort {
  return {
    info: () => page[BINDINGS.info](),
    answer: (request) => page[BINDINGS.answer](request),
    saveSettings: (settings) => page[BINDINGS.saveSettings](settings),
    onEvents(listener) {
      page[BINDINGS.events] = listener;
    },
  };
}
