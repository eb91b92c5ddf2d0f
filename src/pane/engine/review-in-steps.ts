import type { Grid } from "../../core/cells/grid";
import { bindingStates } from "../../core/form/binding-states";
import { recognise } from "../../core/form/recognise";
import { review, type Review, type ReviewOptions } from "../../core/review";
import type { Watcher } from "../session/desk";

/** Filled cells a browser goes through without a person noticing. */
const SHORT = 20_000;

/**
 * `review` in steps between which the pane is drawn and can be cancelled: sheets without a form, however
 * large, are looked through one at a time; the rest is reviewed as one, for forms are compared with each other.
 */
export async function reviewInSteps(
  grids: readonly Grid[],
  options: ReviewOptions,
  watcher: Watcher,
): Promise<Review> {
  const cells = grids.reduce((sum, grid) => sum + grid.cells.size, 0);
  watcher.goOn();
  if (cells <= SHORT) return review(grids, options);
  await pause(watcher);
  if (grids.length < 2) return review(grids, options);
  const { bindings = [] } = options;
  const steps = grids.length + 1;
  const withForms: Grid[] = [];
  const unrecognised: Review["unrecognised"][number][] = [];
  for (const [index, grid] of grids.entries()) {
    watcher.progress(index, steps);
    // The others keep their names: a binding of a sheet that is there is not tried on this one.
    const found = recognise(
      grids.map((other) => (other === grid ? grid : emptied(other))),
      bindings,
    );
    withForms.push(found.forms.length > 0 ? grid : emptied(grid));
    unrecognised.push(...found.unrecognised);
    await pause(watcher);
  }
  watcher.progress(grids.length, steps);
  const reviewed = review(withForms, options);
  const forms = reviewed.forms.map(({ form }) => form);
  return { ...reviewed, unrecognised, bindings: bindingStates(grids, forms, bindings) };
}

function emptied(grid: Grid): Grid {
  return { ...grid, cells: new Map() };
}

/** Lets the browser draw and listen. */
async function pause(watcher: Watcher): Promise<void> {
  await new Promise<void>((resume) => setTimeout(resume, 0));
  watcher.goOn();
}
