import { ActionType, PathType, type RequestBody } from "./wire";

/** What an add-in's work costs, as far as the host can see it. */
export interface Counts {
  /** context.sync() of the add-in that reached the host. */
  syncs: number;
  /** All requests: those, and what the client library sends by itself. */
  requests: number;
  /** Bytes of the add-in's requests and of the answers to them. */
  bytes: number;
  largestRequest: number;
  largestResponse: number;
  functionCalls: number;
  /** Messages in which the client returned results of functions. */
  functionRounds: number;
}

export class Traffic {
  private syncs = 0;
  private requests = 0;
  private bytes = 0;
  private largestRequest = 0;
  private largestResponse = 0;

  request(byAddIn: boolean, size: number): void {
    this.requests += 1;
    if (!byAddIn) return;
    this.syncs += 1;
    this.bytes += size;
    this.largestRequest = Math.max(this.largestRequest, size);
  }

  response(byAddIn: boolean, size: number): void {
    if (!byAddIn) return;
    this.bytes += size;
    this.largestResponse = Math.max(this.largestResponse, size);
  }

  counts(): Omit<Counts, "functionCalls" | "functionRounds"> {
    const { syncs, requests, bytes, largestRequest, largestResponse } = this;
    return { syncs, requests, bytes, largestRequest, largestResponse };
  }

  reset(): void {
    this.syncs = this.requests = this.bytes = this.largestRequest = this.largestResponse = 0;
  }
}

/** Requests to the client's own services, such as results of functions: they touch no cell. */
export function isForService(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === PathType.newObject);
}

/** What the client sends by itself beside those: released references, registrations of event handlers. */
export function isHousekeeping(body: RequestBody): boolean {
  const actions = body.Actions.filter(({ ActionType: type }) => type !== ActionType.instantiate);
  const own = actions.filter(
    ({ ActionType: type, Name }) =>
      type === ActionType.trace || /^_(RemoveReference|Register\w*Event|Unregister\w*Event)$/.test(Name),
  );
  return actions.length > 0 && own.length === actions.length;
}
