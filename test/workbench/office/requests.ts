import { HostError } from "../workbook/model";
import { failure, httpStatus, invalidArgument, notImplemented } from "./errors";
import { HostObject } from "./objects/kind";
import type { Session } from "./session";
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  memberName,
  type ObjectPath,
  PathType,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
  wireName,
} from "./wire";

export interface Roots {
  workbook: HostObject;
  /** Services that the client reaches by name (`new()`), such as the custom functions'. */
  service(name: string): HostObject | undefined;
}

/**
 * Carries out one request, action by action. What was done before a failure stays done and is answered;
 * `limit` breaks the request off after so many actions (to try out what a half-applied one does).
 */
export async function processRequest(
  body: RequestBody,
  roots: Roots,
  session: Session<HostObject>,
  limit = Number.POSITIVE_INFINITY,
): Promise<ResponseBody> {
  const request = new Request(body, roots, session);
  const response: ResponseBody = { Results: [] };
  for (const [index, action] of body.Actions.entries()) {
    if (index >= limit) break;
    try {
      response.Results.push({ ActionId: action.Id, Value: (await request.perform(action)) ?? null });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      response.Error = {
        Code: error.code,
        Message: error.message,
        Location: request.location,
        ActionIndex: index,
        HttpStatusCode: httpStatus(error.code),
      };
      break;
    }
  }
  return response;
}

class Request {
  /** Where the request is, as Excel reports it: "WorksheetCollection.getItem". */
  location = "";
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly roots: Roots,
    private readonly session: Session<HostObject>,
  ) {}

  async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = await this.resolve(action.ObjectPathId);
    const member = memberName(action.Name);
    if (object && action.ActionType !== ActionType.instantiate) this.location = locate(object, member);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.identity(object);
      case ActionType.query:
        return object && (await this.query(object, action.QueryInfo ?? {}, wireName));
      case ActionType.queryAsJson:
        return object && (await this.query(object, action.QueryInfo ?? {}, (name) => name));
      case ActionType.method:
        return object && this.invoke(object, member, action.ArgumentInfo);
      case ActionType.setProperty: {
        const [value] = await this.arguments(action.ArgumentInfo);
        object?.set(member, value, this.session);
        return null;
      }
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          object?.set(memberName(name), value, this.session);
        return null;
      default:
        throw notImplemented(`requests of type ${action.ActionType} (on ${object?.className ?? "null"})`);
    }
  }

  /** The object of a path; null where an "…OrNullObject" found nothing, and for everything asked of that. */
  private async resolve(id: number): Promise<HostObject | null> {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw failure("InvalidObjectPath", `the request has no object path ${id}`);
    const object = await this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private async follow(path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PathType.globalObject:
        return this.roots.workbook;
      case PathType.newObject: {
        const service = this.roots.service(path.Name);
        if (!service) throw notImplemented(`the service ${path.Name}`);
        return service;
      }
      case PathType.reference: {
        const object = this.session.reference(path.Name);
        if (!object) throw failure("InvalidObjectPath", `the reference ${path.Name} is not kept any more`);
        return object;
      }
      case PathType.nullObject:
        return null;
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const member = memberName(path.Name);
    switch (path.ObjectPathType) {
      case PathType.property:
        this.location = locate(parent, member);
        return parent.navigate(member, this.session);
      case PathType.method: {
        this.location = locate(parent, member);
        const result = await this.invoke(parent, member, path.ArgumentInfo);
        if (result !== null && !(result instanceof HostObject))
          throw notImplemented(`${this.location} as an object`);
        return result;
      }
      case PathType.indexer: {
        this.location = locate(parent, "getItem");
        const [key] = await this.arguments(path.ArgumentInfo);
        return parent.getItem(key, this.session);
      }
      default:
        throw notImplemented(`object paths of type ${path.ObjectPathType}`);
    }
  }

  private async invoke(object: HostObject, member: string, info?: ArgumentInfo | null): Promise<unknown> {
    const args = await this.arguments(info);
    if (member === "_KeepReference" && object.keptByReference) {
      this.session.keep(object);
      return null;
    }
    if (object.needsCalculation(member)) await this.session.settle();
    this.location = locate(object, member);
    return object.call(member, args, this.session);
  }

  private async arguments(info?: ArgumentInfo | null): Promise<unknown[]> {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    if (values.every((value, index) => isPlain(value, ids[index]))) return values;
    return Promise.all(values.map((value, index) => this.argument(value, ids[index])));
  }

  private async argument(value: unknown, id: unknown): Promise<unknown> {
    if (typeof id === "number" && id !== 0) return this.objectArgument(id);
    if (Array.isArray(value)) {
      const ids = Array.isArray(id) ? id : [];
      // Cells by the thousand: only arrays that hold object paths are walked.
      return ids.length === 0 ? value : Promise.all(value.map((item, i) => this.argument(item, ids[i])));
    }
    if (typeof value !== "object" || value === null) return value;
    const fields: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(value)) {
      if (name === "_ObjectPathId" && typeof field === "number") return this.objectArgument(field);
      fields[name] = await this.argument(field, 0);
    }
    return fields;
  }

  private async objectArgument(id: number): Promise<HostObject> {
    const object = await this.resolve(id);
    if (!object) throw invalidArgument();
    return object;
  }

  private identity(object: HostObject): Record<string, unknown> {
    // A range's format or validation stands for the same cells but is no range.
    const referenceId = object.keptByReference ? this.session.referenceIdOf(object) : undefined;
    return { ...(referenceId && { _ReferenceId: referenceId }), ...object.identity() };
  }

  private async query(
    object: HostObject,
    info: QueryInfo,
    name: (member: string) => string,
  ): Promise<unknown> {
    const select = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
    const items = object.items(this.session);
    if (!items) return this.load(object, select, name);
    // The client leaves out "items/" from a text, not from an array of texts.
    const ofItem = select.map((path) => path.replace(/^items(\/|$)/, "") || "*");
    const skip = info.Skip ?? 0;
    const page = items.slice(skip, info.Top === undefined ? undefined : skip + info.Top);
    const loaded = await Promise.all(page.map((item) => this.load(item, ofItem, name)));
    return { [name === wireName ? "_Items" : "items"]: loaded };
  }

  private async load(
    object: HostObject,
    select: string[],
    name: (member: string) => string,
  ): Promise<Record<string, unknown>> {
    const result: Record<string, unknown> = this.identity(object);
    const nested = new Map<string, string[]>();
    const scalars = new Set<string>(select.length === 0 ? object.scalars : []);
    for (const path of select) {
      const [first = "", ...rest] = path.split("/");
      const member = memberName(first);
      if (member === "$none") continue;
      if (member === "*" || member === "") object.scalars.forEach((scalar) => scalars.add(scalar));
      else if (rest.length > 0 || object.hasNavigation(member))
        nested.set(member, [...(nested.get(member) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
      else scalars.add(member);
    }
    for (const member of scalars) {
      this.location = locate(object, member);
      if (object.needsCalculation(member)) await this.session.settle();
      result[name(member)] = object.get(member, this.session);
    }
    for (const [member, paths] of nested) {
      this.location = locate(object, member);
      const target = object.navigate(member, this.session);
      result[name(member)] = target && (await this.query(target, { Select: paths }, name));
    }
    return result;
  }
}

/** Texts, numbers and cells: nothing that stands for an object. */
const isPlain = (value: unknown, id: unknown): boolean =>
  !id && (typeof value !== "object" || value === null || Array.isArray(value));

function locate(object: HostObject, member: string): string {
  return member ? `${object.className}.${member}` : object.className;
}
