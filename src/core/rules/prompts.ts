import { labelOf } from "../cells/text";

/** Prompts of the blank form that were to be replaced: （100字以内）, 对照年度目标，说明…. */
const PROMPT =
  /[(（]?\d{2,4}字(以内|左右)[)）]?|对照年度目标.{0,4}说明|结合自评情况.{0,4}说明|^(请|在此)(填写|输入|填报)|此处填写|X{2,}(年|元|单位|部门|项目)|×{2,}(年|元|单位|部门|项目)|[*＊]{2,}(人|个|次|年|元|万元)/u;
/** Longer texts are somebody's own. */
const LONGEST_PROMPT = 200;

/** Whether a text is still what the blank form asks for. */
export function isPrompt(text: string): boolean {
  return text.length <= LONGEST_PROMPT && PROMPT.test(labelOf(text));
}
