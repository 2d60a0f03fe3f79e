import { appContext, type ContextOptions } from "./context";
import type { MessageEntry } from "./events";
import { notImplemented } from "./errors";

/** A ProcessQuery as it travels. */
export interface Query {
  /** What the client says the request is for, "" for most. */
  purpose: string;
  body: string;
  flags: number;
}

/** The answer's body, or an error number of office.js when the call as a whole failed. */
export type QueryAnswer = { body: string } | { error: number };

export interface XdmOptions {
  conversationId: string;
  hostOrigin: string;
  context: ContextOptions;
  post(message: string): void;
  execute(query: Query): Promise<QueryAnswer>;
  /** Once, when the page has asked for its context. */
  onConnected?(): void;
  /** The page does something that the host cannot do, or the host failed: to be shown, not swallowed. */
  onProblem(problem: Error): void;
}

interface Message {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
  _actionType?: number;
}

const REQUEST = 0;
const RESPONSE = 1;
const ActionKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const ResponseKind = { answer: 0, event: 1 } as const;
const ErrorCode = { ok: 0, handlingRequest: -2 } as const;
const DispatchId = {
  refreshSettings: 75,
  saveSettings: 76,
  executeRichApi: 93,
  commandCompleted: 94,
} as const;
const OK = { Version: 1, Error: 0 };

export type HostEvent =
  "richApiMessage" | "appCommandInvoked" | "settingsChanged" | "documentSelectionChanged";
const EVENTS: readonly HostEvent[] = [
  "richApiMessage",
  "appCommandInvoked",
  "settingsChanged",
  "documentSelectionChanged",
];

/**
 * The host's end of the conversation with a page, in JSON texts: a page in jsdom and one in an iframe
 * use the same. Each load of a page takes a new conversation.
 */
export class XdmHost {
  private readonly registrations = new Map<HostEvent, Message>();
  private readonly commands = new Map<string, () => void>();
  private commandCount = 0;
  private closed = false;
  readonly settings: Map<string, string>;

  constructor(private readonly options: XdmOptions) {
    this.settings = new Map(options.context.settings);
  }

  /** A message of the page; what belongs to another conversation is not for us. */
  receive(text: string): void {
    const message = parse(text);
    if (this.closed || !message || message._messageType !== REQUEST) return;
    if (message._conversationId !== this.options.conversationId) return;
    this.answer(message).then(
      (data) => this.respond(message, data),
      (error: Error) => {
        this.options.onProblem(error);
        this.respond(message, error.message, ErrorCode.handlingRequest);
      },
    );
  }

  /** False while the page has not registered for the event. */
  raise(event: HostEvent, data: Record<string, unknown>): boolean {
    const registration = this.registrations.get(event);
    if (this.closed || !registration) return false;
    this.respond(registration, data, ErrorCode.ok, ResponseKind.event);
    return true;
  }

  raiseMessages(entries: MessageEntry[]): boolean {
    return this.raise("richApiMessage", { ArrayData: entries });
  }

  listensTo(event: HostEvent): boolean {
    return this.registrations.has(event);
  }

  /** A ribbon command; resolves when the add-in calls `event.completed()`. */
  async command(functionName: string, controlId: string): Promise<void> {
    const id = `command-${++this.commandCount}`;
    const completed = new Promise<void>((resolve) => this.commands.set(id, resolve));
    const event = JSON.stringify({ source: { id: controlId } });
    if (!this.raise("appCommandInvoked", { 0: id, 1: functionName, 2: event }))
      throw new Error("the page does not listen to commands");
    await completed;
  }

  close(): void {
    this.closed = true;
    this.registrations.clear();
  }

  private async answer(message: Message): Promise<unknown> {
    const name = message._actionName;
    if (message._actionType === ActionKind.registerEvent) return this.register(message);
    if (message._actionType === ActionKind.unregisterEvent) {
      this.registrations.delete(knownEvent(name));
      return OK;
    }
    switch (name) {
      case "ContextActivationManager_getAppContextAsync":
        this.options.onConnected?.();
        return appContext({ ...this.options.context, settings: [...this.settings] });
      case "ContextActivationManager_notifyHost":
        return null;
      case "executeMethod":
        return this.execute(message._data);
      default:
        throw notImplemented(`the host call ${name}`);
    }
  }

  private register(message: Message): unknown {
    this.registrations.set(knownEvent(message._actionName), message);
    return OK;
  }

  private async execute(data: unknown): Promise<unknown> {
    const call = fields(data);
    const dispatch = fields(call.DdaMethod).DispatchId;
    switch (dispatch) {
      case DispatchId.executeRichApi:
        return this.query(call.ArrayData);
      case DispatchId.saveSettings:
        for (const [name, value] of pairs(fields(call.DdaSettingsMethod).Properties))
          this.settings.set(name, value);
        return OK;
      case DispatchId.refreshSettings:
        return {
          ...OK,
          Properties: { Settings: [...this.settings].map(([Name, Value]) => ({ Name, Value })) },
        };
      case DispatchId.commandCompleted: {
        const id = String(call["0"]);
        this.commands.get(id)?.();
        this.commands.delete(id);
        return OK;
      }
      default:
        throw notImplemented(`the host method ${String(dispatch)}`);
    }
  }

  private async query(data: unknown): Promise<unknown> {
    const [purpose, , kind, , body, , flags] = Array.isArray(data) ? (data as unknown[]) : [];
    if (kind !== "ProcessQuery" || typeof body !== "string")
      throw notImplemented(`requests other than ProcessQuery (${String(kind)})`);
    const answer = await this.options.execute({ purpose: String(purpose), body, flags: Number(flags) });
    if ("error" in answer) return { Version: 1, Error: answer.error };
    return { ...OK, Data: [200, ["Content-Type", "application/json"], answer.body] };
  }

  private respond(
    { _actionName, _correlationId }: Message,
    data: unknown,
    errorCode: number = ErrorCode.ok,
    responseType: number = ResponseKind.answer,
  ): void {
    if (this.closed) return;
    this.options.post(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName,
        _conversationId: this.options.conversationId,
        _correlationId,
        _origin: this.options.hostOrigin,
        _data: data,
        _errorCode: errorCode,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }
}

function parse(text: string): Message | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === "object" && message !== null && "_actionName" in message
      ? (message as Message)
      : undefined;
  } catch {
    // Other scripts of the page may post messages of their own.
    return undefined;
  }
}

function knownEvent(name: string): HostEvent {
  const event = EVENTS.find((candidate) => candidate === name);
  if (!event) throw notImplemented(`the host event ${name}`);
  return event;
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function pairs(value: unknown): [string, string][] {
  return Array.isArray(value) ? value.map((pair: unknown[]) => [String(pair[0]), String(pair[1])]) : [];
}
