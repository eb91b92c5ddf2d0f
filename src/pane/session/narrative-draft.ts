import { HostError } from "../../host/workbook";
import { NARRATIVE_WORDS } from "../narrative-words";
import { failure, take, type NarrativeDesk } from "./narrative";
import type { DraftFile } from "./narrative-model";

/**
 * Drafts the report of the workbook beside and opens it, so that its marks are seen at once. Gives the file to
 * save; what failed is told, and gives `null`.
 */
export async function draft(desk: NarrativeDesk): Promise<DraftFile | null> {
  const { store, reports, engine } = desk;
  const { beside } = store.get();
  if (!beside?.review) return null;
  const isLatest = desk.begin();
  const name = beside.name.replace(/\.[^.]*$/u, "");
  store.set({ phase: { kind: "drafting", name: beside.name } });
  try {
    const [{ draftReport }] = await Promise.all([import("../../core/draft/draft-report"), engine()]);
    const paper = draftReport(beside.review, name);
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
