import { HostError } from "../workbook/model";

/** Messages as Excel words them (English), by code. */
const MESSAGES: Record<string, string> = {
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: "The resource being created already exists.",
  AccessDenied: "You cannot perform the requested operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  GeneralException: "There was an internal error while processing the request.",
};

const STATUS: Record<string, number> = {
  InvalidArgument: 400,
  InvalidReference: 400,
  InvalidObjectPath: 400,
  InvalidSelection: 400,
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  NotImplemented: 501,
};

export function failure(code: string, message?: string): HostError {
  return new HostError(code, message ?? MESSAGES[code] ?? code);
}

export function invalidArgument(message?: string): HostError {
  return failure("InvalidArgument", message);
}

/** What the workbench lacks is named and refused: an invented answer would be worse than none. */
export function notImplemented(what: string): HostError {
  return failure("NotImplemented", `the workbench does not implement ${what}`);
}

export function httpStatus(code: string): number {
  return STATUS[code] ?? 500;
}
