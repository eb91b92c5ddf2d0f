import { itemsXml, readItems, SETTINGS_PART } from "../../../src/host/excel/own-part";
import { open } from "./opened";

const TEXTS = new Map([
  ["profile", '{"说明":"<&>\\"\'","a":[1]}'],
  ['键 "一" & <二>', "多行\r\n\t文字 ]]> &amp; &#1;"],
  ["空", ""],
]);

describe("our part of the workbook's XML store", () => {
  it("gives back what was put", () => {
    expect(readItems(itemsXml(SETTINGS_PART, TEXTS))).toEqual(TEXTS);
  });

  it.each([
    ["with a prefix", '<x:items xmlns:x="urn:a"><x:item key="k">甲</x:item></x:items>'],
    [
      "with a declaration and blanks",
      '<?xml version="1.0"?>\n<items xmlns="urn:a" >\n  <item  key = "k" >甲</item >\n</items>',
    ],
    ["with other quotes", "<items xmlns='urn:a'><item key='k'>&#x7532;</item></items>"],
    ["with a CDATA section", '<items xmlns="urn:a"><item key="k"><![CDATA[甲]]></item></items>'],
  ])("is read %s, however Excel writes it", (_name, xml) => {
    expect(readItems(xml)).toEqual(new Map([["k", "甲"]]));
  });

  it("writes nothing for a setting that is already so", async () => {
    const { workbook, host } = open({ sheets: [{ name: "表", cells: { A1: 1 } }] });
    await workbook.store("profile", "1");
    host.log.restart();
    await workbook.store("profile", "1");
    await workbook.store("其他", null);
    expect(host.log.answers.slice(-2).map(({ request }) => request.flags)).toEqual([0, 0]);
    expect(host.log.roundTrips()).toBe(2);
  });

  it("answers what is asked for at once in one round trip, and asks anew afterwards", async () => {
    const { workbook, host } = open({ sheets: [{ name: "表", cells: { A1: 1 } }] });
    await workbook.store("profile", "1");
    await workbook.store("waivers", "2");
    host.log.restart();
    const keys = ["profile", "waivers", "nothing"];
    await expect(Promise.all(keys.map((key) => workbook.load(key)))).resolves.toEqual(["1", "2", null]);
    expect(host.log.roundTrips()).toBe(1);
    await workbook.store("profile", "3");
    await expect(workbook.load("profile")).resolves.toBe("3");
  });
});
