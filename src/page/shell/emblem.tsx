import type { ReactElement } from "react";

/** The product's sign: a sheet with a tick. */
export function Emblem(): ReactElement {
  return (
    <svg className="pg-emblem" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="3" y="2" width="26" height="28" rx="5" className="pg-emblem-ground" />
      <path d="M9 10h14M9 15h7" className="pg-emblem-line" />
      <path d="M11.5 21.5l4 4 8-8.5" className="pg-emblem-tick" />
    </svg>
  );
}
