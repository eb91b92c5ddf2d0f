/**
 * The one field of the sheet, wherever it stands now. It moves with the active cell: each active cell brings
 * a field of its own, which takes the keyboard over if the last one had it.
 */
export interface FieldHold {
  /** For the field's `ref`. */
  readonly attach: (field: HTMLTextAreaElement | null) => void;
  /** The field got or lost the keyboard by the person's own doing. */
  readonly noteFocus: (has: boolean) => void;
  /** Gives the keyboard to the field, or to the next one if that is about to come. */
  readonly claim: () => void;
  readonly text: () => string;
  readonly fill: (text: string) => void;
  readonly breakLine: () => void;
  /** Makes the field as high as its text. */
  readonly fit: () => void;
}

/** The hold of a sheet that was just shown: its field has no keyboard yet. */
export function createFieldHold(): FieldHold {
  let field: HTMLTextAreaElement | null = null;
  let isHeld = false;
  const fit = (): void => {
    if (!field) return;
    field.style.height = "auto";
    field.style.height = `${String(field.scrollHeight)}px`;
  };
  return {
    fit,
    attach(next) {
      field = next;
      if (isHeld) field?.focus({ preventScroll: true });
    },
    noteFocus: (has) => void (isHeld = has),
    claim() {
      isHeld = true;
      field?.focus({ preventScroll: true });
    },
    text: () => field?.value ?? "",
    fill(text) {
      if (!field) return;
      field.value = text;
      field.setSelectionRange(text.length, text.length);
      if (text === "") field.style.height = "";
      else fit();
    },
    breakLine() {
      if (!field) return;
      field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
      fit();
    },
  };
}
