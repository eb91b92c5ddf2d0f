import { rehearse } from "../../src/addin/rehearsal";
import { rehearsalForms } from "../../src/addin/rehearsal-form";
import { review } from "../../src/core/review";
import type { Session } from "../../src/pane/session";
import type { Snapshot } from "../../src/pane/session/views";
import { until } from "../pane/support/session";

function begin(): {
  readonly drawn: readonly Session[];
  readonly snapshot: () => Snapshot;
  readonly end: () => void;
} {
  const drawn: Session[] = [];
  const end = rehearse((one) => drawn.push(one));
  return { drawn, snapshot: () => (drawn[0] as Session).getSnapshot(), end };
}

describe("the rehearsal", () => {
  it("is of forms that are recognised and have findings of every kind", () => {
    const { forms, findings } = review(rehearsalForms());
    expect(forms.map(({ form }) => form.kind)).toEqual(["project", "department", "baseData"]);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["error", "warning", "hint"]));
    // 104.5 of 120 is 87.08 %, not 86; 10 × 87.08 % is 8.71, not 9; 9+20+10+9.8+10+10+18+10 is 96.8, not 97.
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["funds/rate-correct", "funds/score-correct", "totals/score-sum"]),
    );
  });

  it("goes through to the list of findings", async () => {
    const { snapshot, end } = begin();
    await until(() => snapshot().phase.kind === "ready");
    expect(snapshot().groups.flatMap(({ findings }) => findings).length).toBeGreaterThan(3);
    end();
  });

  it("ends with the pane as it is seen first", async () => {
    const { drawn, end } = begin();
    await until(() => drawn.length > 1);
    expect(drawn.map((one) => one.getSnapshot().phase.kind)).toEqual(["ready", "idle"]);
    end();
  });

  it("is broken off without a word when Excel is there before its end", async () => {
    const { drawn, snapshot, end } = begin();
    await Promise.resolve();
    end();
    await new Promise((resume) => setTimeout(resume, 500));
    expect([snapshot().phase.kind, snapshot().review, drawn.length]).toEqual(["idle", null, 1]);
  });
});
