import { useState, useSyncExternalStore, type ReactElement } from "react";
import { Button } from "../../pane/view/button";
import { WORDS } from "../words";
import { AcrossList } from "./across-list";
import type { Desk } from "./desk";
import { DeskTabs, type DeskPart } from "./desk-tabs";
import { RankTable } from "./rank-table";
import { RuleTable, UnitTable } from "./count-tables";
import { SaveButtons } from "./save-buttons";

export interface DeskViewProps {
  readonly desk: Desk;
  /** Opens the file behind a line in the sheet view. */
  readonly onOpen: (path: string) => void;
  /** What to tell the person for a while. */
  readonly onSay: (line: string) => void;
}

/** The reviewer's desk: many files at once, which go back and why. */
export function DeskView({ desk, onOpen, onSay }: DeskViewProps): ReactElement {
  const view = useSyncExternalStore(desk.subscribe, desk.view);
  const [part, setPart] = useState<DeskPart>("ranking");
  const { ledger, total, others, isRunning, isStopped, done } = view;
  const words = WORDS.desk;
  return (
    <main className="pd" aria-label={words.name}>
      <div className="pd-head">
        <h2>{words.name}</h2>
        <p className="pd-counts" role="status">
          {isRunning
            ? words.running(done, total)
            : isStopped
              ? words.stopped(done, total)
              : ledger
                ? words.counted(ledger.summary.files, ledger.summary.forms, ledger.summary.units)
                : ""}
        </p>
        {isRunning ? (
          <>
            <progress className="pd-progress" aria-label={words.progress} value={done} max={total} />
            <Button small onClick={desk.stop}>
              {words.stop}
            </Button>
          </>
        ) : (
          ledger &&
          total > 0 && <SaveButtons desk={desk} state={{ ledger, left: total - done }} onSay={onSay} />
        )}
      </div>
      {total === 0 && !isRunning ? (
        <p className="pd-note">{words.none}</p>
      ) : (
        ledger && (
          <DeskTabs
            part={part}
            onShow={setPart}
            counts={{ across: ledger.folder.length, rules: ledger.rules.length, units: ledger.units.length }}
          >
            {part === "ranking" && <RankTable ledger={ledger} onOpen={onOpen} />}
            {part === "across" && (
              <AcrossList findings={ledger.folder} isWhole={!isRunning && !isStopped} onOpen={onOpen} />
            )}
            {part === "rules" && <RuleTable rules={ledger.rules} />}
            {part === "units" && <UnitTable units={ledger.units} />}
          </DeskTabs>
        )
      )}
      {ledger && ledger.unpaired.length > 0 && (
        <p className="pd-note">{words.unpaired(ledger.unpaired.map(({ path }) => path))}</p>
      )}
      {others > 0 && <p className="pd-note">{words.others(others)}</p>}
    </main>
  );
}
