import { useState, type ReactElement } from "react";
import { Button } from "../../pane/view/button";
import { download } from "../book/download";
import { WORDS } from "../words";
import type { Desk } from "./desk";
import { deskArchive, ledgerBook, type DeskState } from "./saving";

export interface SaveButtonsProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly onSay: (line: string) => void;
}

/** 汇总.xlsx alone, or with every slip in one archive; the slips are written with progress and may be stopped. */
export function SaveButtons({ desk, state, onSay }: SaveButtonsProps): ReactElement {
  const [work, setWork] = useState<{ readonly stop: () => void; readonly line: string } | null>(null);
  const { files, failed, saved, saveAll, saveBook, stop, writing } = WORDS.desk;
  const save = async (name: string, make: () => Promise<Uint8Array | null>): Promise<void> => {
    try {
      const bytes = await make();
      if (!bytes) return;
      download(bytes, name, name.endsWith(".zip") ? "application/zip" : undefined);
      onSay(saved(name));
    } catch {
      onSay(failed);
    } finally {
      setWork(null);
    }
  };
  const saveArchive = (): Promise<void> => {
    let isStopped = false;
    const halt = (): void => {
      isStopped = true;
    };
    const goOn = (done: number, total: number): boolean => {
      if (!isStopped) setWork({ stop: halt, line: writing(done, total) });
      return !isStopped;
    };
    setWork({ stop: halt, line: writing(0, desk.files().length) });
    return save(files.archive, () => deskArchive(state, desk.files(), goOn));
  };
  if (work)
    return (
      <span className="pd-saving">
        <span role="status">{work.line}</span>
        <Button small onClick={work.stop}>
          {stop}
        </Button>
      </span>
    );
  return (
    <span className="pd-saving">
      <Button small icon="save" onClick={() => void save(files.book, () => ledgerBook(state))}>
        {saveBook}
      </Button>
      <Button small icon="save" onClick={() => void saveArchive()}>
        {saveAll}
      </Button>
    </span>
  );
}
