/* In a page: tells how long each key takes from going down to the end of the next frame. */
globalThis.benchKeys = [];
document.addEventListener(
  "keydown",
  () => {
    const start = performance.now();
    requestAnimationFrame(() => setTimeout(() => globalThis.benchKeys.push(performance.now() - start)));
  },
  true,
);
