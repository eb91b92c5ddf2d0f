import { OFFICE_CODES } from "../faults";

/** The error code office.js makes of Office's number, for transports that name it themselves. */
export function codeOfRefusal(officeCode: number): string {
  switch (officeCode) {
    case OFFICE_CODES.cellEdit:
      return "InvalidOperationInCellEditMode";
    case OFFICE_CODES.session:
      return "InvalidOrTimedOutSession";
    case OFFICE_CODES.dialogOpen:
      return "WriteNotSupportedWhenModalDialogOpen";
    case OFFICE_CODES.busy:
      return "ActivityLimitReached";
    case OFFICE_CODES.requestTooLarge:
      return "RequestPayloadSizeLimitExceeded";
    case OFFICE_CODES.responseTooLarge:
      return "ResponsePayloadSizeLimitExceeded";
    case OFFICE_CODES.noAccess:
      return "AccessDenied";
    default:
      return "GeneralException";
  }
}
