/** The last module of functions.js: it runs only if every function before it was registered; the pane reads the mark. */
(globalThis as { appraiseFunctionsRegistered?: boolean }).appraiseFunctionsRegistered = true;

export {};
