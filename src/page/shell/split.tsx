import {
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from "react";
import { WORDS } from "../words";

const NARROWEST = 320;
const WIDEST = 450;
const KEY_STEP = 10;

export interface SplitProps {
  readonly sheet: ReactNode;
  readonly pane: ReactNode;
}

type Side = "sheet" | "pane";

const SIDES: readonly Side[] = ["sheet", "pane"];

/** Sheet and pane side by side with a movable line between; on a narrow window one at a time, under tabs. */
export function Split({ sheet, pane }: SplitProps): ReactElement {
  const [width, setWidth] = useState(usualWidth);
  const [side, setSide] = useState<Side>("sheet");
  return (
    <div className={`pg-split pg-show-${side}`} style={{ "--pane-width": `${String(width)}px` } as object}>
      <nav className="pg-sides" aria-label={WORDS.areas.both}>
        {SIDES.map((one) => (
          <button
            key={one}
            type="button"
            className="pg-side"
            aria-pressed={side === one}
            onClick={() => setSide(one)}
          >
            {WORDS.areas[one]}
          </button>
        ))}
      </nav>
      <section className="pg-sheet" aria-label={WORDS.areas.sheet}>
        {sheet}
        <Divider width={width} onChange={setWidth} />
      </section>
      <div className="pg-pane">{pane}</div>
    </div>
  );
}

/** On a small screen the sheet has the greater need. */
function usualWidth(): number {
  return window.innerWidth < 1200 ? 345 : 385;
}

interface DividerProps {
  readonly width: number;
  readonly onChange: (width: number) => void;
}

function Divider({ width, onChange }: DividerProps): ReactElement {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const set = (to: number): void => onChange(Math.min(WIDEST, Math.max(NARROWEST, Math.round(to))));
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = widthAfter(event.key, width);
    if (to === null) return;
    event.preventDefault();
    set(to);
  };
  const onPointerDown = (event: PointerEvent): void => {
    start.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  return (
    <div
      className="pg-divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={WORDS.areas.resize}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={({ clientX }) => start.current && set(start.current.width + start.current.x - clientX)}
      onPointerUp={() => (start.current = null)}
    />
  );
}

function widthAfter(key: string, width: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return width + KEY_STEP;
    case "ArrowRight":
      return width - KEY_STEP;
    case "Home":
      return NARROWEST;
    case "End":
      return WIDEST;
    default:
      return null;
  }
}
