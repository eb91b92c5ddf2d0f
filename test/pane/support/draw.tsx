import { act, render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { Pane, type PaneProps } from "../../../src/pane/pane";
import type { OpenSession } from "./session";

export interface Drawn {
  readonly user: UserEvent;
  /** Presses a button by its exact name and lets the session come to rest. */
  readonly press: (name: string) => Promise<void>;
  readonly tab: (name: string) => Promise<void>;
  /** The rows of the list of findings. */
  readonly items: () => readonly HTMLElement[];
}

/** Draws the pane over a session. */
export function draw(open: OpenSession, props: Partial<PaneProps> = {}): Drawn {
  render(<Pane session={open.session} theme="light" {...props} />);
  const user = userEvent.setup();
  const settle = async (): Promise<void> => {
    await act(async () => {
      for (let turn = 0; turn < 50 && open.now().phase.kind === "working"; turn += 1)
        await new Promise((resume) => setTimeout(resume, 2));
      await new Promise((resume) => setTimeout(resume, 5));
    });
  };
  return {
    user,
    async press(name) {
      await user.click(screen.getByRole("button", { name }));
      await settle();
    },
    async tab(name) {
      await user.click(screen.getByRole("tab", { name: new RegExp(`^${name}`, "u") }));
    },
    items: () => within(screen.getByRole("list", { name: "校验结果" })).getAllByRole("listitem"),
  };
}

// jsdom draws nothing; axe asks for a canvas all the same.
HTMLCanvasElement.prototype.getContext = () => null;

/** What axe finds wrong with what is drawn; colours it cannot tell in jsdom. */
export async function faults(): Promise<readonly string[]> {
  const results = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
