import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { Icon, Sign, type IconName } from "../icons";
import { WORDS } from "../words";

export interface NoticeProps {
  readonly tone: "error" | "warning" | "good" | "plain";
  /** Read out at once. */
  readonly urgent?: boolean;
  /** What it tells of, where that has just happened: the notice is brought into sight. */
  readonly event?: object;
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A message across the pane. */
export function Notice({
  tone,
  urgent,
  event,
  icon,
  children,
  actions,
  onDismiss,
}: NoticeProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (event) box.current?.scrollIntoView?.({ block: "nearest" });
  }, [event]);
  return (
    <div ref={box} className={`se-notice se-notice-${tone}`} role={urgent ? "alert" : undefined}>
      {icon || tone === "plain" ? <Icon name={icon ?? "clock"} /> : <Sign of={tone} />}
      <div className="se-notice-text">
        {children}
        {actions && <div className="se-notice-actions">{actions}</div>}
      </div>
      {onDismiss && (
        <button
          type="button"
          className="se-b se-b-quiet se-b-icon"
          aria-label={WORDS.failure.dismiss}
          onClick={onDismiss}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
