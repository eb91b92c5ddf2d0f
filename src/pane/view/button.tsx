import type { ButtonHTMLAttributes, ReactElement, ReactNode, Ref } from "react";
import { Icon, type IconName } from "../icons";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: "primary" | "outline" | "quiet";
  readonly small?: boolean;
  readonly icon?: IconName;
  /** Not to be pressed just now; unlike `disabled` it keeps the focus. */
  readonly held?: boolean;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button in Fluent's look. */
export function Button(props: ButtonProps): ReactElement {
  const { kind = "outline", small, icon, held, children, className, onClick, ...rest } = props;
  const classes = ["se-b", `se-b-${kind}`, small && "se-b-small", className].filter(Boolean).join(" ");
  return (
    <button
      type="button"
      className={classes}
      aria-disabled={held ? true : undefined}
      onClick={held ? undefined : onClick}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
