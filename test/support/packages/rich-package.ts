import { contentTypes, namespacesOf, relationships, rootOf, type Spelling } from "./fixture-package";
import { packageOf } from "./raw-zip";

const OFFICE = "application/vnd.openxmlformats-officedocument.";
const MICROSOFT = "http://schemas.microsoft.com/office/";

/** Texts of the shared strings, by index: plain, rich with phonetic guide, with an escape, with blanks. */
const STRINGS =
  "<si><t>项目支出绩效自评表</t></si>" +
  '<si><r><rPr><b/><sz val="11"/><rFont val="宋体"/></rPr><t>年度</t></r><r><t xml:space="preserve"> 总体目标</t></r><rPh sb="0" eb="2"><t>ニェンドゥ</t></rPh><phoneticPr fontId="1"/></si>' +
  "<si><t>第一行_x000D_\n第二行</t></si>" +
  '<si><t xml:space="preserve">　90% </t></si>' +
  "<si><t>数量指标</t></si>" +
  "<si><t>得分</t></si>" +
  "<si/>";

const SHEET_1 =
  '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:I12"/>' +
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="3" width="12" customWidth="1"/><col min="8" max="9" width="10" style="3" customWidth="1"/></cols>' +
  "<sheetData>" +
  '<row r="1" spans="1:9" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>' +
  '<row r="2" spans="1:9"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c><c r="D2" t="s"><v>6</v></c><c r="E2" t="str"><v>直接文字</v></c></row>' +
  '<row r="3" spans="1:9"><c r="A3" t="s"><v>4</v></c><c r="B3" s="2"><v>9.8</v></c><c r="C3" s="4"><v>0.965</v></c><c r="D3" s="5"><v>45383</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#N/A</v></c></row>' +
  '<row r="4" spans="1:9"><c r="B4" s="2"><v>85</v></c><c r="C4" t="inlineStr"><is><r><t>行内</t></r><r><t>文字</t></r></is></c></row>' +
  '<row r="5" spans="1:9"><c r="A5" t="s"><v>5</v></c><c r="B5" s="2"><f>SUM(B3:B4)</f><v>94.8</v></c><c r="C5" s="2"><f>B5+10</f><v>104.8</v></c><c r="D5"><f>B5/IF(C5&gt;0,2,1)</f><v>47.4</v></c></row>' +
  '<row r="6" spans="1:9"><c r="B6"><f t="shared" ref="B6:B8" si="0">A$1&amp;B3*$C6</f><v>0</v></c><c r="C6"><v>2</v></c></row>' +
  '<row r="7" spans="1:9" hidden="1"><c r="B7"><f t="shared" si="0"/><v>0</v></c></row>' +
  '<row r="8" spans="1:9"><c r="B8"><f t="shared" si="0"/><v>0</v></c><c r="F8" cm="1"><f t="array" ref="F8:F9">B3:B4*2</f><v>19.6</v></c></row>' +
  '<row r="9" spans="1:9"><c r="F9"><v>170</v></c><c r="I9" s="3" vm="1"><v>7</v><extLst><ext uri="{X}"/></extLst></c></row>' +
  '<row r="10" s="3" customFormat="1"/>' +
  '<row r="11"><c r="G11" t="s"><v>4</v></c><c r="H11" t="s"><v>5</v></c></row><row r="12"><c r="G12"><v>1</v></c><c r="H12"><v>2</v></c></row>' +
  "</sheetData>" +
  '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1"/>' +
  '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
  '<conditionalFormatting sqref="B3:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>60</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="A3"><formula1>"数量指标,质量指标"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A2" r:id="rId9"/></hyperlinks><printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="portrait" r:id="rId1"/><headerFooter><oddFooter>第&amp;P页</oddFooter></headerFooter>' +
  '<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts>';

const EXTENSIONS =
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${MICROSOFT}spreadsheetml/2009/9/main"><x14:conditionalFormattings>` +
  `<x14:conditionalFormatting xmlns:xm="${MICROSOFT}excel/2006/main"><x14:cfRule type="iconSet" priority="2" id="{1}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>B3:B4</xm:sqref></x14:conditionalFormatting>` +
  `</x14:conditionalFormattings></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${MICROSOFT}spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="${MICROSOFT}excel/2006/main" count="1">` +
  '<x14:dataValidation type="list"><x14:formula1><xm:f>参数!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

const STYLES =
  '<numFmts count="2"><numFmt numFmtId="176" formatCode="0.00_ "/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center"/></xf>' +
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyProtection="1"><protection locked="0"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1" applyProtection="1"><protection locked="0"/></xf>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="177" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0"/>';

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n' +
  ' <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>' +
  [
    [1025, 2, 1],
    [1026, 3, 1],
  ]
    .map(
      ([id, row, column]) =>
        `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='visibility:hidden' fillcolor="#ffffe1"><v:textbox><div style='text-align:left'><br></div></v:textbox>` +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>1, 15, 2, 10, 3, 31, 6, 9</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    )
    .join("\r\n ") +
  "</xml>";

const CHART =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></c:chartSpace>';

const DRAWING =
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="1" cy="1"/><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>';

