if (typeof window !== "undefined") {
  /** What waits for the pane waits as long as a busy machine may take: timing decides no test. */
  require("@testing-library/dom").configure({ asyncUtilTimeout: 120_000 });
  // Fluent's style rules, matched one by one against every element that is looked for by its role, would be half of the time; nothing here depends on looks, which the browser's tests see.
  window.CSSStyleSheet.prototype.insertRule = () => 0;
  // Nothing is laid out here, and jsdom knows of no scrolling.
  window.Element.prototype.scrollIntoView ??= () => undefined;
}
