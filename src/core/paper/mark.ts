/** A place that a paper leaves to a person: 〔请填写：…〕, 〔请核对：…〕; longer ones are words in brackets. */
export const MARK = /〔\s*请[^〔〕]{0,40}〕/u;

/** Whether a text still has such a place. */
export function hasMark(text: string): boolean {
  return MARK.test(text);
}
