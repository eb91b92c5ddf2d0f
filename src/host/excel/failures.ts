import { HostError, type HostErrorCode, type Receipt } from "../workbook";

/** Office's code for a request while a cell is being typed into. */
const EDITING = "InvalidOperationInCellEditMode";

const BUSY_EDITING = "请先按 Enter 结束单元格编辑，再点重试";

/** What each error code of Office means for the person at work. */
const MEANINGS: Readonly<Record<string, readonly [HostErrorCode, string]>> = {
  [EDITING]: ["busyEditing", BUSY_EDITING],
  WriteNotSupportedWhenModalDialogOpen: ["busyEditing", "Excel 里正打开着对话框，请先关闭它，再点重试"],
  AccessDenied: ["readOnly", "Excel 拒绝了这一步：工作簿为只读，或工作表受保护。请取消保护或另存副本后再试"],
  ItemNotFound: ["missingSheet", "要用的工作表已被删除或改名，请重新校验"],
  InvalidReference: ["missingSheet", "要用的单元格已被删除，请重新校验"],
  InvalidObjectPath: ["missingSheet", "要用的单元格已被删除，请重新校验"],
  ActivityLimitReached: ["failed", "Excel 正忙，没有接受这一步，请稍候再点重试"],
  RequestTokenUnavailable: ["failed", "Excel 正忙，没有接受这一步，请稍候再点重试"],
  RequestAborted: ["failed", "Excel 中断了这一步，请再点重试"],
  RequestPayloadSizeLimitExceeded: ["tooLarge", "一次写入的内容超过 Excel 的上限，请少选几处分次写入"],
  ResponsePayloadSizeLimitExceeded: [
    "tooLarge",
    "工作表内容过多，超过 Excel 一次能交出的上限，请删去无关的工作表后再试",
  ],
  RangeExceedsLimit: ["tooLarge", "工作表内容过多，超过 Excel 的上限，请删去无关的工作表后再试"],
  OperationCellsExceedLimit: ["tooLarge", "工作表内容过多，超过 Excel 的上限，请删去无关的工作表后再试"],
  ApiNotFound: ["unsupported", "当前 Excel 版本缺少所需的功能，请升级 Excel，或改用离线页面"],
  NotImplemented: ["unsupported", "当前 Excel 版本缺少所需的功能，请升级 Excel，或改用离线页面"],
  InvalidOrTimedOutSession: ["failed", "与 Excel 的会话已过期，请刷新任务窗格后再试"],
  ConnectionFailure: ["failed", "与 Excel 的连接断开了，请刷新任务窗格后再试"],
  Timeout: ["failed", "Excel 没有按时回应，请再点重试"],
};

/** Office's code of an error, or `null` where it is none of Office's. */
export function officeCode(error: unknown): string | null {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return error instanceof HostError || typeof code !== "string" ? null : code;
}

/** Whether Excel refused because a cell is being typed into; nothing of the request was carried out then. */
export function isEditing(error: unknown): boolean {
  return officeCode(error) === EDITING;
}

/** Whether an answer was too long for Excel to give at once. */
export function isTooLong(error: unknown): boolean {
  return officeCode(error) === "ResponsePayloadSizeLimitExceeded";
}

/** Any failure as the one kind the port knows, with one clear sentence. */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const [code, message] = meaningOf(error);
  return new HostError(code, `${message}。`, null, { cause: error });
}

/** The failure of a write that got part of the way; the receipt says exactly what stands in the workbook. */
export function halfWritten(error: unknown, receipt: Receipt, isCertain: boolean): HostError {
  const [code, message] = meaningOf(error);
  const count = receipt.written.length;
  const stands = isCertain
    ? count === 0
      ? "没有写入任何单元格"
      : `已写入 ${count} 个单元格，可点“撤销写入”恢复`
    : `${count} 个单元格可能已写入，请核对后点“撤销写入”`;
  return new HostError(code, `${message}（${stands}）。`, receipt, { cause: error });
}

function meaningOf(error: unknown): readonly [HostErrorCode, string] {
  if (error instanceof HostError) return [error.code, error.message.replace(/。$/, "")];
  const code = officeCode(error);
  const known = code === null ? undefined : MEANINGS[code];
  if (known) return known;
  const detail = code ?? (error instanceof Error ? error.name : "未知");
  return ["failed", `Excel 没有完成这一步（${detail}），请重试；若仍不行，请保存后重新打开工作簿`];
}

/** A sheet asked for is not in the workbook. */
export function missingSheet(sheet: string): HostError {
  return new HostError("missingSheet", `找不到工作表“${sheet}”，可能已被删除或改名，请重新校验。`);
}

/** A hidden sheet cannot be gone to. */
export function hiddenSheet(sheet: string): HostError {
  return new HostError("failed", `工作表“${sheet}”已隐藏，请先在 Excel 中取消隐藏，再定位。`);
}

/** A sheet's filled cells lie too far apart to be read block by block. */
export function scattered(sheet: string, last: string): HostError {
  return new HostError(
    "tooLarge",
    `工作表“${sheet}”的内容一直散布到 ${last}，无法读取。请删去远处多余的内容后再试。`,
  );
}

/** Excel lacks the API set the port needs. */
export function tooOld(): HostError {
  return new HostError(
    "unsupported",
    "当前 Excel 版本过低，需要 Excel 2021、Microsoft 365 或网页版 Excel。请升级，或改用离线页面。",
  );
}

/** The page is not open in Excel. */
export function noExcel(): HostError {
  return new HostError("unsupported", "没有连接到 Excel，请在 Excel 的任务窗格中打开，或改用离线页面。");
}

/** Marks on protected sheets stay where they are. */
export function marksStuck(sheets: readonly string[]): HostError {
  const names = sheets.map((sheet) => `“${sheet}”`).join("、");
  return new HostError("readOnly", `工作表${names}受保护，上面的标记没有清除；请取消保护后再点“清除标记”。`);
}
