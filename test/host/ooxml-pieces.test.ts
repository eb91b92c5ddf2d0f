import fc from "fast-check";
import { unzipSync } from "fflate";
import { format } from "numfmt";
import { decimal, type Decimal } from "../../src/core/cells/decimal";
import { crc32 } from "../../src/host/ooxml/crc32";
import { referencesOf } from "../../src/host/ooxml/formula-references";
import { inflateBrowser } from "../../src/host/ooxml/inflate-browser";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { withListItem, withoutListItems } from "../../src/host/ooxml/patch-list";
import { relativeTarget } from "../../src/host/ooxml/relationships";
import { escapeOoxml, unescapeOoxml } from "../../src/host/ooxml/rich-text";
import { cutFormula, shiftFormula } from "../../src/host/ooxml/shared-formula";
import { shownText } from "../../src/host/shown-text";
import { spliced } from "../../src/host/ooxml/splice";
import { evaluateTotal, type KnownCells } from "../../src/host/ooxml/total-formula";
import { readTotalFormula } from "../../src/host/ooxml/total-syntax";
import { attribute, prefixedAttribute } from "../../src/host/ooxml/xml-attributes";
import { isNamed, localName } from "../../src/host/ooxml/xml-cursor";
import { innerText, nextToken, scanXml, skipElement, tokenText } from "../../src/host/ooxml/xml-scan";
import {
  decodeXml,
  encodeXml,
  escapeAttribute,
  escapeText,
  withoutForbidden,
} from "../../src/host/ooxml/xml-text";
import { openZip, unpack } from "../../src/host/ooxml/zip";
import { packZip } from "../../src/host/ooxml/zip-write";
import { crcOf } from "../support/packages/raw-zip";
import { areaOf } from "./fixture";

/** A scan's tokens, as `<a>`, `</a>` and texts. */
function tokensOf(xml: string): readonly string[] {
  const scan = scanXml(xml, "部件");
  const tokens: string[] = [];
  while (nextToken(scan) !== "end") {
    if (scan.kind === "text") tokens.push(tokenText(scan));
    else tokens.push(`${scan.kind === "open" ? "<" : "</"}${localName(scan)}:${scan.depth}>`);
  }
  return tokens;
}

describe("xml scan", () => {
  it("gives tags, texts and literal sections, passing over comments and instructions", () => {
    expect(
      tokensOf(
        '\ufeff<?xml version="1.0"?><!-- <x> -->\n<a><b c="1>2"/>甲&amp;&#x4e59;<![CDATA[<&amp;>]]><!--- - --><?p ?></a >\n',
      ),
    ).toEqual(["<a:1>", "<b:2>", "</b:2>", "甲&乙", "<&amp;>", "</a:1>"]);
  });

  it("reads attributes in either quotes, with blanks and entities", () => {
    const scan = scanXml(`<x:a b = "1&quot;" c='"2"'\n r:id="rId1" xmlns:id="no"/>`, "部件");
    nextToken(scan);
    expect([
      attribute(scan, "b"),
      attribute(scan, "c"),
      attribute(scan, "d"),
      prefixedAttribute(scan, "id"),
    ]).toEqual(['1"', '"2"', null, "rId1"]);
    expect(scan.rootPrefix).toBe("x:");
  });

  it("names elements of the root's prefix only", () => {
    const scan = scanXml("<x:a><b/><x:b/><y:b/></x:a>", "部件");
    const named: boolean[] = [];
    while (nextToken(scan) !== "end") if (scan.kind === "open") named.push(isNamed(scan, "b"));
    expect(named).toEqual([false, false, true, false]);
  });

  it("skips and collects whole elements", () => {
    const scan = scanXml("<a><b>1<c>2</c><b/>3</b><d/></a>", "部件");
    nextToken(scan);
    nextToken(scan);
    expect(innerText(scan)).toBe("123");
    nextToken(scan);
    expect(localName(scan)).toBe("d");
    skipElement(scan);
    expect([scan.kind, scan.depth, nextToken(scan), nextToken(scan)]).toEqual(["close", 2, "close", "end"]);
  });

  it.each([
    "<a",
    "<a b>",
    "<a b=1>",
    '<a b="1>',
    "<a></b>",
    "<a><b></a></b>",
    "</a>",
    "a<a/>",
    "<a/>b",
    "< a/>",
    "<a/",
    "<!x>",
    "<a>&x;</a>",
    "",
  ])("refuses %j", (xml) => {
    expect(() => tokensOf(xml)).toThrow("已损坏");
  });

  it("folds line ends, but keeps those written as entities", () => {
    expect(tokensOf("<a>1\r\n2\r3&#13;</a>")[1]).toBe("1\n2\n3\r");
  });
});