/** Bytes that stand for anything binary: every value once, so that no encoding survives unnoticed. */
const BINARY = Uint8Array.from({ length: 1024 }, (_, index) => (index * 37) & 0xff);

/** Parts of a macro workbook with everything that other writers lose. */
export function richParts(spelling: Spelling = {}): Map<string, string | Uint8Array> {
  const root = (name: string, inside: string): string => rootOf(name, inside, spelling);
  const links = (list: readonly (readonly [string, string, string])[], external = false): string =>
    relationships(
      list.map(([id, kind, target]) => ({ id, kind, target, external })),
      spelling,
    );
  const at = (path: string, relative: string): string => (spelling.absolute ? `/${path}` : relative);
  const parts = new Map<string, string | Uint8Array>();
  parts.set("[Content_Types].xml", richTypes());
  parts.set(
    "_rels/.rels",
    links([
      ["rId1", "officeDocument", at("xl/workbook.xml", "xl/workbook.xml")],
      [
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
      ["rId3", "custom-properties", "docProps/custom.xml"],
    ]),
  );
  parts.set("xl/workbook.xml", root("workbook", workbookInside()));
  parts.set("xl/_rels/workbook.xml.rels", links(workbookLinks(at)));
  parts.set(
    "xl/worksheets/sheet1.xml",
    root("worksheet", SHEET_1).replace(/<\/([a-z]+:)?worksheet>$/, `${spellExtensions(spelling)}$&`),
  );
  parts.set("xl/worksheets/_rels/sheet1.xml.rels", sheetLinks(at, spelling));
  parts.set(
    "xl/worksheets/sheet2.xml",
    root(
      "worksheet",
      '<sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    ),
  );
  parts.set(
    "xl/worksheets/sheet3.xml",
    root("worksheet", '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
  );
  parts.set(
    "xl/chartsheets/sheet1.xml",
    root("chartsheet", '<sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/>'),
  );
  parts.set("xl/chartsheets/_rels/sheet1.xml.rels", links([["rId1", "drawing", "../drawings/drawing1.xml"]]));
  parts.set("xl/styles.xml", root("styleSheet", STYLES));
  parts.set("xl/sharedStrings.xml", root("sst", STRINGS));
  parts.set(
    "xl/calcChain.xml",
    root(
      "calcChain",
      '<c r="B5" i="1" l="1"/><c r="C5"/><c r="D5"/><c r="B6" i="1"/><c r="B7"/><c r="B8"/><c r="F8" a="1"/>',
    ),
  );
  parts.set("xl/comments1.xml", root("comments", commentsInside()));
  parts.set("xl/drawings/vmlDrawing1.vml", VML);
  parts.set("xl/threadedComments/threadedComment1.xml", threaded());
  parts.set(
    "xl/persons/person.xml",
    `<personList xmlns="${MICROSOFT}spreadsheetml/2018/threadedcomments"><person displayName="审核员" id="{P1}" userId="u" providerId="None"/></personList>`,
  );
  parts.set("xl/drawings/drawing1.xml", DRAWING);
  parts.set(
    "xl/drawings/_rels/drawing1.xml.rels",
    links([
      ["rId1", "image", "../media/image1.png"],
      ["rId2", "chart", "../charts/chart1.xml"],
    ]),
  );
  parts.set("xl/charts/chart1.xml", CHART);
  parts.set("xl/media/image1.png", BINARY);
  parts.set("xl/printerSettings/printerSettings1.bin", BINARY.slice(0, 300));
  parts.set(
    "xl/tables/table1.xml",
    root(
      "table",
      '<autoFilter ref="G11:H12"/><tableColumns count="2"><tableColumn id="1" name="数量指标"/><tableColumn id="2" name="得分"/></tableColumns>',
    ).replace("table ", 'table id="1" name="表1" displayName="表1" ref="G11:H12" '),
  );
  parts.set("xl/vbaProject.bin", BINARY.slice(0, 900));
  parts.set(
    "xl/theme/theme1.xml",
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"/>',
  );
  parts.set("customXml/item1.xml", '<root xmlns="urn:other">别人的数据</root>');
  parts.set(
    "customXml/itemProps1.xml",
    '<ds:datastoreItem ds:itemID="{00000000-0000-0000-0000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
  );
  parts.set("customXml/_rels/item1.xml.rels", links([["rId1", "customXmlProps", "itemProps1.xml"]]));
  parts.set(
    "docProps/core.xml",
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  );
  parts.set(
    "docProps/custom.xml",
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property></Properties>',
  );
  return parts;
}

/** The same as a file. */
export function richPackage(spelling: Spelling = {}): Uint8Array {
  return packageOf(richParts(spelling));
}

function spellExtensions({ prefix = "" }: Spelling): string {
  return EXTENSIONS.replaceAll("<extLst>", `<${prefix}extLst>`)
    .replaceAll("</extLst>", `</${prefix}extLst>`)
    .replaceAll("<ext ", `<${prefix}ext `)
    .replaceAll("</ext>", `</${prefix}ext>`);
}

function workbookInside(): string {
  return (
    '<fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0"/></bookViews>' +
    '<sheets><sheet name="自评表" sheetId="1" r:id="rId1"/><sheet name="图表" sheetId="4" r:id="rId4"/><sheet name="空表" sheetId="2" r:id="rId2"/><sheet name="参数" sheetId="3" state="veryHidden" r:id="rId3"/></sheets>' +
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1:$I$12</definedName><definedName name="总分">自评表!$B$5</definedName></definedNames>' +
    '<calcPr calcId="191029"/>'
  );
}

function workbookLinks(
  at: (path: string, relative: string) => string,
): readonly (readonly [string, string, string])[] {
  return [
    ["rId1", "worksheet", at("xl/worksheets/sheet1.xml", "worksheets/sheet1.xml")],
    ["rId2", "worksheet", at("xl/worksheets/sheet2.xml", "worksheets/sheet2.xml")],
    ["rId3", "worksheet", at("xl/worksheets/sheet3.xml", "./worksheets/sheet3.xml")],
    ["rId4", "chartsheet", at("xl/chartsheets/sheet1.xml", "chartsheets/sheet1.xml")],
    ["rId5", "styles", at("xl/styles.xml", "styles.xml")],
    ["rId6", "sharedStrings", at("xl/sharedStrings.xml", "sharedStrings.xml")],
    ["rId7", "calcChain", at("xl/calcChain.xml", "calcChain.xml")],
    ["rId8", "theme", "theme/theme1.xml"],
    ["rId9", `${MICROSOFT}2006/relationships/vbaProject`, "vbaProject.bin"],
    ["rId10", "customXml", at("customXml/item1.xml", "../customXml/item1.xml")],
    ["rId11", `${MICROSOFT}2017/10/relationships/person`, "persons/person.xml"],
  ];
}

function sheetLinks(at: (path: string, relative: string) => string, spelling: Spelling): string {
  return relationships(
    [
      {
        id: "rId1",
        kind: "printerSettings",
        target: at("xl/printerSettings/printerSettings1.bin", "../printerSettings/printerSettings1.bin"),
      },
      { id: "rId2", kind: "drawing", target: at("xl/drawings/drawing1.xml", "../drawings/drawing1.xml") },
      {
        id: "rId3",
        kind: "vmlDrawing",
        target: at("xl/drawings/vmlDrawing1.vml", "../drawings/vmlDrawing1.vml"),
      },
      { id: "rId4", kind: "comments", target: at("xl/comments1.xml", "../comments1.xml") },
      { id: "rId5", kind: "table", target: at("xl/tables/table1.xml", "../tables/table1.xml") },
      {
        id: "rId6",
        kind: `${MICROSOFT}2017/10/relationships/threadedComment`,
        target: at("xl/threadedComments/threadedComment1.xml", "../threadedComments/threadedComment1.xml"),
      },
      { id: "rId9", kind: "hyperlink", target: "https://example.invalid/a?b=1&amp;c=2", external: true },
    ],
    spelling,
  );
}

function richTypes(): string {
  const extensions =
    '<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  return contentTypes(
    [
      ["xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
      ["xl/worksheets/sheet1.xml", "worksheet+xml"],
      ["xl/worksheets/sheet2.xml", "worksheet+xml"],
      ["xl/worksheets/sheet3.xml", "worksheet+xml"],
      ["xl/chartsheets/sheet1.xml", "chartsheet+xml"],
      ["xl/styles.xml", "styles+xml"],
      ["xl/sharedStrings.xml", "sharedStrings+xml"],
      ["xl/calcChain.xml", "calcChain+xml"],
      ["xl/comments1.xml", "comments+xml"],
      ["xl/tables/table1.xml", "table+xml"],
      ["xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"],
      ["xl/persons/person.xml", "application/vnd.ms-excel.person+xml"],
      ["xl/drawings/drawing1.xml", `${OFFICE}drawing+xml`],
      ["xl/charts/chart1.xml", `${OFFICE}drawingml.chart+xml`],
      ["xl/theme/theme1.xml", `${OFFICE}theme+xml`],
      ["xl/vbaProject.bin", "application/vnd.ms-office.vbaProject"],
      ["customXml/itemProps1.xml", `${OFFICE}customXmlProperties+xml`],
      ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
      ["docProps/custom.xml", `${OFFICE}custom-properties+xml`],
    ],
    extensions,
  );
}

function commentsInside(): string {
  return (
    "<authors><author>审核员</author><author>tc={T1}</author></authors><commentList>" +
    '<comment ref="B3" authorId="0" shapeId="0"><text><r><rPr><b/></rPr><t>审核员:\n请核对</t></r></text></comment>' +
    '<comment ref="B4" authorId="1" shapeId="0"><text><t>[线程批注]\n注释: 见附件</t></text></comment></commentList>'
  );
}

function threaded(): string {
  return `<ThreadedComments xmlns="${MICROSOFT}spreadsheetml/2018/threadedcomments"><threadedComment ref="B4" dT="2024-04-01T00:00:00.00" personId="{P1}" id="{T1}"><text>见附件</text></threadedComment></ThreadedComments>`;
}

export { namespacesOf };
