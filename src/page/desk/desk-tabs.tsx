import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from "react";
import { WORDS } from "../words";

export type DeskPart = keyof typeof WORDS.desk.views;

const PARTS = Object.keys(WORDS.desk.views) as readonly DeskPart[];

export interface DeskTabsProps {
  readonly part: DeskPart;
  readonly counts: Readonly<Partial<Record<DeskPart, number>>>;
  readonly onShow: (part: DeskPart) => void;
  readonly children: ReactNode;
}

/** The parts of the desk, one at a time; arrow keys go from one to the next. */
export function DeskTabs({ part, counts, onShow, children }: DeskTabsProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? PARTS.length - 1 : null;
    if (step === null) return;
    event.preventDefault();
    const to = PARTS[(PARTS.indexOf(part) + step) % PARTS.length] as DeskPart;
    onShow(to);
    list.current?.querySelector<HTMLElement>(`#pd-tab-${to}`)?.focus();
  };
  return (
    <>
      <div
        className="se-tabs pd-tabs"
        role="tablist"
        aria-label={WORDS.desk.viewsLabel}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {PARTS.map((one) => (
          <button
            key={one}
            id={`pd-tab-${one}`}
            type="button"
            role="tab"
            className="se-tab"
            aria-selected={one === part}
            aria-controls="pd-part"
            tabIndex={one === part ? 0 : -1}
            onClick={() => onShow(one)}
          >
            {WORDS.desk.views[one]}
            {(counts[one] ?? 0) > 0 && <span className="se-tab-count">{counts[one]}</span>}
          </button>
        ))}
      </div>
      <div id="pd-part" className="pd-part" role="tabpanel" aria-labelledby={`pd-tab-${part}`} tabIndex={-1}>
        {children}
      </div>
    </>
  );
}
