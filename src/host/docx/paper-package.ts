import { escapeText } from "../ooxml/xml-text";

const AUTHOR = "绩效自评助手";
const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** The paper's own description, without times: the same paper gives the same bytes on any day. */
export function propertiesXml(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<cp:coreProperties ${NAMESPACES}><dc:title>${escapeText(title)}</dc:title>` +
    `<dc:creator>${AUTHOR}</dc:creator><cp:lastModifiedBy>${AUTHOR}</cp:lastModifiedBy></cp:coreProperties>`
  );
}

const LOCAL_RECORD = 0x04034b50;
const CENTRAL_RECORD = 0x02014b50;
const END_RECORD = 0x06054b50;
/** 1 January 1980, the zero of zip's clock. */
const ZIP_EPOCH = 0x00210000;

/** The archive with the time of every entry set to zip's zero, in place. Expects a plain archive without comment. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END_RECORD) throw new RangeError("not a plain zip archive");
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== CENTRAL_RECORD || view.getUint32(local, true) !== LOCAL_RECORD)
      throw new RangeError("not a plain zip archive");
    view.setUint32(at + 12, ZIP_EPOCH, true);
    view.setUint32(local + 10, ZIP_EPOCH, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
