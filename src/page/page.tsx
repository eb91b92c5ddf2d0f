import { FluentProvider } from "@fluentui/react-components";
import {
  useCallback,
  useEffect,
  useInsertionEffect,
  useState,
  useSyncExternalStore,
  type ReactElement,
} from "react";
import type { ChosenFile } from "../host/chosen-file";
import { Pane } from "../pane/pane";
import type { Narrative } from "../pane/session/narrative";
import { THEMES } from "../pane/theme";
import { NarrativeView } from "../pane/view/narrative-view";
import { useStepKeys } from "../pane/view/use-step-keys";
import { download } from "./book/download";
import { filledName } from "./book/file-name";
import type { OpenBook, Shelf } from "./book/shelf";
import type { Desk } from "./desk/desk";
import { DeskView } from "./desk/desk-view";
import { useDesk } from "./desk/use-desk";
import { SheetView } from "./sheet-view";
import { EmptyState } from "./shell/empty-state";
import { Failures } from "./shell/failures";
import { openFiles, useAlone } from "./shell/reports";
import { Split } from "./shell/split";
import { TopBar } from "./shell/top-bar";
import { useDrop } from "./shell/use-drop";
import { useLeaving } from "./shell/use-leaving";
import { usePrintFit } from "./shell/use-print-fit";
import { useTheme } from "./shell/use-theme";
import { putPageStyles } from "./style/page-styles";
import { WORDS } from "./words";

export interface PageProps {
  readonly shelf: Shelf;
  readonly desk: Desk;
  /** Opens the workbook that comes with the page; without it there is no such button. */
  readonly onSample?: () => void;
  /** A written report without a workbook; without it there is no such button. */
  readonly alone?: Narrative;
}

/** The offline page: open a workbook, see it, check it, fill it, save a copy; or look at a whole folder. */
export function Page({ shelf, desk, onSample, alone }: PageProps): ReactElement {
  useInsertionEffect(putPageStyles, []);
  const view = useSyncExternalStore(shelf.subscribe, shelf.view);
  const theme = useTheme();
  const [line, setLine] = usePassingLine();
  const report = alone ?? null;
  const openFew = useCallback(
    (files: readonly ChosenFile[]) => void openFiles(shelf, report, files),
    [shelf, report],
  );
  const { isShown, hasFiles, take, takeDropped, openFile, back } = useDesk(shelf, desk, openFew, setLine);
  const isOver = useDrop(takeDropped);
  useLeaving(shelf.hasUnsaved);
  usePrintFit();
  const { failures, isOpening } = view;
  const current = isShown ? null : view.current;
  const isAlone = useAlone(report, current) && !isShown;
  useStepKeys(useCallback(() => (isAlone && !current ? report : null), [isAlone, current, report]));
  useTitle(current?.workbook.name ?? null);
  return (
    <FluentProvider theme={THEMES[theme.name]} lang="zh-CN" className={`se pg se-theme-${theme.name}`}>
      <TopBar
        shelf={shelf}
        view={{ ...view, current }}
        theme={theme}
        onGiven={take}
        onBack={hasFiles && !isShown ? back : null}
        onSample={onSample ?? null}
        onSave={(book) => setLine(saveCopy(book))}
      />
      <Failures failures={failures} onDismiss={shelf.dismiss} />
      <p className="pg-line" role="status">
        {isOpening ? WORDS.opening : line}
      </p>
      {isShown ? (
        <DeskView desk={desk} onOpen={openFile} onSay={setLine} />
      ) : current ? (
        <Split
          key={current.id}
          workbook={current.workbook}
          session={current.session}
          sheet={<SheetView book={current} />}
          pane={<Pane session={current.session} theme={theme.name} />}
        />
      ) : report && isAlone ? (
        <main className="pg-report">
          <NarrativeView narrative={report} goTo={null} />
        </main>
      ) : (
        <EmptyState isOpening={isOpening} onSample={onSample ?? null} report={report} />
      )}
      {isOver && <div className="pg-drop">{WORDS.drop}</div>}
    </FluentProvider>
  );
}

/** Names the window by the workbook, which is also what a print is named by. */
function useTitle(name: string | null): void {
  useEffect(() => {
    document.title = name === null ? WORDS.product : `${name} · ${WORDS.product}`;
  }, [name]);
}

/** How long the page's own messages stay. */
const LINE_STAYS = 8_000;

/** A line that is shown for a while. */
function usePassingLine(): readonly [string, (line: string) => void] {
  const [line, setLine] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setLine(""), LINE_STAYS);
    return () => clearTimeout(timer);
  }, [line]);
  return [line, setLine];
}

/** Hands the filled copy to the browser; what to tell the person. */
function saveCopy({ workbook }: OpenBook): string {
  const name = filledName(workbook.name);
  try {
    download(workbook.save(), name);
    return WORDS.bar.saved(name);
  } catch {
    return WORDS.failure.save;
  }
}
