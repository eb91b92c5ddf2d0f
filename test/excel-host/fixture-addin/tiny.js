/* global document, Excel, Office */
/* A tiny add-in: reads, writes, reads again, and tells of changes; what it found stands in <output>. */
const found = { host: null, platform: null, changes: [], commands: [] };

function show() {
  document.querySelector("output").textContent = JSON.stringify(found);
}

async function work() {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("自评表").getRange("A1:B3");
    range.load("values");
    await context.sync();
    found.before = range.values;
    range.getCell(0, 1).values = [[5]];
    range.load("values,text");
    await context.sync();
    found.after = range.values;
    context.workbook.worksheets.onChanged.add(async (event) => {
      found.changes.push([event.address, event.source, event.triggerSource]);
      show();
    });
    await context.sync();
  });
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有此表").load("name");
      await context.sync();
    });
  } catch (error) {
    found.error = [error.code, error.debugInfo.errorLocation];
  }
  Office.context.document.settings.set("k", { v: 1 });
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
}

Office.onReady(async ({ host, platform }) => {
  found.host = host;
  found.platform = platform;
  found.sets = [
    Office.context.requirements.isSetSupported("ExcelApi", "1.13"),
    Office.context.requirements.isSetSupported("ExcelApi", "1.99"),
  ];
  await work();
  found.done = true;
  show();
});

Office.actions.associate("check", (event) => {
  found.commands.push(event.source.id);
  show();
  event.completed();
});
