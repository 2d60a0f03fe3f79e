/**
 * A rejection that nobody handles belongs to the page whose realm its promise comes from; any other goes on
 * ending the process, as Node has it.
 */
const pages = new Map<PromiseConstructor, (reason: unknown) => void>();

function onRejection(reason: unknown, promise: Promise<unknown>): void {
  for (const [PagePromise, report] of pages) if (promise instanceof PagePromise) return report(reason);
  throw reason;
}

/** Returns how to stop watching. */
export function watchRejections(
  PagePromise: PromiseConstructor,
  report: (reason: unknown) => void,
): () => void {
  if (pages.size === 0) process.on("unhandledRejection", onRejection);
  pages.set(PagePromise, report);
  return () => {
    pages.delete(PagePromise);
    if (pages.size === 0) process.off("unhandledRejection", onRejection);
  };
}
