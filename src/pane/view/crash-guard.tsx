import { Component, type ReactNode } from "react";
import type { Session } from "../session";
import { WORDS } from "../words";
import { Button } from "./button";
import { Notice } from "./notice";

interface CrashGuardProps {
  /** Whose pane it is: with another, drawing is tried anew. */
  readonly of: Session;
  readonly children: ReactNode;
}

interface CrashGuardState {
  readonly message: string | null;
}

/** Never a blank pane: what cannot be drawn is told in one sentence, and can be tried again. */
export class CrashGuard extends Component<CrashGuardProps, CrashGuardState> {
  override state: CrashGuardState = { message: null };

  static getDerivedStateFromError(error: unknown): CrashGuardState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate(before: CrashGuardProps): void {
    if (before.of !== this.props.of && this.state.message !== null) this.setState({ message: null });
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    const again = (
      <Button small onClick={() => this.setState({ message: null })}>
        {WORDS.failure.retry}
      </Button>
    );
    return (
      <Notice tone="error" urgent actions={again}>
        {WORDS.failure.internal(message)}
      </Notice>
    );
  }
}
