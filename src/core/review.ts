import type { Grid } from "./cells/grid";
import { computeControlRates, computeEvaluation } from "./compute/results";
import { bindingStates, type BindingState } from "./form/binding-states";
import type { Binding } from "./form/bindings";
import { chooseProfile, type ChosenProfile } from "./form/choose-profile";
import type { EvaluationForm, Form, Unrecognised } from "./form/model";
import { recognise } from "./form/recognise";
import { parameter, type Profile } from "./profiles/profile";
import type { ReviewedForm } from "./rules/rule";
import { RULES } from "./rules/catalogue";
import { runRules, type Finding } from "./rules/run";
import { applyWaivers, type WaivedFinding, type Waiver } from "./rules/waivers";

export interface ReviewOptions {
  /** The profile the person chose; `null`: each form under the one it calls for. */
  readonly profile: Profile | null;
  /** What the person said of header cells that recognition missed; kept in the workbook. */
  readonly bindings?: readonly Binding[];
  /** The review of last year's file, to hold this year's against. */
  readonly previous?: Review | null;
}

/** A reviewed form with the reason its profile was taken. */
export type FormReview = ReviewedForm & { readonly profileReason: string };

/** Everything the engine has to say about a workbook. */
export interface Review {
  readonly forms: readonly FormReview[];
  readonly findings: readonly Finding[];
  readonly unrecognised: readonly Unrecognised[];
  /** What became of each binding, in their order. */
  readonly bindings: readonly BindingState[];
  /** The worst there is: an error, a warning, at most hints, or no form at all. */
  readonly outcome: "clean" | "warnings" | "errors" | "unrecognised";
  /** Warnings for which the workbook keeps a reason: no longer among the findings while it holds. */
  readonly waived?: readonly WaivedFinding[];
}

/**
 * The one way in: sheets → forms → figures → findings. Pure and total: bad content becomes findings,
 * never an exception.
 */
export function review(grids: readonly Grid[], options: ReviewOptions = { profile: null }): Review {
  const bindings = options.bindings ?? [];
  const { forms: found, unrecognised } = recognise(grids, bindings);
  const forms = found.map((form) => reviewForm(form, options.profile));
  const findings = runRules(forms, RULES, options.previous?.forms);
  return {
    forms,
    findings,
    unrecognised,
    bindings: bindingStates(grids, found, bindings),
    outcome: outcomeOf(forms, findings),
  };
}

/** The review with the waivers kept in the workbook: what they hold for is told apart and not counted. */
export function withWaivers(found: Review, grids: readonly Grid[], waivers: readonly Waiver[]): Review {
  if (waivers.length === 0) return found;
  const { open, waived } = applyWaivers(found.findings, grids, waivers);
  return { ...found, findings: open, outcome: outcomeOf(found.forms, open), waived };
}

function reviewForm(form: Form, chosen: Profile | null): FormReview {
  const { profile, reason }: ChosenProfile = chosen
    ? { profile: chosen, reason: "由使用者指定" }
    : chooseProfile(form);
  const base = { profile, profileReason: reason };
  switch (form.kind) {
    case "baseData":
      return { ...base, form, controlRates: computeControlRates(form) };
    case "budgetTable":
      return { ...base, form };
    default: {
      const own = withUnit(form, profile);
      return { ...base, form: own, results: computeEvaluation(own, profile) };
    }
  }
}

/** A form that prints no unit of money is in the profile's. */
function withUnit(form: EvaluationForm, profile: Profile): EvaluationForm {
  const unit = parameter(profile, "moneyUnit");
  return form.moneyUnitPrinted || form.moneyUnit === unit ? form : { ...form, moneyUnit: unit };
}

function outcomeOf(forms: readonly FormReview[], findings: readonly Finding[]): Review["outcome"] {
  if (forms.length === 0) return "unrecognised";
  if (findings.some((finding) => finding.severity === "error")) return "errors";
  return findings.some((finding) => finding.severity === "warning") ? "warnings" : "clean";
}
