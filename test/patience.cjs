/** What waits for the pane waits as long as a busy machine may take: timing decides no test. */
if (typeof window !== "undefined") require("@testing-library/dom").configure({ asyncUtilTimeout: 120_000 });
