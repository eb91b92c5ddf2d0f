import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useInsertionEffect, type ReactElement, type ReactNode } from "react";
import type { Session } from "./session";
import type { View } from "./session/model";
import type { Snapshot } from "./session/views";
import { putPaneStyles } from "./style/pane-styles";
import { THEMES, useThemeName, type ThemeName } from "./theme";
import { ActionBar } from "./view/action-bar";
import { CrashGuard } from "./view/crash-guard";
import { PaneContext, useDesk, usePane, type PaneTools } from "./view/desk-context";
import { FindingList } from "./view/finding-list";
import { FirstStart } from "./view/first-start";
import { FormCard } from "./view/form-card";
import { JudgeList } from "./view/judge-list";
import { NarrativePart } from "./view/narrative-view";
import { Notices } from "./view/notices";
import { PlanView } from "./view/plan-view";
import { ReportPanel } from "./view/report-panel";
import { ScoreCard } from "./view/score-card";
import { Tabs } from "./view/tabs";
import { TrialView } from "./view/trial-view";
import { NothingRecognised, OtherSheets } from "./view/unrecognised";
import { useKeptFocus } from "./view/use-kept-focus";
import { useStepKeys, type Steppable } from "./view/use-step-keys";
import { VerdictLine } from "./view/verdict-line";
import { WORDS } from "./words";

export interface PaneProps {
  readonly session: Session;
  /** Left out: as the system asks for. Forced colours always win. */
  readonly theme?: ThemeName;
  readonly tools?: PaneTools;
}

const NO_TOOLS: PaneTools = {};

/** The task pane of 绩效自评助手, the same in Excel and on the page. */
export function Pane({ session, theme, tools = NO_TOOLS }: PaneProps): ReactElement {
  useInsertionEffect(putPaneStyles, []);
  const name = useThemeName(theme);
  useStepKeys(useCallback(() => steppable(session), [session]));
  return (
    <FluentProvider theme={THEMES[name]} lang="zh-CN" className={`se se-pane se-theme-${name}`}>
      <main aria-label={WORDS.pane}>
        <CrashGuard of={session}>
          <Following session={session} tools={tools}>
            <ActionBar />
            <div className="se-main">
              <Notices />
              <Content />
            </div>
          </Following>
        </CrashGuard>
      </main>
    </FluentProvider>
  );
}

interface FollowingProps {
  readonly session: Session;
  readonly tools: PaneTools;
  readonly children: ReactNode;
}

function Following({ session, tools, children }: FollowingProps): ReactElement {
  return <PaneContext value={useDesk(session, tools)}>{children}</PaneContext>;
}

/** The written report while its tab is open, else the workbook's findings. */
function steppable(session: Session): Steppable {
  const { narrative } = session;
  return narrative && session.getSnapshot().view === "narrative" ? narrative : session;
}

const PARTS: Readonly<Record<View, () => ReactElement | null>> = {
  findings: FindingList,
  judge: JudgeList,
  plan: PlanView,
  trial: TrialView,
  narrative: NarrativePart,
  report: ReportPanel,
};

function Content(): ReactElement {
  const { session, snapshot } = usePane();
  useKeptFocus();
  const { review, view, findings, judgeRows, form, plan, phase } = snapshot;
  const hasForms = review !== null && review.forms.length > 0;
  const views = viewsFor(hasForms, session.narrative !== null);
  const shown = views.includes(view) ? view : "findings";
  const Part = PARTS[shown];
  const open = judgeRows.filter((row) => row.form === form && row.typed === null);
  const counts = {
    findings: findings.filter((one) => one.waiver === null).length,
    judge: open.length,
    plan: plan?.ticked ?? 0,
  };
  const part = hasForms || shown === "narrative" ? <Part /> : <Without review={review} phase={phase} />;
  return (
    <>
      {hasForms && <FormCard />}
      <VerdictLine />
      {hasForms && shown !== "narrative" && <ScoreCard brief={shown !== "findings"} />}
      {views.length > 1 ? (
        <Tabs view={shown} views={views} counts={counts} onShow={session.show}>
          {part}
        </Tabs>
      ) : (
        part
      )}
      {hasForms && shown !== "narrative" && <OtherSheets />}
    </>
  );
}

/** The written report needs no form; everything else does. */
function viewsFor(hasForms: boolean, hasNarrative: boolean): readonly View[] {
  const all: readonly View[] = hasForms ? ["findings", "judge", "plan", "trial"] : ["findings"];
  const narrative: readonly View[] = hasNarrative ? ["narrative"] : [];
  return hasForms ? [...all, ...narrative, "report"] : [...all, ...narrative];
}

/** Nothing checked yet, or nothing recognised. */
function Without({ review, phase }: Pick<Snapshot, "review" | "phase">): ReactElement | null {
  if (review !== null) return <NothingRecognised />;
  return phase.kind === "working" ? null : <FirstStart />;
}
