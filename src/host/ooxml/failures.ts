import { HostError } from "../workbook";

/** What to do about a file that cannot be read; ends most sentences for the person. */
const REPAIR = "请用 Excel 或 WPS 打开后另存一份 .xlsx 再试";

/** The file's inside is broken; `detail` says where, in one Chinese clause. */
export function damaged(detail: string, cause?: unknown): HostError {
  return new HostError("damaged", `文件已损坏（${detail}）。${REPAIR}。`, null, { cause });
}

/** The file goes beyond what any honest form needs. */
export function tooLarge(detail: string): HostError {
  return new HostError(
    "tooLarge",
    `文件过大（${detail}），为防止卡死没有打开。请删去无关的工作表或图片后再试。`,
  );
}

/** The file is built in a way only an attack or a broken program would. */
export function hostile(detail: string): HostError {
  return new HostError("hostile", `文件结构异常（${detail}），为安全起见没有打开。${REPAIR}。`);
}

/** The file is sound but of a kind this reader does not take. */
export function unsupported(detail: string): HostError {
  return new HostError("unsupported", `${detail}，请在 Excel 或 WPS 中另存为 .xlsx 后再试。`);
}

/** The bytes are no workbook at all. */
export function notAWorkbook(detail: string): HostError {
  return new HostError("notAWorkbook", `${detail}，请选择 .xlsx 或 .xlsm 工作簿。`);
}

export function emptyFile(): HostError {
  return new HostError("empty", "文件是空的（0 字节），可能没有下载或拷贝完整，请重新取得后再试。");
}

export function encrypted(): HostError {
  return new HostError("encrypted", "文件已加密，无法读取，请在 Excel 或 WPS 中取消密码后再试。");
}

export function oldFormat(): HostError {
  return new HostError(
    "oldFormat",
    "这是旧版 .xls（或 WPS .et）文件，请在 Excel 或 WPS 中另存为 .xlsx 后再试。",
  );
}

export function readOnly(): HostError {
  return new HostError(
    "readOnly",
    "这个工作簿带有数字签名，只能读取，不能改动；请先在 Excel 中去掉签名，或在另存的副本上操作。",
  );
}

/** Our own write did not read back as intended; nothing was changed. */
export function failed(detail: string, cause?: unknown): HostError {
  return new HostError("failed", `写入没有成功（${detail}），工作簿保持原样，请重试。`, null, { cause });
}

/** Runs the work; whatever goes wrong comes out as a `HostError`, unexpected things as `otherwise` has it. */
export function guarded<T>(work: () => T, otherwise: (cause: unknown) => HostError = unreadable): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof HostError ? error : otherwise(error);
  }
}

function unreadable(cause: unknown): HostError {
  return damaged("内容无法识别", cause);
}

/** An unexpected fault while changing the workbook; the draft is dropped. */
export function notChanged(cause: unknown): HostError {
  return failed("遇到意外的文件结构", cause);
}
