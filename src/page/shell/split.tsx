import {
  useRef,
  useState,
  useSyncExternalStore,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from "react";
import type { Session } from "../../pane/session";
import type { PageWorkbook } from "../book/page-workbook";
import { WORDS } from "../words";

/** How wide the pane may be made; beside a written report the sheet makes room for the text. */
const LIMITS = { narrowest: 320, widest: 450 };
const ROOMY = { narrowest: 450, share: 0.55, most: 0.7 };
const KEY_STEP = 10;

export interface SplitProps {
  readonly workbook: PageWorkbook;
  readonly session: Pick<Session, "subscribe" | "getSnapshot">;
  readonly sheet: ReactNode;
  readonly pane: ReactNode;
}

type Side = "sheet" | "pane";

/** Sheet and pane side by side with a movable line between; on a narrow window one at a time, under tabs. */
export function Split({ workbook, session, sheet, pane }: SplitProps): ReactElement {
  const isRoomy = useSyncExternalStore(session.subscribe, () => session.getSnapshot().view === "narrative");
  const [usual, setUsual] = useState(usualWidth);
  const [roomy, setRoomy] = useState(() => Math.round(window.innerWidth * ROOMY.share));
  const [width, setWidth] = isRoomy ? [roomy, setRoomy] : [usual, setUsual];
  const limits = isRoomy
    ? { narrowest: ROOMY.narrowest, widest: Math.round(window.innerWidth * ROOMY.most) }
    : LIMITS;
  const [side, choose] = useSide(workbook);
  return (
    <div
      className={`pg-split pg-show-${side}`}
      style={{ "--pane-width": `${String(width)}px` } as CSSProperties}
    >
      <Sides side={side} onChoose={choose} />
      <section id="pg-sheet" className="pg-sheet" aria-label={WORDS.areas.sheet}>
        {sheet}
        <Divider width={width} limits={limits} onChange={setWidth} />
      </section>
      <div id="pg-pane" className="pg-pane">
        {pane}
      </div>
    </div>
  );
}

/** The side shown on a narrow window: the chosen one, or the sheet once a cell is to be seen there. */
function useSide({ subscribe, view }: PageWorkbook): readonly [Side, (side: Side) => void] {
  const timesShown = useSyncExternalStore(subscribe, () => view().timesShown);
  const [chosen, setChosen] = useState<{ readonly side: Side; readonly since: number }>({
    side: "sheet",
    since: timesShown,
  });
  const side = timesShown > chosen.since ? "sheet" : chosen.side;
  return [side, (to) => setChosen({ side: to, since: timesShown })];
}

interface SidesProps {
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

const SIDES: readonly Side[] = ["sheet", "pane"];

function Sides({ side, onChoose }: SidesProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const to = side === "sheet" ? "pane" : "sheet";
    onChoose(to);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[SIDES.indexOf(to)]?.focus();
  };
  return (
    <nav className="pg-sides" aria-label={WORDS.areas.both}>
      <div ref={list} role="tablist" aria-label={WORDS.areas.both} onKeyDown={onKeyDown}>
        {SIDES.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            className="pg-side"
            aria-selected={side === one}
            aria-controls={`pg-${one}`}
            tabIndex={side === one ? 0 : -1}
            onClick={() => onChoose(one)}
          >
            {WORDS.areas[one]}
          </button>
        ))}
      </div>
    </nav>
  );
}

/** On a small screen the sheet has the greater need. */
function usualWidth(): number {
  return window.innerWidth < 1200 ? 345 : 385;
}

interface DividerProps {
  readonly width: number;
  readonly limits: typeof LIMITS;
  readonly onChange: (width: number) => void;
}

function Divider({ width, limits, onChange }: DividerProps): ReactElement {
  const { narrowest, widest } = limits;
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const set = (to: number): void => onChange(Math.min(widest, Math.max(narrowest, Math.round(to))));
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = widthAfter(event.key, width, limits);
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
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={({ clientX }) => start.current && set(start.current.width + start.current.x - clientX)}
      onPointerUp={() => (start.current = null)}
    />
  );
}

function widthAfter(key: string, width: number, { narrowest, widest }: typeof LIMITS): number | null {
  switch (key) {
    case "ArrowLeft":
      return width + KEY_STEP;
    case "ArrowRight":
      return width - KEY_STEP;
    case "Home":
      return narrowest;
    case "End":
      return widest;
    default:
      return null;
  }
}
