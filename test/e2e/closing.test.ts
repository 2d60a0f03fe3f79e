/** A quarter is signed, closed and posted from the pane, which says at each step what it lacks. */
import { CLOSING_PANE_TEXTS as T } from "../../src/i18n/paneClosing";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { SIGNING_PANE_TEXTS as S, STAGE_TEXTS } from "../../src/i18n/paneSigning";
import { SIGNING_TEXTS } from "../../src/i18n/signing";
import { browserTest, closeBrowser, closeHosts, openHost } from "./host";
import { insertExample } from "./pane";

afterEach(closeHosts);
afterAll(closeBrowser);

browserTest("the first quarter goes from collected to published", async () => {
  const host = await openHost();
  await insertExample(host);
  await host.press(host.say(INSERT_TEXTS.showInserted));
  const pane = host.pane();
  const period = "2026年1季度";
  await pane
    .getByText(`${period}${host.say(T.stageMark, { stage: host.say(STAGE_TEXTS.collected) })}`)
    .waitFor();
  await host.press(host.say(T.action));
  const last = async (label: string, text: string) => pane.getByLabel(label).last().fill(text);
  const first = async (label: string, text: string) => pane.getByLabel(label).first().fill(text);
  // Whose signature is asked for stands last.
  await pane.getByLabel(host.say(S.askedClose, { role: host.say(SIGNING_TEXTS.hr) })).check();
  await last(host.say(T.date), "2026-04-08");
  await last(host.say(T.by), "周人事");
  await host.press(host.say(S.keepAsked));
  await pane.getByRole("button", { name: host.say(S.keepAsked) }).waitFor({ state: "detached" });
  await host.press(host.say(T.look));
  await pane.getByText(host.say(T.unmet, { what: host.say(S.signOffsNeed, { count: 1 }) })).waitFor();
  await host.screenshot("closing-needs");

  const signing = pane.getByLabel(host.say(S.role));
  await pane.getByLabel(host.say(S.period), { exact: true }).selectOption("2026Q1");
  await signing.selectOption("hr");
  await last(host.say(T.date), "2026-04-08");
  await last(host.say(T.by), "周人事");
  await host.press(host.say(S.signNow));
  await pane.getByText(host.say(S.fits)).waitFor();
  await pane.getByText(host.say(S.fits)).scrollIntoViewIfNeeded();
  await host.screenshot("closing-signed");

  await host.press(host.say(T.look));
  await pane.getByText(host.say(T.met, { what: host.say(S.signOffsNeed, { count: 0 }) })).waitFor();
  await first(host.say(T.date), "2026-04-09");
  await first(host.say(T.by), "赵会计");
  if (await pane.getByLabel(host.say(T.whyClose)).count()) await first(host.say(T.whyClose), "核对表未做");
  await host.press(host.say(T.closeNow, { period }));
  await pane.getByRole("heading", { name: host.say(S.after, { period }) }).waitFor();
  await host.press(host.say(S.look));
  await pane.getByText(host.say(T.unmet, { what: host.say(S.posted) })).waitFor();
  await first(host.say(S.deadline), "2026-04-14");
  await first(host.say(T.date), "2026-04-09");
  await first(host.say(T.by), "周人事");
  await first(host.say(S.whyGoOn), "会上宣读");
  await pane.getByRole("heading", { name: host.say(S.after, { period }) }).scrollIntoViewIfNeeded();
  await host.screenshot("closing-publish");
  await host.press(host.say(S.publishNow, { period }));
  await pane
    .getByText(host.say(S.published, { date: "2026-04-09", by: "周人事", deadline: "2026-04-14" }))
    .waitFor();
  expect(await host.sheets()).toContain("大客户·签核");
  await pane.getByRole("heading", { name: host.say(T.states) }).scrollIntoViewIfNeeded();
  await host.screenshot("closing-states");
});
