/** A JSON Schema, or a piece of one. */
export type Schema = Readonly<Record<string, unknown>>;

const ADDRESS = "^[A-Z]{1,3}[0-9]{1,7}$";
const DECIMAL = "^-?[0-9]+(\\.[0-9]+)?$";

/** An object; every property is required unless the required ones are named. Further properties may come. */
export function object(
  description: string,
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = Object.keys(properties),
): Schema {
  return { description, type: "object", required, properties };
}

export function list(description: string, items: Schema): Schema {
  return { description, type: "array", items };
}

export function text(description: string): Schema {
  return { description, type: "string" };
}

export function whole(description: string): Schema {
  return { description, type: "integer", minimum: 0 };
}

/** A number as decimal text, never a float. */
export function decimalText(description: string): Schema {
  return { description, type: "string", pattern: DECIMAL };
}

/** An A1 address. */
export function cell(description: string): Schema {
  return { description, type: "string", pattern: ADDRESS };
}

export function closedList(description: string, words: readonly (string | null)[]): Schema {
  return { description, enum: words };
}

/** The same, or `null`. */
export function nullable(schema: Schema): Schema {
  const { description, ...rest } = schema;
  return { description, anyOf: [rest, { type: "null" }] };
}
