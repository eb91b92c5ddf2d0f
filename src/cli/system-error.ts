/** An error of the operating system, with its code (`ENOENT`). */
export interface SystemError {
  readonly code: string;
  readonly message: string;
}

/** Told by its shape, not its class, which differs from realm to realm. */
export function isSystemError(error: unknown): error is SystemError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}
