/** A worker for the pool's tests: the file's name says how it ends. */
import { parentPort } from "node:worker_threads";

parentPort.on("message", (task) => {
  if (task.path.startsWith("exit")) process.exit(1);
  if (task.path.startsWith("throw")) throw new Error("thrown in the worker");
  if (task.path.startsWith("memory")) {
    const hoard = [];
    for (;;) hoard.push(new Array(1e5).fill(task.path + hoard.length));
  }
  const digest = { path: task.path, outcome: "clean" };
  const answer = () =>
    parentPort.postMessage({ digest, part: task.path, notices: [], unwritten: false, details: null });
  setTimeout(answer, task.path.startsWith("slow") ? 60 : 1);
});
