import { askOwnPart, SETTINGS_PART, type OwnPart } from "./own-part";

/** What the workbook keeps of ours, by key. */
export type Kept = ReadonlyMap<string, string>;

/** Asks for what the workbook keeps of ours, along with whatever else is asked. */
export const askSettings = (context: Excel.RequestContext): OwnPart =>
  askOwnPart(context.workbook, SETTINGS_PART);

/** What the workbook keeps of ours; a round trip of its own. */
export async function loadSettings(context: Excel.RequestContext): Promise<Kept> {
  const part = askSettings(context);
  await context.sync();
  return part.items();
}

/** Keeps a JSON text under a key of ours; `null` removes it, and with the last one the whole part. */
export async function storeSetting(
  context: Excel.RequestContext,
  key: string,
  json: string | null,
): Promise<void> {
  const part = askSettings(context);
  await context.sync();
  const items = new Map(part.items());
  if ((items.get(key) ?? null) === json) return;
  if (json === null) items.delete(key);
  else items.set(key, json);
  part.put(items);
  await context.sync();
}
