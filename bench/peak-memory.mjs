/** Loaded before a program: at its end, writes its peak memory (KB) to the file named by PEAK_MEMORY. */
import { readFileSync, writeFileSync } from "node:fs";

/** On Linux the process's own high-water mark: what `resourceUsage` tells there includes the parent before `exec`. */
function peak() {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"));
    return Number(kilobytes);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on("exit", () => writeFileSync(process.env.PEAK_MEMORY, String(peak())));
