// Numbers and names of the private protocol between Office.js and Excel, as observed in the traffic of the
// genuine library (see README.md, "Protocol facts"). None of this is public documentation.

/** ActionType of one entry in a Rich API request. */
export const ACTION = { INSTANTIATE: 1, QUERY: 2, METHOD: 3, SET_PROPERTY: 4, TRACE: 5 };

/** ObjectPathType: how the client names the object an action works on. */
export const PATH = { ROOT: 1, NEW_OBJECT: 2, METHOD: 3, PROPERTY: 4, INDEXER: 5, REFERENCE: 6, NULL: 7 };

/** Ids the in-page bridge needs (passed to it as plain data). */
export const BRIDGE = {
  METHODS: { Execute: 1, RegisterEvent: 2, UnregisterEvent: 3, WriteSettings: 4, GetContext: 5 },
  DISPATCH_RICH_API: 93, // Execute: run a Rich API request
  EVENT_SELECTION_CHANGED: 2, // office event: the selection of the document changed
  EVENT_RICH_API_MESSAGE: 33, // office event: a batch of Rich API messages (below)
  INTERNAL_ERROR: 5001,
  DISPLAY_MODE_TASKPANE: 2,
};

/** A message to the add-in is [category, type, targetId, messageJson, id]. */
export const MESSAGE = {
  CUSTOM_FUNCTION: 1,
  CALL: 1000,
  CANCEL: 1001, // category 1
  ACTION: 2,
  RUN_ACTION: 1000, // category 2: ExecuteFunction command
  EVENT: 65536, // category: object event, type is one of EVENT_TYPE
  TARGET_WORKBOOK: 'Workbook',
};
export const EVENT_TYPE = {
  Changed: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  TableChanged: 101,
};

/** Flags of a custom function call and error codes of its result (CustomFunctions.ErrorCode is public). */
export const CALL_FLAG = { CANCELABLE: 1, STREAM: 2, ALLOW_ERROR: 4 };
export const FUNCTION_ERROR = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!' }; // all others: #VALUE!

/** Messages of Excel's error codes; the codes are documented, the wording is an approximation. */
const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is invalid.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
};

export class RichApiError extends Error {
  constructor(code, location, message) {
    super(message || MESSAGES[code] || code);
    this.code = code;
    this.location = location;
  }
}
export const fail = (code, location, message) => {
  throw new RichApiError(code, location, message);
};

/** A member that exists in Excel but not in this host: never answer with a guess. */
export const notImplemented = (what) =>
  fail('FakeHostNotImplemented', what, `FakeHostNotImplemented: ${what} exists in Excel but not in this test host`);
