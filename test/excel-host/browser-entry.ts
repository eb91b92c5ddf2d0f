import { excelHost, type HostOptions } from "./excel-host";
import { describeBook, type BookDescription } from "./model/describe";
import { boundPort, BINDINGS, type BoundFunctions } from "./transport/bound-port";
import { installDesktop, type DesktopWindow } from "./transport/desktop-window";
import type { AppInfo } from "./transport/host-port";
import { localPort } from "./transport/local-port";
import { openWebFrame, type WebFrame } from "./transport/web-frame";

/** The bundle a page loads; `globalThis.StandInExcel`. */

/** Opens an add-in in a frame, over the test's stand-in Excel. */
export function openWebOverTest(frame: HTMLIFrameElement, url: string): WebFrame {
  return openWebFrame(frame, url, boundPort(globalThis as unknown as BoundFunctions));
}

/** Opens an add-in in a frame, over a stand-in Excel that runs in this very page. */
export function openWebHere(
  frame: HTMLIFrameElement,
  url: string,
  book: BookDescription,
  options: HostOptions = {},
): { readonly frame: WebFrame; readonly host: ReturnType<typeof excelHost> } {
  const host = excelHost(describeBook(book), options);
  return { frame: openWebFrame(frame, url, localPort(host)), host };
}

/** Makes this page the pane of Excel for Windows, over the test's stand-in Excel. */
export function installDesktopOverTest(info: AppInfo): DesktopWindow {
  return installDesktop(info, boundPort(globalThis as unknown as BoundFunctions));
}

/** Whether a test lends this page its stand-in Excel. */
export function isLent(): boolean {
  return BINDINGS.answer in globalThis;
}
