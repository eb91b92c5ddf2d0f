import { parentPort, workerData } from "node:worker_threads";
import type { FileTask, Job } from "./job";
import { processFile } from "./process-file";

/** A worker: takes one file after another and answers each with its result. */
const job = workerData as Job;

parentPort?.on("message", (task: FileTask) => {
  void processFile(task, job).then((result) => parentPort?.postMessage(result));
});