describe("xml text", () => {
  it.each(["utf-8", "utf-16le", "utf-16be"] as const)("is encoded as it was decoded: %s", (encoding) => {
    const xml = { text: `${encoding === "utf-8" ? "" : "\ufeff"}<a>甲𠮷</a>`, encoding };
    expect(decodeXml(encodeXml(xml), "部件")).toEqual(xml);
  });

  it("survives escaping, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const text = withoutForbidden(raw);
        const scan = scanXml(`<a b="${escapeAttribute(text)}">${escapeText(escapeOoxml(text))}</a>`, "部件");
        nextToken(scan);
        expect(attribute(scan, "b")).toBe(text);
        expect(unescapeOoxml(innerText(scan))).toBe(text);
      }),
    );
  });

  it("drops what XML cannot hold", () => {
    expect(withoutForbidden("甲\u0000\u000b\ud800乙\udc00\uffff\t\n𠮷")).toBe("甲乙\t\n𠮷");
  });
});

describe("zip", () => {
  const parts: readonly (readonly [string, Uint8Array])[] = [
    ["a.xml", new Uint8Array(Buffer.from("<a/>"))],
    ["目录/乙.bin", Uint8Array.from({ length: 70_000 }, (_, index) => (index * index) & 0xff)],
    ["空", new Uint8Array(0)],
  ];

  it("packs what others unpack, the same every time", () => {
    const bytes = packZip(parts);
    expect(Buffer.compare(bytes, packZip(parts))).toBe(0);
    expect(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, data.length])).toEqual(
      parts.map(([name, data]) => [name, data.length]),
    );
  });

  it.each([
    ["node", inflateNode],
    ["browser", inflateBrowser],
  ])("unpacks its own: %s", (_, inflate) => {
    const zip = openZip(packZip(parts));
    for (const [index, entry] of zip.entries.entries()) {
      expect(Buffer.compare(unpack(zip, entry, inflate), parts[index]?.[1] ?? new Uint8Array(1))).toBe(0);
    }
  });
});

describe("crc", () => {
  it("is the one zip uses", () => {
    expect(crc32(new Uint8Array(Buffer.from("123456789")))).toBe(0xcbf43926);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => expect(crc32(bytes)).toBe(crcOf(bytes))),
    );
  });
});

describe("numbers under General", () => {
  it("are shown as the formatter shows them", () => {
    const number = fc.tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.integer({ min: -3, max: 9 }));
    fc.assert(
      fc.property(number, ([mantissa, exponent]) => {
        const value = mantissa * 10 ** exponent;
        const general = shownText({ kind: "number", number: value }, "General");
        expect(Math.abs(Number(general) - Number(format("General", value)))).toBeLessThanOrEqual(
          Math.abs(value) * 1e-9,
        );
        expect(general.length).toBeLessThanOrEqual(11);
      }),
    );
  });
});

