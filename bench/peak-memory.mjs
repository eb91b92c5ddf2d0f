/** Loaded before a program: at its end, writes its peak memory (KB) to the file named by PEAK_MEMORY. */
import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.PEAK_MEMORY, String(process.resourceUsage().maxRSS)));
