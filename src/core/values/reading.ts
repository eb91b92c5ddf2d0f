import type { IndicatorValue, Peculiarity, ValueClass } from "./value";

/** What a text says, before its spelling is added: the fields that apply to its class, and what stood around it. */
export interface Reading extends Partial<Omit<IndicatorValue, "text" | "peculiarities" | "class">> {
  readonly class: ValueClass;
  readonly marks?: readonly Peculiarity[];
}

/** The whole value: fields that do not apply are `null` or empty. */
export function completed(reading: Reading, text: string, spelled: ReadonlySet<Peculiarity>): IndicatorValue {
  return {
    class: reading.class,
    text,
    operator: reading.operator ?? null,
    quantity: reading.quantity ?? null,
    range: reading.range ?? null,
    period: reading.period ?? null,
    per: reading.per ?? null,
    tier: reading.tier ?? null,
    parts: reading.parts ?? [],
    amounts: reading.amounts ?? [],
    suspicion: reading.suspicion ?? null,
    peculiarities: new Set([...spelled, ...(reading.marks ?? [])]),
  };
}

/** A reading with further marks. */
export function marked(reading: Reading, ...marks: readonly Peculiarity[]): Reading {
  return { ...reading, marks: [...(reading.marks ?? []), ...marks] };
}
