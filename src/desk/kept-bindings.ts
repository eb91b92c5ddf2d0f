import { BINDINGS_KEY, readBindings, type Binding } from "../core/form/bindings";
import { HostError, type Workbook } from "../host/workbook";

/**
 * The hand bindings a workbook keeps. Where its store cannot be read there are none: the sheets are reviewed all
 * the same.
 */
export async function keptBindings(workbook: Pick<Workbook, "load">): Promise<readonly Binding[]> {
  try {
    return readBindings(await workbook.load(BINDINGS_KEY));
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}
