import { Kind, type HostObject } from "./kind";

/**
 * 1: results that are too large for one request (5 MB) are sent in parts, as Excel on the web does since 2021
 * (Excel-Custom-Functions#233).
 */
const ENABLED_FEATURES = [1];

/** [id, succeeded, value or message, error code, times] as `SetInvocationArrayResults` brings them. */
export type InvocationResult = [id: number, succeeded: boolean, value: unknown, errorCode?: number];

/** The invocations that the client's custom functions runtime answers. */
export interface InvocationSink {
  ready(): void;
  settle(results: InvocationResult[]): void;
}

const customFunctionsKind = new Kind<InvocationSink>({
  className: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (invocations) => {
      invocations.ready();
      return null;
    },
    _GetEnabledFeatures: () => ENABLED_FEATURES,
    setInvocationArrayResults: (invocations, [results]) => {
      invocations.settle(results as InvocationResult[]);
      return null;
    },
  },
});

/** Called by the client itself once the add-in's command handlers are in place; nothing waits for it here. */
const addInInternalKind = new Kind<null>({
  className: "AddinInternalService",
  methods: { notifyActionHandlerReady: () => null },
});

export function serviceByName(name: string, invocations: InvocationSink): HostObject | undefined {
  switch (name) {
    case "Microsoft.ExcelServices.CustomFunctions":
      return customFunctionsKind.wrap(invocations);
    case "Microsoft.InternalService.AddinInternalService":
      return addInInternalKind.wrap(null);
    default:
      return undefined;
  }
}
