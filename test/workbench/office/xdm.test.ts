import { XdmHost, type QueryAnswer } from "./xdm";

interface Posted {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
  _errorCode: number;
  _responseType: number;
}

const posted: Posted[] = [];
const problems: Error[] = [];
let host: XdmHost;

beforeEach(() => {
  posted.length = problems.length = 0;
  host = new XdmHost({
    conversationId: "conversation",
    hostOrigin: "https://localhost:8443",
    context: { addInId: "id", addInName: "Sample", language: "zh-CN", settings: [["k", "1"]] },
    post: (message) => posted.push(JSON.parse(message) as Posted),
    execute: ({ body }): Promise<QueryAnswer> =>
      Promise.resolve(body === "too large" ? { error: 5103 } : { body: `answer to ${body}` }),
    onProblem: (problem) => problems.push(problem),
  });
});

async function send(
  _actionName: string,
  _data: unknown,
  more: Record<string, unknown> = {},
): Promise<Posted[]> {
  host.receive(
    JSON.stringify({
      _messageType: 0,
      _actionName,
      _conversationId: "conversation",
      _correlationId: 7,
      _data,
      _actionType: 0,
      ...more,
    }),
  );
  await new Promise(setImmediate);
  return posted.splice(0);
}

const query = (body: string) => ({
  ArrayData: ["", "POST", "ProcessQuery", [], body, 0, 1],
  DdaMethod: { ControlId: "id", Version: 1, DispatchId: 93 },
});

test("the context tells languages, sets and settings", async () => {
  const [answer] = await send("ContextActivationManager_getAppContextAsync", "id");
  expect(answer).toMatchObject({ _messageType: 1, _correlationId: 7, _errorCode: 0, _responseType: 0 });
  expect(answer?._data).toMatchObject({
    _id: "id",
    _appUILocale: "zh-CN",
    _dataLocale: "zh-CN",
    _settings: [["k", "1"]],
  });
  const { _requirementMatrix } = answer?._data as { _requirementMatrix: string };
  expect(JSON.parse(_requirementMatrix)).toMatchObject({ ExcelApi: "1.17", SharedRuntime: "1.1" });
});

test("a query is answered, one that failed as a whole with its error number", async () => {
  expect((await send("executeMethod", query("{}")))[0]?._data).toEqual({
    Version: 1,
    Error: 0,
    Data: [200, ["Content-Type", "application/json"], "answer to {}"],
  });
  expect((await send("executeMethod", query("too large")))[0]?._data).toEqual({ Version: 1, Error: 5103 });
});

test("events come under the registration's correlation id, and only while it stands", async () => {
  expect(host.raise("settingsChanged", {})).toBe(false);
  await send("settingsChanged", {}, { _actionType: 1 });
  expect(host.raise("settingsChanged", { a: 1 })).toBe(true);
  expect(posted.splice(0)).toMatchObject([{ _correlationId: 7, _responseType: 1, _data: { a: 1 } }]);
  await send("settingsChanged", {}, { _actionType: 2 });
  expect(host.raise("settingsChanged", {})).toBe(false);
});

test("messages of other conversations and other scripts are not for the host", async () => {
  expect(
    await send("ContextActivationManager_getAppContextAsync", "id", { _conversationId: "other" }),
  ).toEqual([]);
  expect(await send("ContextActivationManager_getAppContextAsync", "id", { _messageType: 1 })).toEqual([]);
  host.receive("no JSON");
  expect(problems).toEqual([]);
});

test.each([
  ["dialogNotificationShown", {}, { _actionType: 1 }, "the host event dialogNotificationShown"],
  [
    "ContextActivationManager_openWindowInHost",
    {},
    {},
    "the host call ContextActivationManager_openWindowInHost",
  ],
  ["executeMethod", { DdaMethod: { DispatchId: 64 } }, {}, "the host method 64"],
])("%s is refused by name", async (action, data, more, what) => {
  const [answer] = await send(action, data, more);
  expect(answer?._errorCode).toBe(-2);
  expect(problems).toMatchObject([{ message: `the workbench does not implement ${what}` }]);
});

test("a closed host says nothing more", async () => {
  host.close();
  expect(await send("executeMethod", query("{}"))).toEqual([]);
});
