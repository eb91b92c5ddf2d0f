import { useId, useState, type ReactElement, type ReactNode } from "react";
import { Icon } from "../icons";

export interface DisclosureProps {
  readonly title: ReactNode;
  readonly open?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Something folded away under its title; what is folded is not drawn. */
export function Disclosure({ title, open = false, className = "", children }: DisclosureProps): ReactElement {
  const [shown, setShown] = useState(open);
  const id = useId();
  return (
    <div className={`se-fold ${className}`}>
      <button
        type="button"
        className="se-fold-title"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        onClick={() => setShown(!shown)}
      >
        <Icon name={shown ? "up" : "down"} />
        {title}
      </button>
      {shown && (
        <div id={id} className="se-fold-body">
          {children}
        </div>
      )}
    </div>
  );
}
