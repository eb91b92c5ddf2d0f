import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether LibreOffice is installed. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync("which", ["soffice"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The workbook after LibreOffice opened, calculated and saved it. */
export function recalculated(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  try {
    writeFileSync(join(folder, "a.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const to = ["--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out")];
    execFileSync("soffice", [profile, ...to, join(folder, "a.xlsx")], { stdio: "ignore" });
    return new Uint8Array(readFileSync(join(folder, "out", "a.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
