/** The archive that an administrator unpacks: the same build and address give the same bytes. */
import { createHash } from "node:crypto";
import { zipSync, type Zippable } from "fflate";
import { ALWAYS, cacheOf, typeOf } from "./rules";
import { caddy, iis, nginx } from "./servers";

export type Files = Readonly<Record<string, Uint8Array>>;

type Cloud = "worldwide" | "china";

export interface Source {
  /** What `npm run build` put into dist/, by paths with slashes. */
  dist: Files;
  /** check.html and check.js. */
  check: Files;
  /** The manifest as it stands in the sources, and the address in it that gives way to `url`. */
  manifest: string;
  developmentUrl: string;
  /** Where office.js comes from, by cloud; none: the build has a copy of it. */
  libraries: Readonly<Partial<Record<Cloud, string>>>;
  version: string;
}

/** The page of the shared runtime, by cloud: they differ in where office.js comes from. */
const PAGES = { worldwide: "taskpane.html", china: "taskpane.china.html" } as const satisfies Record<
  Cloud,
  string
>;

interface ManifestFile {
  file: string;
  page: string;
  /** Who uploads it. */
  whom: { zh: string; en: string };
}

const ONLINE: readonly ManifestFile[] = [
  {
    file: "manifest.worldwide.xml",
    page: PAGES.worldwide,
    whom: { zh: "全球版", en: "worldwide" },
  },
  {
    file: "manifest.china-21vianet.xml",
    page: PAGES.china,
    whom: { zh: "世纪互联", en: "Office 365 operated by 21Vianet" },
  },
];

/** Wherever Office runs, the page takes the copy of office.js beside it. */
const OFFLINE: readonly ManifestFile[] = [
  {
    file: "manifest.offline.xml",
    page: PAGES.worldwide,
    whom: { zh: "自带 office.js 副本", en: "with a copy of office.js of its own" },
  },
];

/** Of no use to a web server: the package has manifests of its own. */
const LEFT_OUT = /^manifest\.xml$/;

/** It names the help page of every function by its whole address. */
const METADATA = /^functions(\.[\w-]+)?\.json$/;

/** The folder of the add-in on its host, as https://host/path/. */
export function checkedUrl(url: string | undefined): URL {
  if (!url || !/^https:\/\/[^/?#]+\/([^?#]*\/)?$/.test(url))
    throw new Error(
      `请给出加载项所在的文件夹地址，如 npm run package -- https://host/appraise/（https 开头，/ 结尾）。\n` +
        `Give the folder of the add-in, as npm run package -- https://host/appraise/ (https, / at the end)${url ? `: ${url}` : ""}.`,
    );
  return new URL(url);
}

export function packageFiles(source: Source, url: URL): Files {
  const { dist, check, manifest, developmentUrl, libraries, version } = source;
  const site: Record<string, Uint8Array> = { ...check };
  for (const [path, content] of Object.entries(dist))
    if (!LEFT_OUT.test(path))
      site[path] = METADATA.test(path) ? hostedAt(url, developmentUrl, content) : content;
  const files = Object.keys(site)
    .sort()
    .map((path) => ({
      ...{ path, sha256: sha256(site[path]), type: typeOf(path), cache: cacheOf(path) },
    }));
  site["files.json"] = bytes(`${JSON.stringify({ files, always: ALWAYS, libraries }, null, 1)}\n`);
  const manifestFor = (page: string) =>
    bytes(
      manifest
        .replaceAll(`${developmentUrl}${PAGES.worldwide}`, `${url.href}${page}`)
        .replaceAll(developmentUrl, url.href),
    );
  const manifests = Object.keys(libraries).length === 0 ? OFFLINE : ONLINE;
  const archive: Record<string, Uint8Array> = {
    "README.txt": bytes(readMe(url, version, manifests)),
    ...Object.fromEntries(
      manifests.map(({ file, page }) => [`manifests/${file}`, manifestFor(page)] as const),
    ),
    "servers/nginx.conf": bytes(nginx(url.pathname)),
    "servers/Caddyfile": bytes(caddy(url.host, url.pathname)),
    "servers/web.config": bytes(iis()),
    ...Object.fromEntries(Object.entries(site).map(([path, content]) => [`site/${path}`, content])),
  };
  const sums = Object.keys(archive)
    .sort()
    .map((path) => `${sha256(archive[path])}  ${path}\n`);
  return { ...archive, "SHA256SUMS.txt": bytes(sums.join("")) };
}

export function zipped(files: Files): Uint8Array {
  // No file's time, no order of a file system: only what is in it.
  const sorted: Zippable = Object.fromEntries(
    Object.keys(files)
      .sort()
      .map((path) => [
        path,
        [files[path] ?? new Uint8Array(), { mtime: new Date(1980, 0, 1), level: 9 as const }],
      ]),
  );
  return zipSync(sorted);
}

const hostedAt = (url: URL, developmentUrl: string, content: Uint8Array): Uint8Array =>
  bytes(new TextDecoder().decode(content).replaceAll(developmentUrl, url.href));

const sha256 = (content: Uint8Array = new Uint8Array()): string =>
  createHash("sha256").update(content).digest("hex");

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function readMe({ href }: URL, version: string, manifests: readonly ManifestFile[]): string {
  const zh = manifests.map(({ file, whom }) => `${file}（${whom.zh}）`).join("、");
  const en = manifests.map(({ file, whom }) => `${file} (${whom.en})`).join(", ");
  return `绩效考核加载项 ${version}

1. 把 site 文件夹中的全部文件放到网站的 ${href} （https，证书须被用户的电脑信任）。
2. 按 servers 文件夹中的示例（nginx、Caddy、IIS）设置类型和响应头；IIS 只需把 web.config 放进 site。
3. 用浏览器打开 ${href}check.html ，直到全部通过。
4. 在管理中心上传 manifests 中的清单：${zh} 。
5. 更新时覆盖全部文件；旧的脚本文件请再保留一周，已打开的 Excel 还会读取它们。
管理员手册：${href}help/zh-CN/administrator.html 。许可证：site/licences.txt 。校验：sha256sum -c SHA256SUMS.txt 。

Appraise for Excel ${version}

1. Put all files of the folder site on your web server at ${href} (https, with a certificate that people's computers trust).
2. Set types and headers as the examples in the folder servers have them (nginx, Caddy, IIS); for IIS put web.config into site.
3. Open ${href}check.html in a browser until all is well.
4. Upload a manifest in the admin centre: ${en}.
5. To update, write over all files; keep the old scripts for another week, an Excel that is open still asks for them.
Administrator's guide: ${href}help/en-US/administrator.html. Licences: site/licences.txt. Checksums: sha256sum -c SHA256SUMS.txt.
`;
}
