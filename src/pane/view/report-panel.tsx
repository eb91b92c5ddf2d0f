import { useId, useState, type ReactElement } from "react";
import type { ReportKind } from "../session/reporting";
import { WORDS } from "../words";
import { Button } from "./button";
import { Choice } from "./choice";
import { usePane, type PaneTools } from "./desk-context";
import { download } from "./download";
import { printPage } from "./print-page";

const KINDS: Readonly<Record<ReportKind, { readonly extension: string; readonly type: string }>> = {
  html: { extension: "html", type: "text/html;charset=utf-8" },
  markdown: { extension: "md", type: "text/markdown;charset=utf-8" },
  json: { extension: "json", type: "application/json" },
};

/** The report, to copy, to save or to print. */
export function ReportPanel(): ReactElement {
  const { session, snapshot, tools } = usePane();
  const [kind, setKind] = useState<ReportKind>("html");
  const [said, setSaid] = useState<string | null>(null);
  const [byHand, setByHand] = useState<string | null>(null);
  const words = WORDS.report;
  if (!snapshot.review) return <p className="se-empty">{words.notYet}</p>;
  const make = async (
    of: ReportKind,
    pass: (text: string) => string | null | Promise<string | null>,
  ): Promise<void> => {
    setByHand(null);
    try {
      const text = await session.report(of);
      const told = text === null ? words.notYet : await pass(text);
      if (told === null) setByHand(text);
      setSaid(told ?? words.byHand);
    } catch {
      setSaid(words.failed);
    }
  };
  const { extension, type } = KINDS[kind];
  const title = words.fileName(snapshot.name);
  const name = `${title}.${extension}`;
  return (
    <div className="se-report">
      <p className="se-intro">{words.intro}</p>
      <Choice
        label={words.kind}
        value={kind}
        options={(Object.keys(KINDS) as ReportKind[]).map((one) => ({ value: one, label: words.kinds[one] }))}
        onChoose={setKind}
      />
      <div className="se-editor-actions">
        <Button icon="save" onClick={() => void make(kind, (text) => save(tools, { name, type, text }))}>
          {words.save}
        </Button>
        <Button icon="copy" onClick={() => void make(kind, (text) => copy(tools, text))}>
          {words.copy}
        </Button>
        {tools.canPrint !== false && (
          <Button
            icon="print"
            onClick={() =>
              void make("html", (text) => (printPage(text, title) ? words.printing : words.notPrinting))
            }
          >
            {words.print}
          </Button>
        )}
      </div>
      {tools.canPrint === false && <p className="se-muted">{words.notPrinting}</p>}
      <p aria-live="polite" className="se-muted">
        {said}
      </p>
      {byHand !== null && <ByHand text={byHand} />}
      {tools.actions && tools.actions.length > 0 && (
        <div className="se-editor-actions">
          {tools.actions.map((action) => (
            <Button key={action.label} kind="quiet" onClick={() => void action.run()}>
              {action.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function ByHand({ text }: { readonly text: string }): ReactElement {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="se-label">
        {WORDS.report.text}
      </label>
      <textarea
        id={id}
        className="se-text"
        rows={8}
        readOnly
        value={text}
        onFocus={(event) => event.target.select()}
      />
    </>
  );
}

/** What to tell after copying; `null`: it has to be done by hand. */
async function copy(tools: PaneTools, text: string): Promise<string | null> {
  try {
    await (tools.copy ? tools.copy(text) : navigator.clipboard.writeText(text));
    return WORDS.report.copied;
  } catch {
    return null;
  }
}

interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

async function save(tools: PaneTools, file: SavedFile): Promise<string> {
  if (tools.save) await tools.save(file);
  else download(file.text, file.name, file.type);
  return WORDS.report.saved(file.name);
}
