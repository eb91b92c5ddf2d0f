/** The name of the filled copy: `自评表.xlsx` → `自评表.filled.xlsx`, a second time the same. */
export function filledName(name: string): string {
  const dot = name.lastIndexOf(".");
  const base = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot) : ".xlsx";
  return base.endsWith(".filled") ? `${base}${extension}` : `${base}.filled${extension}`;
}
