/**
 * The check page of an installation: asks for every file as Excel does and says what is missing or answered wrongly.
 * Nothing leaves the administrator's server but the question whether Microsoft's library can be reached.
 */
(() => {
  const texts = {
    zh: {
      title: "绩效考核加载项：安装检查",
      about:
        "逐一读取加载项的文件，检查地址、内容、类型和响应头。全部通过后，把清单（manifest）交给管理中心即可。",
      what: "检查项",
      found: "结果",
      running: "正在检查…",
      good: "✓ 全部通过。",
      bad: "✗ {count} 项没有通过，请按下表处理后刷新本页。",
      https: "使用 https",
      httpsBad: "Excel 只加载 https 地址；请为服务器配置证书。",
      missing: "读取不到（{status}）：请确认已上传，且服务器允许访问这类文件。",
      content: "内容与安装包不同：可能只上传了一部分，或混有别的版本。请重新上传全部文件。",
      type: "类型是“{own}”，应为“{right}”：请按 servers 文件夹中的示例设置。",
      cache: "Cache-Control 是“{own}”，应为“{right}”：否则更新后用户仍用旧文件。",
      header: "响应头 {name} 是“{own}”，应为“{right}”。",
      frame: "请去掉响应头 X-Frame-Options：有了它，网页版 Excel 不能显示任务窗格。",
      policy: "服务器自己发送了 Content-Security-Policy，请确认其中允许 {library}：{own}",
      library: "能访问微软的 office.js（{cloud}）",
      libraryBad: "从这台电脑访问不到 {url}。如果用户用的正是这个云，请在防火墙或代理中放行；否则不必处理。",
      ownFiles: "加载项自己的文件",
      worldwide: "全球",
      china: "世纪互联",
      allFiles: "{count} 个文件",
      noList: "读取不到 files.json：请确认 site 文件夹中的文件已全部上传。",
    },
    en: {
      title: "Appraise: installation check",
      about:
        "Asks for each file of the add-in and looks at its address, content, type and headers. When all is well, hand the manifest to the admin centre.",
      what: "What is checked",
      found: "Result",
      running: "Checking…",
      good: "✓ All is well.",
      bad: "✗ Not in order: {count}. Put right what the table says, then reload this page.",
      https: "https is used",
      httpsBad: "Excel loads nothing but https addresses: give the server a certificate.",
      missing:
        "Cannot be read ({status}): see that it was uploaded and that the server hands out files of its kind.",
      content:
        "The content is not that of the package: part of it was not uploaded, or versions are mixed. Upload all files again.",
      type: "The type is “{own}” and must be “{right}”: see the examples in the folder servers.",
      cache: "Cache-Control is “{own}” and must be “{right}”: else people keep old files after an update.",
      header: "The header {name} is “{own}” and must be “{right}”.",
      frame: "Take away the header X-Frame-Options: with it Excel on the web cannot show the pane.",
      policy: "The server sends a Content-Security-Policy of its own; see that it allows {library}: {own}",
      library: "Microsoft's office.js can be reached ({cloud})",
      libraryBad:
        "{url} cannot be reached from this computer. If people use this cloud, open the firewall or proxy for it; else leave it.",
      ownFiles: "the add-in's own files",
      worldwide: "worldwide",
      china: "21Vianet",
      allFiles: "{count} files",
      noList: "files.json cannot be read: see that all files of the folder site were uploaded.",
    },
  };
  const language = /^zh/i.test(navigator.language) ? "zh" : "en";
  const say = (
    /** @type {keyof typeof texts.zh} */ key,
    /** @type {Record<string, string | number>} */ values = {},
  ) => texts[language][key].replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
  const element = (/** @type {string} */ id) => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the page has no ${id}`);
    return found;
  };

  let bad = 0;
  /** @param {string} what @param {readonly string[]} problems @param {boolean} [counts] */
  function tell(what, problems, counts = true) {
    if (counts && problems.length > 0) bad += 1;
    const row = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = what;
    const cell = document.createElement("td");
    if (problems.length === 0) cell.className = "good";
    else if (counts) cell.className = "bad";
    cell.textContent = problems.length > 0 ? `${counts ? "✗" : "!"} ${problems.join(" ")}` : "✓";
    row.append(head, cell);
    const results = element("results");
    // What is not in order comes first.
    if (problems.length > 0) results.prepend(row);
    else results.append(row);
  }

  /** @typedef {{ path: string, sha256: string, type: string, cache: string }} ListedFile */

  /** @param {ListedFile} file @param {Record<string, string>} always @returns {Promise<string[]>} */
  async function problemsOf({ path, sha256, type, cache }, always) {
    /** @type {Response} */
    let response;
    try {
      response = await fetch(path, { cache: "no-store" });
    } catch (error) {
      return [say("missing", { status: String(error) })];
    }
    if (!response.ok) return [say("missing", { status: response.status })];
    const problems = [];
    const header = (/** @type {string} */ name) => response.headers.get(name) ?? "";
    const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
    const found = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (found !== sha256) problems.push(say("content"));
    const own = header("Content-Type").split(";")[0] ?? "";
    // The older names of the same.
    const same = own
      .replace("application/javascript", "text/javascript")
      .replace("text/xml", "application/xml");
    if (same !== type) problems.push(say("type", { own: header("Content-Type"), right: type }));
    // Asking again is slower and never wrong.
    if (header("Cache-Control") !== cache && header("Cache-Control") !== "no-cache")
      problems.push(say("cache", { own: header("Cache-Control"), right: cache }));
    for (const [name, right] of Object.entries(always))
      if (header(name) !== right) problems.push(say("header", { name, own: header(name), right }));
    if (header("X-Frame-Options") !== "") problems.push(say("frame"));
    return problems;
  }

  async function run() {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en-US";
    for (const key of /** @type {const} */ (["title", "about", "what", "found"]))
      element(key).textContent = say(key);
    element("verdict").textContent = say("running");
    tell(say("https"), location.protocol === "https:" ? [] : [say("httpsBad")]);
    const response = await fetch("files.json", { cache: "no-store" }).catch(() => undefined);
    if (!response?.ok) {
      tell("files.json", [say("noList")]);
    } else {
      /** @type {{ files: ListedFile[], always: Record<string, string>, libraries: Partial<Record<"worldwide" | "china", string>> }} */
      const { files, always, libraries } = await response.json();
      let good = 0;
      for (const file of files) {
        const problems = await problemsOf(file, always);
        if (problems.length > 0) tell(file.path, problems);
        else good += 1;
      }
      if (good > 0) tell(say("allFiles", { count: good }), []);
      const page = await fetch("taskpane.html", { cache: "no-store" }).catch(() => undefined);
      const policy = page?.headers.get("Content-Security-Policy");
      if (policy)
        tell(
          "Content-Security-Policy",
          [say("policy", { library: libraries.worldwide ?? say("ownFiles"), own: policy })],
          false,
        );
      // A package with a copy of office.js asks none of them.
      const clouds = /** @type {const} */ (["worldwide", "china"]).flatMap((cloud) => {
        const url = libraries[cloud];
        return url === undefined ? [] : [{ cloud, url }];
      });
      const reached = await Promise.all(
        clouds.map(({ url }) =>
          fetch(url, { mode: "no-cors", cache: "no-store" }).then(
            () => true,
            () => false,
          ),
        ),
      );
      // One of them is enough; without any nothing works.
      clouds.forEach(({ cloud, url }, index) =>
        tell(
          say("library", { cloud: say(cloud) }),
          reached[index] ? [] : [say("libraryBad", { url })],
          !reached.includes(true),
        ),
      );
    }
    element("verdict").className = bad > 0 ? "bad" : "good";
    element("verdict").textContent = say(bad > 0 ? "bad" : "good", { count: bad });
  }

  void run();
})();
