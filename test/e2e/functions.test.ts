/** Custom functions by their real path: cell, host, office.js, the add-in's script, and back. */
import { browserTest, closeBrowser, eventually, leaveHosts, openHost } from "./host";

afterEach(leaveHosts);
afterAll(closeBrowser);

browserTest("a function that is typed computes, and computes anew when its cells change", async () => {
  const host = await openHost();
  await host.enter("A1", "80");
  await host.enter("B1", "=APPRAISE.SCORE(A1,100)");
  await eventually(async () => expect(await host.read("Sheet1!B1")).toEqual([[80]]));
  await host.enter("A1", "60");
  await eventually(async () => expect(await host.read("Sheet1!B1")).toEqual([[60]]));
});

browserTest.each(["zh-CN", "en-US"] as const)(
  "an error tells why when the mouse is over it: %s",
  async (language) => {
    const host = await openHost({ language });
    await host.enter("B2", '=APPRAISE.SCORE("x",100)');
    let message = "";
    await eventually(async () => {
      const [[value]] = (await host.read("Sheet1!B2")) as [[{ error: string; message: string }]];
      expect(value.error).toBe("#VALUE!");
      message = value.message;
    });
    expect(/[\u4e00-\u9fff]/.test(message)).toBe(language === "zh-CN");
    await host.hover("B2");
    const note = host.page.getByRole("tooltip");
    await eventually(async () => expect(await note.innerText()).toContain(message));
    await host.hover("E9");
    await note.waitFor({ state: "hidden" });
  },
);
