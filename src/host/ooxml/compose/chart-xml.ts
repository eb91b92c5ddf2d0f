import { absoluteArea } from "./area-text";
import type { ChartDescription, ChartSeries } from "./description";
import { argb, element, formulaText, LINK_NAMESPACE, XML_HEAD } from "./markup";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PLACING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** The part that places charts on a sheet; the chart with index n has the relationship id rId(n+1). */
export function drawingXml(charts: readonly ChartDescription[]): string {
  const anchors = charts.map(({ at, title }, index) => {
    const corner = (name: string, column: number, row: number): string =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    const names = element("xdr:cNvPr", { id: index + 2, name: `图表 ${index + 1}`, descr: title });
    const frame = `<xdr:nvGraphicFramePr>${names}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`;
    const place = '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>';
    const chart = element("c:chart", {
      "xmlns:c": CHART,
      "xmlns:r": LINK_NAMESPACE,
      "r:id": `rId${index + 1}`,
    });
    const graphic = `<a:graphic>${element("a:graphicData", { uri: CHART }, chart)}</a:graphic>`;
    return (
      `<xdr:twoCellAnchor>${corner("from", at.left, at.top)}${corner("to", at.right + 1, at.bottom + 1)}` +
      `<xdr:graphicFrame macro="">${frame}${place}${graphic}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return XML_HEAD + element("xdr:wsDr", { "xmlns:xdr": PLACING, "xmlns:a": DRAWING }, anchors.join(""));
}

/** A column chart with its values written at the columns, so that it reads without colours. */
export function chartXml({ title, categories, values, color = "4472C4" }: ChartDescription): string {
  const fill = `<a:solidFill>${element("a:srgbClr", { val: argb(color).slice(2) })}</a:solidFill>`;
  const series =
    '<c:idx val="0"/><c:order val="0"/>' +
    `<c:tx>${textReference(values.name)}</c:tx>` +
    `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>` +
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat>${textReference(categories)}</c:cat><c:val>${numberReference(values)}</c:val>`;
  const bars =
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `<c:ser>${series}</c:ser><c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`;
  const plot = `<c:plotArea><c:layout/>${bars}${CATEGORY_AXIS}${VALUE_AXIS}</c:plotArea>`;
  const chart = `${titleXml(title)}<c:autoTitleDeleted val="0"/>${plot}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>`;
  return (
    XML_HEAD +
    element(
      "c:chartSpace",
      { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": LINK_NAMESPACE },
      `<c:roundedCorners val="0"/><c:chart>${chart}</c:chart>`,
    )
  );
}

function titleXml(title: string): string {
  const run = `<a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${formulaText(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const CATEGORY_AXIS =
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
  '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/></c:catAx>';
const VALUE_AXIS =
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
  '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/></c:valAx>';

/** A reference with the values it has now, for readers that do not calculate. */
function textReference({ sheet, area, cached }: ChartSeries<string>): string {
  const points = cached.map((text, index) => pointXml(index, text)).join("");
  return `<c:strRef><c:f>${formulaText(absoluteArea(sheet, area))}</c:f><c:strCache><c:ptCount val="${cached.length}"/>${points}</c:strCache></c:strRef>`;
}

function numberReference({ sheet, area, cached }: ChartSeries<number>): string {
  const points = cached.map((number, index) => pointXml(index, String(number))).join("");
  return `<c:numRef><c:f>${formulaText(absoluteArea(sheet, area))}</c:f><c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="${cached.length}"/>${points}</c:numCache></c:numRef>`;
}

const pointXml = (index: number, value: string): string =>
  `<c:pt idx="${index}"><c:v>${formulaText(value)}</c:v></c:pt>`;
