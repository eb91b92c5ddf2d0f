import type { BookModel } from "../model/book";
import { hostObject, plain, type HostClass } from "./host-class";
import { accessDenied, itemNotFound } from "./host-fault";

interface SettingState {
  readonly book: BookModel;
  readonly key: string;
}

const SETTING: HostClass<SettingState> = {
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key),
      set({ book, key }, value) {
        if (book.readOnly) throw accessDenied();
        book.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete({ book, key }) {
      if (book.readOnly) throw accessDenied();
      book.settings.delete(key);
      return null;
    },
  },
};

/** `workbook.settings`: small values kept with the workbook, by the add-in's own key. */
export const SETTINGS: HostClass<BookModel> = {
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => hostObject(SETTING, { book, key })),
  item(book, key) {
    if (!book.settings.has(String(key))) throw itemNotFound();
    return hostObject(SETTING, { book, key: String(key) });
  },
  methods: {
    Add(book, [key, value]) {
      if (book.readOnly) throw accessDenied();
      book.settings.set(String(key), value);
      return hostObject(SETTING, { book, key: String(key) });
    },
    GetCount: (book) => plain(book.settings.size),
    GetItemOrNullObject: (book, [key]) =>
      book.settings.has(String(key)) ? hostObject(SETTING, { book, key: String(key) }) : null,
  },
};
