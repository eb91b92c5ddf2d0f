import { narrativeFileJson } from "../../src/core/narrative/narrative-json";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { createSession } from "../../src/pane/session";
import { judged, published, REPORTS, reportFile } from "../pane/support/reports";
import { standardForm } from "../support/forms/standard-form";
import { call } from "./call";
import { workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

/** Budget 240, spent 234, 99.14 points; the report says otherwise in places. */
const REPORT = [
  "2024年度农村饮水安全巩固提升项目绩效自评报告",
  "一、项目概况",
  "某县农村供水服务中心组织实施，年初预算数240万元。",
  "二、资金使用情况",
  "项目全年预算数245万元，全年执行数234万元，预算执行率97.5%。",
  "三、自评结论",
  "绩效自评得分98.14分，自评等级为优，时效指标扣分。",
  "四、存在的问题",
  "汛期停工，工期延误。",
].join("\n");

test.each([
  ["a report of our own", "报告.txt", REPORT],
  ["a published one with tables in it", "004.txt", null],
] as const)("the pane and the command line say the same of %s", async (_, name, words) => {
  const file = words === null ? published("004") : reportFile(words, name);
  const bytes = standardForm().bytes();
  place.write(name, new Uint8Array(await file.arrayBuffer()));
  place.write("自评表.xlsx", bytes);
  const args = ["narrative", name, "--with", "自评表.xlsx", "--format", "json"];
  const { out } = await call(args, { cwd: place.folder });
  const { files } = JSON.parse(out) as { readonly files: readonly unknown[] };

  const session = createSession(openWorkbook(bytes, "自评表.xlsx", inflateNode), { reports: REPORTS });
  await session.check();
  session.show("narrative");
  const { narrative } = session;
  await narrative?.open({ ...file, name });
  if (narrative) await judged(narrative);
  const review = narrative?.getSnapshot().judged?.review ?? null;
  expect(review?.findings.some(({ paper }) => paper === (words === null ? "report" : "workbook"))).toBe(true);
  expect(JSON.parse(JSON.stringify(narrativeFileJson({ path: name, error: null, review })))).toEqual(
    files[0],
  );
});
