import { recalculate } from "../formula/recalculate";
import type { BookModel } from "../model/book";
import type { HostClass } from "./host-class";

/** Excel itself: calculation, and the hints an add-in may give it. */
export const APPLICATION: HostClass<BookModel> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      get: (book) => book.calculation,
      set(book, value) {
        book.calculation = value === "Manual" ? "Manual" : "Automatic";
      },
    },
    CalculationState: { get: (book) => (book.stale ? "Pending" : "Done") },
  },
  methods: {
    Calculate(book) {
      recalculate(book);
      return null;
    },
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

/** The add-in's runtime: whether it is told of events. */
export const RUNTIME: HostClass<BookModel> = {
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: (_book, session) => session.enableEvents,
      set(_book, value, session) {
        session.enableEvents = value === true;
      },
    },
  },
};
