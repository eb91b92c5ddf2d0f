/** An error as Excel answers it: a code office.js knows, a message, and where. */
export class HostFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "HostFault";
  }
}

/** Nothing of that name or id. */
export function itemNotFound(): HostFault {
  return new HostFault("ItemNotFound", "请求的资源不存在。", 404);
}

/** An argument Excel cannot take. */
export function invalidArgument(detail = ""): HostFault {
  return new HostFault("InvalidArgument", `该参数无效、缺少或格式不正确。${detail}`);
}

/** Protection, or a read-only workbook. */
export function accessDenied(): HostFault {
  return new HostFault("AccessDenied", "您无法执行所请求的操作。", 403);
}

/** A member above the declared sets. */
export function apiNotFound(member: string): HostFault {
  return new HostFault("ApiNotFound", `您尝试使用的 API 找不到：${member}`);
}

/** Not now, not here. */
export function invalidOperation(detail: string): HostFault {
  return new HostFault("InvalidOperation", `该操作无效。${detail}`);
}

/** The stand-in has not heard of a member: a fault of the stand-in or a slip of the add-in, never Excel's. */
export class NotInStandIn extends HostFault {
  constructor(readonly member: string) {
    super("NotImplemented", `the stand-in Excel does not implement ${member}`, 501);
  }
}
