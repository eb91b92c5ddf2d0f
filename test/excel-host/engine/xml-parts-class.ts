import { nextId, type BookModel, type XmlPart } from "../model/book";
import { hostObject, plain, type HostClass, type MethodResult } from "./host-class";
import { accessDenied, invalidArgument, itemNotFound } from "./host-fault";

/** The namespace of a part's root element, by its prefix. Not XML → InvalidArgument. */
function namespaceOf(xml: string): string {
  const root =
    /^\s*(?:<\?xml[^>]*\?>\s*)?<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(
      xml,
    );
  if (!root) throw invalidArgument("不是 XML。");
  const name = root[1] ? `xmlns:${root[1]}` : "xmlns";
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2] ?? "");
  return match?.[1] ?? match?.[2] ?? "";
}

const PART: HostClass<XmlPart> = {
  name: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ xml }) => namespaceOf(xml) },
  },
  methods: {
    Delete(part, _args, session) {
      if (session.book.readOnly) throw accessDenied();
      session.book.xmlParts.splice(session.book.xmlParts.indexOf(part), 1);
      return null;
    },
    GetXml: ({ xml }) => plain(xml),
    SetXml(part, [xml], session) {
      if (session.book.readOnly) throw accessDenied();
      namespaceOf(String(xml));
      part.xml = String(xml);
      return null;
    },
  },
};

function byId(book: BookModel, id: unknown): XmlPart | undefined {
  return book.xmlParts.find((part) => part.id === id);
}

/** Parts of one namespace. */
const SCOPED: HostClass<string> = {
  name: "CustomXmlPartScopedCollection",
  items: (uri, session) => inNamespace(session.book, uri).map((part) => hostObject(PART, part)),
  item(_uri, id, session) {
    const part = byId(session.book, id);
    if (!part) throw itemNotFound();
    return hostObject(PART, part);
  },
  methods: {
    GetCount: (uri, _args, session) => plain(inNamespace(session.book, uri).length),
    GetOnlyItem(uri, _args, session) {
      const only = onlyPart(session.book, uri);
      if (only === null) throw itemNotFound();
      return only;
    },
    GetOnlyItemOrNullObject: (uri, _args, session) => onlyPart(session.book, uri),
  },
};

function inNamespace(book: BookModel, uri: string): readonly XmlPart[] {
  return book.xmlParts.filter(({ xml }) => namespaceOf(xml) === uri);
}

function onlyPart(book: BookModel, uri: string): MethodResult {
  const parts = inNamespace(book, uri);
  return parts.length === 1 ? hostObject(PART, parts[0] as XmlPart) : null;
}

/** `workbook.customXmlParts`. */
export const XML_PARTS: HostClass<BookModel> = {
  name: "CustomXmlPartCollection",
  items: (book) => book.xmlParts.map((part) => hostObject(PART, part)),
  item(book, id) {
    const part = byId(book, id);
    if (!part) throw itemNotFound();
    return hostObject(PART, part);
  },
  methods: {
    Add(book, [xml]) {
      if (book.readOnly) throw accessDenied();
      namespaceOf(String(xml));
      const part: XmlPart = { id: `{PART-${nextId(book)}}`, xml: String(xml) };
      book.xmlParts.push(part);
      return hostObject(PART, part);
    },
    GetByNamespace: (_book, [uri]) => hostObject(SCOPED, String(uri)),
    GetCount: (book) => plain(book.xmlParts.length),
    GetItemOrNullObject(book, [id]) {
      const part = byId(book, id);
      return part ? hostObject(PART, part) : null;
    },
  },
};
