import type { Session } from "../session";
import { failure, notImplemented } from "../errors";

export interface Property<T> {
  get?(target: T, session: Session): unknown;
  set?(target: T, value: unknown, session: Session): void;
  /** Not part of a bare load(): Excel returns all scalars but not what costs a pass over the cells. */
  onDemand?: boolean;
}

/** One class of the object model, as a table: what is not in it is refused by name. */
export interface Definition<T> {
  className: string;
  properties?: Record<string, Property<T>>;
  navigations?: Record<string, (target: T, session: Session) => HostObject | null>;
  methods?: Record<string, (target: T, args: unknown[], session: Session) => unknown>;
  /** Properties that the client sets under another name than it reads: name as sent -> name in `properties`. */
  setAs?: Record<string, string>;
  /** Members of the public API that the client library builds from other requests (event handlers). */
  builtByClient?: string[];
  /** Reading such a member needs the native calculation to be over. */
  afterCalculation?: readonly string[];
  /** For collections: the items of a load, and the item of `getItem(key)`. */
  items?: (target: T, session: Session) => HostObject[];
  getItem?: (target: T, key: unknown, session: Session) => HostObject;
  /** What the client keeps of an object to find it again in a later request: Id, _Id. */
  identity?: (target: T) => Record<string, unknown>;
  /** Ranges are kept by reference (`_KeepReference`). */
  keptByReference?: boolean;
  /** False when the thing behind the object is gone. */
  alive?: (target: T, session: Session) => boolean;
}

/** An object of the workbook as a request sees it. */
export class HostObject {
  constructor(
    private readonly kind: AnyKind,
    readonly data: unknown,
  ) {}

  get className(): string {
    return this.kind.className;
  }

  isOf(kind: AnyKind): boolean {
    return this.kind === kind;
  }

  get(name: string, session: Session): unknown {
    return this.kind.get(this.data, name, session);
  }

  set(name: string, value: unknown, session: Session): void {
    this.kind.set(this.data, name, value, session);
  }

  navigate(name: string, session: Session): HostObject | null {
    return this.kind.navigate(this.data, name, session);
  }

  call(name: string, args: unknown[], session: Session): unknown {
    return this.kind.call(this.data, name, args, session);
  }

  getItem(key: unknown, session: Session): HostObject {
    return this.kind.getItem(this.data, key, session);
  }

  items(session: Session): HostObject[] | undefined {
    return this.kind.items(this.data, session);
  }

  identity(): Record<string, unknown> {
    return this.kind.identity(this.data);
  }

  get keptByReference(): boolean {
    return this.kind.keptByReference;
  }

  get scalars(): string[] {
    return this.kind.scalars;
  }

  hasNavigation(name: string): boolean {
    return this.kind.navigations.includes(name);
  }

  needsCalculation(member: string): boolean {
    return this.kind.afterCalculation.includes(member);
  }
}

export interface Member {
  name: string;
  kind: "property" | "navigation" | "method";
  readable: boolean;
  settable: boolean;
}

export interface AnyKind {
  readonly className: string;
  readonly scalars: string[];
  readonly navigations: string[];
  readonly keptByReference: boolean;
  readonly afterCalculation: readonly string[];
  /** All names of the public API that the host answers, "Range.getCell". */
  members(): Member[];
  get(data: unknown, name: string, session: Session): unknown;
  set(data: unknown, name: string, value: unknown, session: Session): void;
  navigate(data: unknown, name: string, session: Session): HostObject | null;
  call(data: unknown, name: string, args: unknown[], session: Session): unknown;
  getItem(data: unknown, key: unknown, session: Session): HostObject;
  items(data: unknown, session: Session): HostObject[] | undefined;
  identity(data: unknown): Record<string, unknown>;
}

export class Kind<T> implements AnyKind {
  /** Without a definition it gets one later: of kinds that lead to each other one must be there first. */
  constructor(private defined?: Definition<T>) {}

  define(definition: Definition<T>): this {
    this.defined = definition;
    return this;
  }

  private get definition(): Definition<T> {
    if (!this.defined) throw new Error("a kind of object that nobody has defined");
    return this.defined;
  }

  wrap(data: T): HostObject {
    return new HostObject(this, data);
  }

  /** The data of an argument that must be an object of this class. */
  unwrap(value: unknown): T | undefined {
    return value instanceof HostObject && value.isOf(this) ? (value.data as T) : undefined;
  }

  get className(): string {
    return this.definition.className;
  }

  get scalars(): string[] {
    return Object.entries(this.definition.properties ?? {})
      .filter(([, property]) => property.get && !property.onDemand)
      .map(([name]) => name);
  }

  get navigations(): string[] {
    return Object.keys(this.definition.navigations ?? {});
  }

  get keptByReference(): boolean {
    return this.definition.keptByReference ?? false;
  }

  get afterCalculation(): readonly string[] {
    return this.definition.afterCalculation ?? [];
  }

  members(): Member[] {
    const { properties = {}, methods = {}, builtByClient = [], items, getItem } = this.definition;
    const member =
      (kind: Member["kind"], property?: Property<T>) =>
      (name: string): Member => ({
        name,
        kind,
        readable: kind !== "property" || property === undefined || property.get !== undefined,
        settable: property?.set !== undefined,
      });
    return [
      ...Object.entries(properties).map(([name, property]) => member("property", property)(name)),
      ...this.navigations.map(member("navigation")),
      ...Object.keys(methods).map(member("method")),
      ...builtByClient.map(member("property")),
      ...(items ? ["items"] : []).map(member("property")),
      ...(getItem ? ["getItem"] : []).map(member("method")),
    ].filter(({ name }) => !name.startsWith("_"));
  }

  get(data: unknown, name: string, session: Session): unknown {
    const property = this.own(this.definition.properties, name);
    if (!property?.get) throw this.unknown(name);
    return property.get(this.living(data, session), session);
  }

  set(data: unknown, name: string, value: unknown, session: Session): void {
    const property = this.own(this.definition.properties, this.definition.setAs?.[name] ?? name);
    if (!property?.set) throw this.unknown(`${name} (setting)`);
    property.set(this.living(data, session), value, session);
  }

  navigate(data: unknown, name: string, session: Session): HostObject | null {
    const navigation = this.own(this.definition.navigations, name);
    if (!navigation) throw this.unknown(name);
    return navigation(this.living(data, session), session);
  }

  call(data: unknown, name: string, args: unknown[], session: Session): unknown {
    const method = this.own(this.definition.methods, name);
    if (!method) throw this.unknown(name);
    return method(this.living(data, session), args, session);
  }

  getItem(data: unknown, key: unknown, session: Session): HostObject {
    if (!this.definition.getItem) throw this.unknown("getItem");
    return this.definition.getItem(this.living(data, session), key, session);
  }

  items(data: unknown, session: Session): HostObject[] | undefined {
    return this.definition.items?.(this.living(data, session), session);
  }

  identity(data: unknown): Record<string, unknown> {
    return this.definition.identity?.(data as T) ?? {};
  }

  private living(data: unknown, session: Session): T {
    const target = data as T;
    if (this.definition.alive && !this.definition.alive(target, session)) throw failure("InvalidReference");
    return target;
  }

  private own<V>(table: Record<string, V> | undefined, name: string): V | undefined {
    return table && Object.hasOwn(table, name) ? table[name] : undefined;
  }

  private unknown(name: string): Error {
    return notImplemented(`${this.className}.${name}`);
  }
}