describe("splices and lists", () => {
  it("are applied by place, insertions in their order", () => {
    const at = (start: number, end: number, text: string) => ({ start, end, text });
    expect(
      spliced("abcdef", [at(4, 5, "E"), at(2, 2, "1"), at(2, 3, "C"), at(2, 2, "2"), at(0, 0, "^")]),
    ).toBe("^ab12CdEf");
    expect(() => spliced("abc", [at(0, 2, ""), at(1, 2, "")])).toThrow();
  });

  it("grow and shrink to what they were", () => {
    const list = '<x:Types xmlns:x="u"><x:Default Extension="xml"/></x:Types>\n';
    const grown = withListItem(list, "部件", '<Override PartName="/a"/>');
    expect(grown).toBe(
      '<x:Types xmlns:x="u"><x:Default Extension="xml"/><x:Override PartName="/a"/></x:Types>\n',
    );
    expect(withoutListItems(grown, "部件", "Override", (name) => name("PartName") === "/a")).toBe(list);
    expect(withListItem("<Types/>", "部件", "<A/>")).toBe("<Types><A/></Types>");
  });

  it("write targets relative to the part", () => {
    expect(relativeTarget("xl/worksheets/sheet1.xml", "xl/comments1.xml")).toBe("../comments1.xml");
    expect(relativeTarget("xl/workbook.xml", "customXml/item1.xml")).toBe("../customXml/item1.xml");
    expect(relativeTarget("", "xl/workbook.xml")).toBe("xl/workbook.xml");
  });
});

describe("formulas", () => {
  it.each([
    ["A1+$B$2", 1, 1, "B2+$B$2"],
    ["SUM(A:B,3:4,$C:D,$5:6)", 1, 1, "SUM(B:C,4:5,$C:E,$5:7)"],
    ["'A1'!B2&\"C3\"&[1]Sheet1!D4", 1, 0, "'A1'!B3&\"C3\"&[1]Sheet1!D5"],
    ["LOG10(A1)+ATAN2(B1,1E5)+Table1[A1]", 1, 0, "LOG10(A2)+ATAN2(B2,1E5)+Table1[A1]"],
    ["A1048576", 1, 0, "A1"],
    ["XFD1", 0, 1, "A1"],
    ["得分A1+TAXRATE+_A1+A1.5", 1, 1, "得分A1+TAXRATE+_A1+A1.5"],
  ])("%s shifts by %d, %d to %s", (formula, rows, columns, shifted) => {
    expect(shiftFormula(cutFormula(formula), rows, columns)).toBe(shifted);
    expect(shiftFormula(cutFormula(formula), 0, 0)).toBe(formula);
  });

  const known: KnownCells = {
    number: (row, column): Decimal | null =>
      row === 8 ? null : decimal(row + 1).plus(decimal(column).div(10)),
    areaSum: (area): Decimal | null =>
      area.bottom >= 8 && area.top <= 8 ? null : decimal((area.bottom - area.top + 1) * 10),
  };

  it.each<readonly [string, string | null]>([
    ["A1+B2", "3.1"],
    ["SUM(A1:A3)", "30"],
    ["SUM(A1:A3,B2,5)", "45"],
    ["sum( $A$1:A3 , A1+A2 ) - 1", "32"],
    ["ROUND(A1/A3,2)", "0.33"],
    ["(A1+A2)*A3/2-+1", "3.5"],
    ["A1+A9", null],
    ["SUM(A8:A10)", null],
    ["A1/(A1-A1)", null],
    ["AVERAGE(A1:A3)", null],
    ["Sheet2!A1", null],
    ["SUM(A1:A3)%", null],
    ["-A1", null],
    ["A1&A2", null],
    ["IF(A1,1,2)", null],
    ["SUM()", null],
    ["", null],
    ["+".repeat(100_000), null],
    ["(".repeat(100_000), null],
    [Array.from({ length: 400 }, () => "A1").join("+"), "400"],
    [Array.from({ length: 4000 }, () => "A1").join("+"), null],
  ])("total %#", (formula, value) => {
    const total = readTotalFormula(formula);
    expect(total && (evaluateTotal(total, known)?.toString() ?? null)).toBe(value);
  });

  it("tell what they refer to, or that it cannot be told", () => {
    expect(referencesOf('IF(A1>0,SUM(B2:C3),"D4")')).toEqual(["A1", "B2:C3"].map(areaOf));
    expect(referencesOf("SUM(B:B)*TRUE")).toEqual([areaOf("B1:B1048576")]);
    for (const formula of [
      "Sheet2!A1",
      "总分*2",
      'INDIRECT("A1")',
      "OFFSET(A1,1,1)",
      "Table1[列]",
      "#REF!+A1",
    ]) {
      expect(referencesOf(formula)).toBeNull();
    }
  });
});
