import { askOwnPart, SETTINGS_PART } from "./own-part";

/** What the workbook keeps of ours, by key. */
export async function loadSettings(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const part = askOwnPart(context.workbook, SETTINGS_PART);
  await context.sync();
  return part.items();
}

/** Keeps a JSON text under a key of ours; `null` removes it, and with the last one the whole part. */
export async function storeSetting(
  context: Excel.RequestContext,
  key: string,
  json: string | null,
): Promise<void> {
  const part = askOwnPart(context.workbook, SETTINGS_PART);
  await context.sync();
  const items = new Map(part.items());
  if ((items.get(key) ?? null) === json) return;
  if (json === null) items.delete(key);
  else items.set(key, json);
  part.put(items);
  await context.sync();
}
