import type { EventEntry } from "../engine/model-event";
import type { HostReply } from "../excel-host";

/** A request as a page hands it on: the body's JSON as the client wrote it. */
export interface PortRequest {
  readonly body: string;
  readonly flags: number;
  /** To the add-in's own services (its runtime, the ribbon) rather than to the workbook. */
  readonly isService: boolean;
}

/** What an add-in is told of its host when it starts. */
export interface AppInfo {
  readonly sets: Readonly<Record<string, string>>;
  readonly bookName: string;
  readonly isReadOnly: boolean;
  /** `Office.context.document.settings`: key and JSON. */
  readonly settings: readonly (readonly [string, string])[];
}

/** The stand-in Excel as a page sees it, in the page itself or behind a binding of the test. */
export interface HostPort {
  info(): Promise<AppInfo>;
  answer(request: PortRequest): Promise<HostReply>;
  saveSettings(settings: readonly (readonly [string, string])[]): Promise<void>;
  onEvents(listener: (entries: readonly EventEntry[]) => void): void;
}

/** What an add-in did besides asking of the workbook. */
export interface Noted {
  /** Numbers the client tells its host: 10 page ready, 13 Tab at the end, 15 Esc … */
  readonly actions: number[];
  /** Ribbon commands that finished. */
  readonly completedCommands: string[];
  /** Messages the stand-in has not heard of: a test fails on them. */
  readonly unknown: string[];
}

/** Nothing was done yet. */
export function newNoted(): Noted {
  return { actions: [], completedCommands: [], unknown: [] };
}

/** The language of the stand-in. */
export const LOCALE = "zh-CN";

/** The string by which office.js knows host, platform and language. */
export function hostInfo(platform: "Web" | "Win32"): string {
  return `Excel$${platform}$16.01$${LOCALE}$stand-in$$$0`;
}

/** The version the stand-in gives itself out for. */
export const FULL_VERSION = "16.0.15407.10000";
