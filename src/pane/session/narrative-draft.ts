import type { EvaluationForm } from "../../core/form/model";
import type { Review } from "../../core/review";
import { HostError } from "../../host/workbook";
import { NARRATIVE_WORDS } from "../narrative-words";
import { failure, take, type NarrativeDesk } from "./narrative";
import type { DraftFile } from "./narrative-model";

/** A report that can be drafted of the workbook beside, as the person chooses it. */
export interface DraftChoice {
  /** Among the workbook's evaluation forms. */
  readonly index: number;
  readonly label: string;
  /** The whole department's: the one that is meant where nothing is said. */
  readonly isDepartment: boolean;
}

/** One choice for each evaluation form: the project's or unit's name, else its sheet's. */
export function draftChoices(review: Review | null): readonly DraftChoice[] {
  const forms = (review?.forms ?? []).flatMap(({ form }) =>
    form.kind === "baseData" || form.kind === "budgetTable" ? [] : [form],
  );
  return forms.map((form, index) => {
    const { sheet } = form;
    const name = nameOf(form);
    const label = name === "" ? sheet : name;
    const isTwice = forms.some((other, at) => at !== index && nameOf(other) === name);
    return {
      index,
      label: isTwice && name !== "" ? `${label}（${sheet}）` : label,
      isDepartment: form.kind === "department",
    };
  });
}

const nameOf = ({ kind, header }: EvaluationForm): string =>
  header.get(kind === "department" ? "budgetDepartment" : "projectName")?.value.trim() ?? "";

/**
 * Drafts a report of the workbook beside and opens it, so that its marks are seen at once. `index` chooses among
 * several forms; without it the department's, else the first. Gives the file to save; what failed is told, and
 * gives `null`.
 */
export async function draft(desk: NarrativeDesk, index: number | null): Promise<DraftFile | null> {
  const { store, reports, engine } = desk;
  const { beside } = store.get();
  if (!beside?.review) return null;
  const isLatest = desk.begin();
  const name = beside.name.replace(/\.[^.]*$/u, "");
  store.set({ phase: { kind: "drafting", name: beside.name } });
  try {
    const [{ draftReport, draftReports }] = await Promise.all([
      import("../../core/draft/draft-report"),
      engine(),
    ]);
    const paper =
      index === null ? draftReport(beside.review, name) : (draftReports(beside.review, name)[index] ?? null);
    if (!paper) throw new HostError("unsupported", NARRATIVE_WORDS.draft.noForm);
    const bytes = await reports.write(paper);
    const file = { name: `${paper.name}.docx`, bytes };
    const document = await reports.read({
      name: file.name,
      size: bytes.length,
      arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
    });
    if (!isLatest()) return null;
    take(store, { document, origin: "draft", file });
    await desk.judge();
    return file;
  } catch (error) {
    if (isLatest()) store.set({ phase: failure(NARRATIVE_WORDS.draft.name, error) });
    return null;
  }
}
