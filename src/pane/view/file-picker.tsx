import type { ReactElement, ReactNode } from "react";
import { Icon, type IconName } from "../icons";

export interface FilePickerProps {
  readonly kind?: "primary" | "outline" | "quiet";
  readonly small?: boolean;
  readonly icon?: IconName;
  readonly id?: string;
  /** Which files are offered, as HTML's `accept`. */
  readonly accept?: string;
  readonly several?: boolean;
  /** A whole folder is asked for. */
  readonly isFolder?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Asks the browser for a folder in place of files; React does not know the attribute. */
const FOLDER = { webkitdirectory: "" };

/** A file input under a label that looks like a button. The same file may be chosen twice in a row. */
export function FilePicker(props: FilePickerProps): ReactElement {
  const { kind = "outline", small, icon, id, accept, several, isFolder, onChoose, children } = props;
  return (
    <label className={`se-b se-b-${kind}${small ? " se-b-small" : ""} se-picker`}>
      {icon && <Icon name={icon} />}
      {children}
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={several || isFolder}
        {...(isFolder ? FOLDER : {})}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) onChoose(files);
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
