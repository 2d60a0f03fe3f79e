/** A quarter added by mistake is taken out, leave and a move are entered, and what stays is carried forward: all from the pane. */
import { CARRYING_TEXTS } from "../../src/i18n/paneCarrying";
import { CORRECTIONS_PANE_TEXTS } from "../../src/i18n/paneCorrections";
import { INSERTED_TEXTS } from "../../src/i18n/paneInserted";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { REMOVING_TEXTS } from "../../src/i18n/paneRemoving";
import { LEAVE_TEXTS, MOVE_TEXTS, STAFF_TEXTS } from "../../src/i18n/paneStaff";
import { browserTest, closeBrowser, closeHosts, openHost } from "./host";
import { insertExample, worked } from "./pane";

afterEach(closeHosts);
afterAll(closeBrowser);

browserTest("a quarter goes, somebody is on leave and moves, a target is carried forward", async () => {
  const host = await openHost();
  await insertExample(host);
  await host.press(host.say(INSERT_TEXTS.showInserted));
  const pane = host.pane();
  const { id } = worked().example.people[0] ?? { id: "" };
  const form = (action: string) => pane.locator(`[id$="-${action}"]`);
  const words = async (action: string) => {
    await form(action).getByLabel(host.say(CORRECTIONS_PANE_TEXTS.reason)).fill("通知");
    await form(action).getByLabel(host.say(CORRECTIONS_PANE_TEXTS.by)).fill("王人事");
  };

  await host.press(host.say(REMOVING_TEXTS.removePeriod));
  await host.press(host.say(REMOVING_TEXTS.show));
  await form("removePeriod").getByText(host.say(REMOVING_TEXTS.entered)).waitFor();
  await words("removePeriod");
  await pane.getByLabel(host.say(REMOVING_TEXTS.sure)).check();
  await form("removePeriod").getByText(host.say(REMOVING_TEXTS.periodNote)).scrollIntoViewIfNeeded();
  await host.screenshot("staff-remove-period");
  await host.press(host.say(REMOVING_TEXTS.removePeriodNow, { period: "2026年4季度" }));
  await form("removePeriod").waitFor({ state: "hidden" });
  expect((await host.sheets()).filter((name) => name.includes("2026Q4"))).toEqual([]);

  await host.press(host.say(CARRYING_TEXTS.action));
  await host.press(host.say(CARRYING_TEXTS.compare));
  await pane.getByText(/将填入 \d+ 格/).scrollIntoViewIfNeeded();
  await host.screenshot("staff-carry");

  await host.press(host.say(REMOVING_TEXTS.removePerson));
  await form("removePerson").getByLabel(host.say(INSERTED_TEXTS.whom)).selectOption(id);
  await form("removePerson")
    .getByRole("button", { name: host.say(REMOVING_TEXTS.show), exact: true })
    .click();
  await form("removePerson")
    .getByText(/名册：/)
    .scrollIntoViewIfNeeded();
  await host.screenshot("staff-remove-person");

  await host.press(host.say(LEAVE_TEXTS.action));
  await form("leave").getByLabel(host.say(INSERTED_TEXTS.whom)).selectOption(id);
  await form("leave").getByLabel(host.say(LEAVE_TEXTS.from)).fill("2026-07-01");
  await words("leave");
  await form("leave")
    .getByText(/不考核：2026年3季度/)
    .scrollIntoViewIfNeeded();
  await host.screenshot("staff-leave");
  await form("leave")
    .getByRole("button", { name: host.say(STAFF_TEXTS.save), exact: true })
    .click();
  await form("leave")
    .getByRole("button", { name: host.say(STAFF_TEXTS.takeBackOf, { number: 1 }) })
    .scrollIntoViewIfNeeded();
  await host.screenshot("staff-leave-line");

  await host.press(host.say(MOVE_TEXTS.action));
  await form("moves").getByLabel(host.say(INSERTED_TEXTS.whom)).selectOption(id);
  await form("moves").getByLabel(host.say(MOVE_TEXTS.department)).fill("二部");
  await words("moves");
  await form("moves").getByLabel(host.say(MOVE_TEXTS.from)).scrollIntoViewIfNeeded();
  await host.screenshot("staff-move");
  await form("moves")
    .getByRole("button", { name: host.say(STAFF_TEXTS.save), exact: true })
    .click();
  await form("moves")
    .getByRole("button", { name: host.say(STAFF_TEXTS.takeBackOf, { number: 1 }) })
    .waitFor();
  expect(await host.sheets()).toEqual(expect.arrayContaining(["大客户·请假登记", "大客户·调动登记"]));
  await host.tab("大客户·请假登记").click();
  await host.screenshot("staff-leave-sheet");
});
