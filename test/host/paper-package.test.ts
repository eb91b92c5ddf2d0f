import { propertiesXml, withoutTimes } from "../../src/host/docx/paper-package";
import { writePaper } from "../../src/host/docx/write-paper";
import { textsOf } from "../support/packages/unzip";

it("writes the same paper as the same bytes on any day", async () => {
  const paper = { name: "退回意见 <1>", blocks: [{ kind: "title", text: "退回意见" }] } as const;
  const first = await writePaper(paper);
  const clock = jest.spyOn(Date, "now").mockReturnValue(Date.UTC(2031, 4, 5, 6, 7, 8));
  jest.useFakeTimers({
    now: Date.UTC(2031, 4, 5, 6, 7, 8),
    doNotFake: ["setImmediate", "nextTick", "setTimeout"],
  });
  const later = await writePaper(paper);
  jest.useRealTimers();
  clock.mockRestore();
  expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true);
  const properties = new Map(textsOf(first)).get("docProps/core.xml");
  expect(properties).toBe(propertiesXml("退回意见 <1>"));
  expect(properties).not.toContain("dcterms");
});

it("refuses what is no plain archive", () => {
  expect(() => withoutTimes(new Uint8Array(30))).toThrow(RangeError);
});
