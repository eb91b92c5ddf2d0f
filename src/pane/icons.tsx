import type { ReactElement } from "react";
import type { Severity } from "../core/profiles/profile";

/** Shapes on a 20 × 20 field, drawn with the colour of the text. */
const PATHS = {
  check: "M3.5 10.5l4.2 4.2 8.8-9",
  score: "M4 16V9m4.5 7V4m4.5 12v-5m4 5V7",
  write: "M12.8 4.2l3 3L7.5 15.5 4 16l.5-3.5zM11 6l3 3",
  undo: "M7.5 4.5L4 8l3.5 3.5M4 8h7.5a4.2 4.2 0 010 8.5H8",
  mark: "M5 17V3.5h9.5L12 7l2.5 3.5H5",
  clearMarks: "M5 17V3.5h9.5L12 7l2.5 3.5H5M3 3l14 14",
  goTo: "M7.5 4.5l5.5 5.5-5.5 5.5",
  down: "M4.5 7.5L10 13l5.5-5.5",
  up: "M4.5 12.5L10 7l5.5 5.5",
  close: "M5 5l10 10M15 5L5 15",
  clock: "M10 3a7 7 0 100 14 7 7 0 000-14zm0 3.5V10l2.5 2",
  lock: "M5 9h10v7.5H5zM7 9V6.5a3 3 0 016 0V9",
  paper: "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 9.5h5M7.5 12.5h5",
  sheet: "M4 3.5h12v13H4zM4 8h12M4 12.2h12M8.5 8v8.5",
  copy: "M7 7h9v9.5H7zM4 13V3.5h9",
  print: "M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z",
  save: "M10 3.5v9m-4-3.7l4 3.7 4-3.7M4 16.5h12",
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon; the words beside it say what it means. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="se-i" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

const SIGNS: Readonly<Record<Severity | "good", { readonly shape: string; readonly sign: string }>> = {
  error: { shape: "M6.3 2h7.4L18 6.3v7.4L13.7 18H6.3L2 13.7V6.3z", sign: "M7 7l6 6m0-6l-6 6" },
  warning: { shape: "M10 2.2L18.6 17.4H1.4z", sign: "M10 8v4.6m0 2.1v.3" },
  hint: { shape: "M10 2a8 8 0 100 16 8 8 0 000-16z", sign: "M10 9.4v4.4m0-7.6v.3" },
  good: { shape: "M10 2a8 8 0 100 16 8 8 0 000-16z", sign: "M6.3 10.3l2.6 2.6 4.9-5.3" },
};

/** The sign of a severity: octagon, triangle or disc, so that the shape tells it without the colour. */
export function Sign({ of }: { readonly of: Severity | "good" }): ReactElement {
  const { shape, sign } = SIGNS[of];
  return (
    <svg className={`se-sign se-${of}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path className="se-sign-shape" d={shape} />
      <path className="se-sign-mark" d={sign} />
    </svg>
  );
}
