import { excelWorkbook } from "../../../src/host/excel/excel-workbook";
import type { Clock } from "../../../src/host/excel/gate";
import { HostError, type Workbook } from "../../../src/host/workbook";
import type { ExcelHost, HostOptions } from "../../excel-host/excel-host";
import type { BookModel } from "../../excel-host/model/book";
import { describeBook, type BookDescription } from "../../excel-host/model/describe";
import { bootExcel } from "../../excel-host/transport/host-bridge";

/** A clock a test winds by hand: waiting takes no time and is counted. */
export interface TestClock extends Clock {
  readonly waited: number[];
  onWait(work: (milliseconds: number) => void): void;
  pass(milliseconds: number): void;
}

/** A clock that stands at 0. */
export function testClock(): TestClock {
  const waited: number[] = [];
  let time = 0;
  let listener: (milliseconds: number) => void = () => undefined;
  return {
    waited,
    now: () => time,
    wait: async (milliseconds) => {
      waited.push(milliseconds);
      time += milliseconds;
      listener(milliseconds);
    },
    onWait(work) {
      listener = work;
    },
    pass(milliseconds) {
      time += milliseconds;
    },
  };
}

/** A workbook open in the stand-in Excel, from both sides. */
export interface Opened {
  readonly workbook: Workbook;
  readonly host: ExcelHost;
  readonly book: BookModel;
  readonly clock: TestClock;
}

/** Opens a workbook in the stand-in Excel, with the port on it. */
export function open(description: BookDescription | BookModel, options: HostOptions = {}): Opened {
  const book = "stale" in description ? description : describeBook(description);
  const { host } = bootExcel(book, options);
  const clock = testClock();
  return { workbook: excelWorkbook({ clock }), host, book, clock };
}

/** The failure of an undertaking; anything but a `HostError` with a Chinese sentence is a failure of the test. */
export async function failureOf(undertaking: Promise<unknown>): Promise<HostError> {
  const error: unknown = await undertaking.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostError)) throw new Error(`no HostError but ${String(error)}`);
  expect(error.message).toMatch(/[\u4e00-\u9fff][\s\S]*。$/u);
  return error;
}
