import { existsSync } from "node:fs";
import { join } from "node:path";

/** Where a Chromium of some make is usually found; `CHROMIUM_PATH` comes first. */
function candidates(): readonly string[] {
  const { CHROMIUM_PATH, PROGRAMFILES, LOCALAPPDATA } = process.env;
  const own = CHROMIUM_PATH ? [CHROMIUM_PATH] : [];
  const windows = [PROGRAMFILES, process.env["PROGRAMFILES(X86)"], LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          join(folder, "Google/Chrome/Application/chrome.exe"),
          join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ]
      : [],
  );
  return [
    ...own,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...windows,
  ];
}

/** The path of a browser for the end-to-end tests; none → `null`. */
export function browserPath(): string | null {
  return candidates().find((path) => existsSync(path)) ?? null;
}
