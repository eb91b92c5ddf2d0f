import { planColumns } from "./columns";
import type { FormContent } from "./content";
import type { Layout } from "./layout";
import { layFunds, layGoals, layHead } from "./lay-head";
import { layIndicators } from "./lay-indicators";
import { layBaseData, layBudgetTable } from "./lay-tables";
import { penFor, type LaidOut } from "./pen";

/** Puts a form on a sheet as the layout says. */
export function layOut(content: FormContent, layout: Layout): LaidOut {
  switch (content.kind) {
    case "baseData":
      return layBaseData(content, layout);
    case "budgetTable":
      return layBudgetTable(content, layout);
    default: {
      const plan = planColumns(content, layout);
      const pen = penFor(layout);
      layHead(pen, content, plan);
      layFunds(pen, content, plan, layout);
      layGoals(pen, content, plan, layout);
      layIndicators(pen, content, plan, layout);
      return pen.finish();
    }
  }
}
