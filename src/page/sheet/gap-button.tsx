import type { ReactElement } from "react";
import { WORDS } from "../words";

export interface GapButtonProps {
  /** Which rows or columns: 第 12–14 行. */
  readonly what: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The thin marker of hidden rows or columns; pressing it shows or hides them. */
export function GapButton({ what, isOpen, onToggle }: GapButtonProps): ReactElement {
  const label = isOpen ? WORDS.sheet.closeGap(what) : WORDS.sheet.openGap(what);
  return (
    <button
      type="button"
      className="sp-gap-button"
      aria-label={label}
      aria-expanded={isOpen}
      title={label}
      onClick={onToggle}
    />
  );
}
