import process from "node:process";
import { measureGenerated } from "./quality/generated";
import { measurePublished } from "./quality/published";
import { qualityTable } from "./quality/table";
import { measured } from "./quality/tally";

/** `npm run quality`: how much is read, computed and found right, by rule, and how often an alarm is false. */
const all = measured();
await measurePublished(all);
measureGenerated(all);
process.stdout.write(qualityTable(all));
// Everything measured here was worked out by hand: less than all of it is a regression.
process.exitCode = all.misses.length === 0 ? 0 : 1;
