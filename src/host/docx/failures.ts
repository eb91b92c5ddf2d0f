import { HostError, type HostErrorCode } from "../workbook";

const REPAIR = "请用 Word 或 WPS 打开后另存一份 .docx 再试";

/** The file is no report we can read; `detail` says what it is. */
export function notAReport(detail: string): HostError {
  return new HostError("unsupported", `${detail}，请选择 .docx、.txt 或 .md 格式的报告。`);
}

/** A Word file of the time before .docx. */
export function oldDocument(): HostError {
  return new HostError("oldFormat", `这是旧版 .doc（或 WPS .wps）文件，${REPAIR}。`);
}

/** The inside of the file is broken. */
export function damagedReport(detail: string, cause?: unknown): HostError {
  return new HostError("damaged", `文件已损坏（${detail}）。${REPAIR}。`, null, { cause });
}

/** The report goes beyond what any honest one needs. */
export function reportTooLarge(detail: string): HostError {
  return new HostError("tooLarge", `文件过大（${detail}），为防止卡死没有打开。`);
}

const SENTENCES: Partial<Record<HostErrorCode, (detail: string) => string>> = {
  damaged: (detail) => `文件已损坏${detail}。${REPAIR}。`,
  hostile: (detail) => `文件结构异常${detail}，为安全起见没有打开。${REPAIR}。`,
  tooLarge: (detail) => `文件过大${detail}，为防止卡死没有打开。请删去图片后再试。`,
  encrypted: () => "文件已加密，无法读取，请在 Word 或 WPS 中取消密码后再试。",
};

/** `文件使用了 zip64 压缩格式，请在 Excel …`: the clause before the comma is true of documents too. */
function notWordWays(error: HostError): HostError {
  const what = error.message.split("，")[0] ?? "";
  return new HostError("unsupported", `${what}，${REPAIR}。`, null, { cause: error });
}

/** Runs the work; the package reader's failures speak of documents instead of workbooks. */
export function guardedReport<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof HostError)) throw damagedReport("内容无法识别", error);
    const sentence = SENTENCES[error.code];
    if (error.message.includes(".docx")) throw error;
    if (error.code === "unsupported") throw notWordWays(error);
    if (!sentence) throw error;
    const detail = /（[^（）]*）/u.exec(error.message)?.[0] ?? "";
    throw new HostError(error.code, sentence(detail), null, { cause: error });
  }
}
