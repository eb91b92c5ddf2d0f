import type { ReactElement } from "react";
import { Icon } from "../icons";
import { WORDS } from "../words";
import { Button } from "./button";
import { usePane } from "./desk-context";
import { FilePicker } from "./file-picker";
import { Notice } from "./notice";

/** Choosing last year's workbook to hold this year's against; which one it is, and taking it away. */
export function LastYearPart(): ReactElement | null {
  const { session, snapshot } = usePane();
  const { lastYear } = session;
  const { lastYear: book, lastYearFault } = snapshot;
  const words = WORDS.lastYear;
  if (!lastYear) return null;
  return (
    <div className="se-last-year">
      {book && (
        <p className="se-last-year-name">
          <Icon name="sheet" />
          <span>{words.beside(book.name)}</span>
        </p>
      )}
      <div className="se-last-year-actions">
        <FilePicker
          kind="quiet"
          small
          {...(book ? {} : { icon: "sheet" as const })}
          accept=".xlsx,.xlsm"
          onChoose={([file]) => file && void lastYear.compareWith(file)}
        >
          {book ? words.another : words.choose}
        </FilePicker>
        {book && (
          <Button
            kind="quiet"
            small
            aria-label={words.dropOf(book.name)}
            onClick={() => void lastYear.drop()}
          >
            {words.drop}
          </Button>
        )}
      </div>
      {lastYearFault !== null && (
        <Notice tone="error" urgent>
          {lastYearFault}
        </Notice>
      )}
    </div>
  );
}
