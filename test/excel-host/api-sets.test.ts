import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeclared, REQUIREMENTS } from "./engine/api-sets";
import { OFFICE_JS } from "./serve";

const GATE = /_throwIfApiNotSupported\("([A-Za-z_.]*)", ([A-Za-z_"]*), "([0-9.]*)"/g;

/** What the shipped file says of every member of the classes in our table. */
function gatesOfClient(): ReadonlyMap<string, string> {
  const source = readFileSync(join(OFFICE_JS, "excel-web-16.00.debug.js"), "utf8");
  const classes = new Set([...REQUIREMENTS.keys()].map((member) => member.split(".")[0]));
  return new Map(
    [...source.matchAll(GATE)]
      .filter(([, member = ""]) => classes.has(member.split(".")[0]))
      .map(([, member = "", set = "", version = ""]) => [
        member,
        `${set === "_defaultApiSetName" ? "ExcelApi" : set.replaceAll('"', "")} ${version}`,
      ]),
  );
}

describe("the table of API sets", () => {
  it("is the one in the shipped client", () => {
    const ours = [...REQUIREMENTS].map(
      ([member, { set, version }]) => [member, `${set} ${version}`] as const,
    );
    expect(new Map(ours)).toEqual(gatesOfClient());
  });

  it.each([
    ["1.13", "1.13", true],
    ["1.13", "1.9", true],
    ["1.9", "1.13", false],
    ["2.0", "1.13", true],
  ])("declared %s serves %s: %s", (declared, version, serves) => {
    expect(isDeclared({ excelapi: declared }, { set: "ExcelApi", version })).toBe(serves);
  });

  it("serves nothing of a set that is not declared", () => {
    expect(isDeclared({}, { set: "ExcelApiOnline", version: "1.1" })).toBe(false);
  });
});
