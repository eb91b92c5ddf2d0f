import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from "react";
import type { View } from "../session/model";
import { WORDS } from "../words";

export interface TabsProps {
  readonly view: View;
  /** Those there are. */
  readonly views: readonly View[];
  readonly counts: Readonly<Partial<Record<View, number>>>;
  readonly onShow: (view: View) => void;
  readonly children: ReactNode;
}

const STEPS: Readonly<Partial<Record<string, (index: number, count: number) => number>>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** The parts of the pane below the verdict, one at a time. */
export function Tabs({ view, views, counts, onShow, children }: TabsProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = views[STEPS[event.key]?.(views.indexOf(view), views.length) ?? -1];
    if (!to) return;
    event.preventDefault();
    onShow(to);
    list.current?.querySelector<HTMLElement>(`#se-tab-${to}`)?.focus();
  };
  return (
    <>
      <div className="se-tabs" role="tablist" aria-label={WORDS.viewsLabel} ref={list} onKeyDown={onKeyDown}>
        {views.map((one) => (
          <button
            key={one}
            id={`se-tab-${one}`}
            type="button"
            role="tab"
            className="se-tab"
            aria-label={WORDS.viewNames[one]}
            aria-selected={one === view}
            aria-controls="se-view"
            tabIndex={one === view ? 0 : -1}
            onClick={() => onShow(one)}
          >
            {WORDS.views[one]}
            {(counts[one] ?? 0) > 0 && <span className="se-tab-count">{counts[one]}</span>}
          </button>
        ))}
      </div>
      <div id="se-view" className="se-view" role="tabpanel" aria-labelledby={`se-tab-${view}`} tabIndex={-1}>
        {children}
      </div>
    </>
  );
}
