import { formatAddress, formatArea, type Area } from "../../../core/cells/address";
import type { ConditionalFormat, Hyperlink, ValidationDescription, ValidationRule } from "./description";
import { counted, element, formulaText } from "./markup";
import type { StyleTable } from "./style-table";

/** Excel refuses a file with longer texts here. */
const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 255;
const LONGEST_HEADING = 32;

/** `<dataValidations>`, or nothing. */
export function validationsXml(validations: readonly ValidationDescription[]): string {
  return counted("dataValidations", validations.map(validationXml));
}

function validationXml({ areas, rule, allowBlank = true, prompt, error }: ValidationDescription): string {
  const { kind, formulas } = ruleFormulas(rule);
  const content = formulas.map((text, index) => element(`formula${index + 1}`, {}, formulaText(text)));
  return element(
    "dataValidation",
    {
      type: kind,
      errorStyle: error?.style === "stop" ? undefined : error?.style,
      allowBlank,
      showInputMessage: prompt ? true : undefined,
      showErrorMessage: error && !error.isSilent ? true : undefined,
      errorTitle: within(error?.title, LONGEST_HEADING),
      error: within(error?.text, LONGEST_MESSAGE),
      promptTitle: within(prompt?.title, LONGEST_HEADING),
      prompt: within(prompt?.text, LONGEST_MESSAGE),
      sqref: sequence(areas),
    },
    content.join(""),
  );
}

function ruleFormulas(rule: ValidationRule): { readonly kind: string; readonly formulas: readonly string[] } {
  switch (rule.kind) {
    case "list":
      return { kind: "list", formulas: [listLiteral(rule.items)] };
    case "listFrom":
      return { kind: "list", formulas: [rule.formula] };
    case "custom":
      return { kind: "custom", formulas: [rule.formula] };
    default:
      return { kind: rule.kind, formulas: [String(rule.from), String(rule.to)] };
  }
}

function listLiteral(items: readonly string[]): string {
  const joined = items.join(",");
  if (items.some((item) => /[",]/u.test(item)) || joined.length > LONGEST_LIST)
    throw new RangeError(`not a list a validation takes: ${joined}`);
  return `"${joined}"`;
}

function within(text: string | undefined, longest: number): string | undefined {
  if (text !== undefined && text.length > longest) throw new RangeError(`text too long: ${text}`);
  return text;
}

/** `<conditionalFormatting>` elements, earlier ones first in priority. */
export function conditionalFormatsXml(formats: readonly ConditionalFormat[], styles: StyleTable): string {
  return formats.map((format, index) => conditionalXml(format, index + 1, styles)).join("");
}

function conditionalXml(format: ConditionalFormat, priority: number, styles: StyleTable): string {
  const { rule } = format;
  const common = {
    type: rule.kind,
    dxfId: styles.differentialIndexOf(format.style),
    priority,
    stopIfTrue: format.stopIfTrue ? true : undefined,
  };
  const formulas = (...texts: readonly string[]): string =>
    texts.map((text) => element("formula", {}, formulaText(text))).join("");
  let body: string;
  switch (rule.kind) {
    case "cellIs":
      body = element("cfRule", { ...common, operator: rule.operator }, formulas(...rule.formulas));
      break;
    case "containsText": {
      const first = format.areas[0];
      const place = formatAddress({ row: first?.top ?? 0, column: first?.left ?? 0 });
      const found = `NOT(ISERROR(SEARCH("${rule.text.replaceAll('"', '""')}",${place})))`;
      body = element("cfRule", { ...common, operator: "containsText", text: rule.text }, formulas(found));
      break;
    }
    case "expression":
      body = element("cfRule", common, formulas(rule.formula));
  }
  return element("conditionalFormatting", { sqref: sequence(format.areas) }, body);
}

/** `<hyperlinks>` with the addresses outside they need, in the order of their relationship ids. */
export function hyperlinksXml(links: readonly Hyperlink[]): {
  readonly xml: string;
  readonly urls: readonly string[];
} {
  const urls: string[] = [];
  const items = links.map(({ row, column, target, tooltip }) => {
    const ref = formatAddress({ row, column });
    if ("place" in target) return element("hyperlink", { ref, location: target.place, tooltip });
    urls.push(target.url);
    return element("hyperlink", { ref, "r:id": `rId${urls.length}`, tooltip });
  });
  return { xml: items.length === 0 ? "" : element("hyperlinks", {}, items.join("")), urls };
}

function sequence(areas: readonly Area[]): string {
  if (areas.length === 0) throw new RangeError("a rule needs an area");
  return areas.map(formatArea).join(" ");
}
