import { areaOfText } from "../formula/reference";
import { findSheet, nextId, type CommentModel, type SheetModel } from "../model/book";
import { hostObject, plain, type HostClass, type HostObject } from "./host-class";
import { accessDenied, invalidArgument, itemNotFound } from "./host-fault";
import { range } from "./range-class";
import { cellsOf } from "./range-content";
import type { RangeState, Session } from "./session";

type Reply = CommentModel["replies"][number];

const REPLY: HostClass<Reply> = {
  name: "CommentReply",
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: { get: ({ id }) => id }, Content: { get: ({ content }) => content } },
};

const REPLIES: HostClass<CommentModel> = {
  name: "CommentReplyCollection",
  items: (comment) => comment.replies.map((reply) => hostObject(REPLY, reply)),
  methods: {
    Add(comment, [content], session) {
      const reply = { id: `{REPLY-${nextId(session.book)}}`, content: String(content) };
      comment.replies.push(reply);
      return hostObject(REPLY, reply);
    },
    GetCount: (comment) => plain(comment.replies.length),
  },
};

const COMMENT: HostClass<CommentModel> = {
  name: "Comment",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Content: {
      get: ({ content }) => content,
      set(comment, value) {
        comment.content = String(value);
      },
    },
    AuthorName: { get: ({ author }) => author },
    AuthorEmail: { get: () => "" },
    CreationDate: { get: () => "2024-12-31T00:00:00Z" },
    Resolved: { get: ({ resolved }) => resolved },
    ContentType: { get: () => "Plain" },
  },
  parts: { Replies: (comment) => hostObject(REPLIES, comment) },
  methods: {
    Delete(comment, _args, session) {
      for (const sheet of session.book.sheets)
        sheet.comments = sheet.comments.filter((one) => one !== comment);
      return null;
    },
    GetLocation(comment, _args, session) {
      const sheet = session.book.sheets.find((one) => one.comments.includes(comment));
      if (!sheet) throw itemNotFound();
      const { row, column } = comment.at;
      return range(session, sheet, { top: row, left: column, bottom: row, right: column });
    },
  },
};

/** Threaded comments of a sheet, or (`null`) of the workbook; the add-in's are signed by the person at work. */
export const COMMENTS: HostClass<SheetModel | null> = {
  name: "CommentCollection",
  items: (sheet, session) => all(sheet, session).map((comment) => hostObject(COMMENT, comment)),
  item(sheet, id, session) {
    const comment = all(sheet, session).find((one) => one.id === id);
    if (!comment) throw itemNotFound();
    return hostObject(COMMENT, comment);
  },
  methods: {
    Add(own, [address, content], session) {
      if (session.book.readOnly) throw accessDenied();
      const { sheet, row, column } = cellOf(own, address, session);
      if (sheet.protection) throw accessDenied();
      const comment: CommentModel = {
        id: `{COMMENT-${nextId(session.book)}}`,
        at: { row, column },
        content: String(content),
        author: "经办人",
        replies: [],
        resolved: false,
      };
      sheet.comments.push(comment);
      return hostObject(COMMENT, comment);
    },
    GetCount: (sheet, _args, session) => plain(all(sheet, session).length),
    GetItemByCell(own, [address], session) {
      const { sheet, row, column } = cellOf(own, address, session);
      const comment = sheet.comments.find(({ at }) => at.row === row && at.column === column);
      if (!comment) throw itemNotFound();
      return hostObject(COMMENT, comment);
    },
  },
};

function all(sheet: SheetModel | null, session: Session): readonly CommentModel[] {
  return sheet ? sheet.comments : session.book.sheets.flatMap(({ comments }) => comments);
}

function cellOf(
  own: SheetModel | null,
  given: unknown,
  session: Session,
): { readonly sheet: SheetModel; readonly row: number; readonly column: number } {
  if ((given as HostObject | null)?.className === "Range") {
    const { sheet, area } = cellsOf((given as HostObject).state as RangeState);
    return { sheet, row: area.top, column: area.left };
  }
  const text = String(given);
  const cut = text.lastIndexOf("!");
  const sheet = cut < 0 ? own : findSheet(session.book, text.slice(0, cut).replace(/^'|'$/g, ""));
  const area = areaOfText(text.slice(cut + 1));
  if (!sheet || !area) throw invalidArgument();
  return { sheet, row: area.top, column: area.left };
}
