import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { TextDecoder, TextEncoder } from "node:util";
import type { ChosenFile } from "../../src/host/chosen-file";
import { browserReportDesk } from "../../src/host/docx/browser-desk";
import { openShelf, type Shelf } from "../../src/page/book/shelf";
import { openDesk } from "../../src/page/desk/desk";
import { Page } from "../../src/page/page";

// jsdom has neither, browsers and Node both do.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** Short enough for a test to wait for. */
const PAUSE = 30;

/** A file as a person chooses one. */
export function fileOf(name: string, bytes: Uint8Array): ChosenFile {
  return {
    name,
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer as ArrayBuffer),
  };
}

export interface DrawnPage {
  readonly user: UserEvent;
  readonly shelf: Shelf;
  readonly open: (...files: ChosenFile[]) => Promise<void>;
  readonly table: (sheet?: string) => HTMLElement;
  /** The table cell that shows an address. */
  readonly cell: (address: string) => HTMLElement;
  readonly field: () => HTMLTextAreaElement;
  readonly findings: () => Promise<readonly HTMLElement[]>;
}

/** Draws the page with nothing open. */
export function drawPage(onSample?: () => void): DrawnPage {
  const shelf = openShelf({ pauseAfterEdit: PAUSE, reports: browserReportDesk() });
  render(<Page shelf={shelf} desk={openDesk()} {...(onSample && { onSample })} />);
  const cell = (address: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[data-at="${address}"]`);
    if (!found) throw new Error(`${address} is not drawn`);
    return found;
  };
  return {
    user: userEvent.setup(),
    shelf,
    cell,
    async open(...files) {
      await act(() => shelf.open(files));
      await waitFor(() => {
        const { current } = shelf.view();
        if (current && current.session.getSnapshot().phase.kind === "working") throw new Error("working");
      });
    },
    table: (sheet = "自评表") => screen.getByRole("table", { name: sheet }),
    field: () =>
      within(document.querySelector("table") as HTMLElement).getByRole<HTMLTextAreaElement>("textbox"),
    findings: async () =>
      within(await screen.findByRole("list", { name: "校验结果" })).getAllByRole("listitem"),
  };
}

/** What axe finds wrong; colours it cannot tell in jsdom. */
export async function faults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
  );
}
