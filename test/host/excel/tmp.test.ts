import { open } from "./opened";
it("x", async () => {
  const { host, workbook } = open({ sheets: [{ name: "表", cells: { A1: 1 } }] });
  host.onEvents((e) => console.log(JSON.stringify(e)));
  const stop = await workbook.watch(() => console.log("told"));
  console.log([...host.session.registered]);
  host.person.type("表", "A1", 5);
  await new Promise((r) => setTimeout(r, 50));
  const R = (globalThis as any).OfficeExtension.GenericEventRegistration;
  console.log(Object.keys(R.s_genericEventRegistrations), JSON.stringify(R.getGenericEventRegistration("").m_eventRegistration.m_handlersByEventByTarget), R.getGenericEventRegistration("").m_eventRegistration);
  stop();
});
