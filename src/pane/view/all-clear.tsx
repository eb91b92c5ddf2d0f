import type { ReactElement, ReactNode } from "react";

/** Nothing was found: a tick, and what that means. */
export function AllClear({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <div className="se-clear">
      <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
        <circle cx="32" cy="32" r="27" />
        <path d="M20 33l8.5 8.5L45 24" />
      </svg>
      {children}
    </div>
  );
}
