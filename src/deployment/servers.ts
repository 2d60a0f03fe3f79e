/** Snippets for web servers, all from the same rules. */
import { ALWAYS, CACHE, HASHED, TYPES } from "./rules";

const types = Object.entries(TYPES);
const headers = Object.entries(ALWAYS);

/** `path`: of the add-in on its host, with slashes at both ends. */
export const nginx = (
  path: string,
): string => `# nginx: 放在 https 的 server { … } 内；把 /srv/appraise/site/ 改为解压后的 site 文件夹。
# nginx: goes into the https server { … }; put the unpacked folder "site" for /srv/appraise/site/.
location ${path} {
    alias /srv/appraise/site/;
    types {
${types.map(([ending, type]) => `        ${type} ${ending};`).join("\n")}
    }
    charset utf-8;
    charset_types ${types
      .map(([, type]) => type)
      // text/html is always among them, and named twice it is a warning.
      .filter((type) => !/image|html/.test(type))
      .join(" ")};
    gzip on;
    gzip_vary on;
    gzip_types ${types
      .map(([, type]) => type)
      .filter((type) => !/image|html/.test(type))
      .join(" ")};
    set $appraise_cache "${CACHE.others}";
    if ($uri ~ "${HASHED}") { set $appraise_cache "${CACHE.hashed}"; }
    add_header Cache-Control $appraise_cache;
${headers.map(([name, value]) => `    add_header ${name} "${value}" always;`).join("\n")}
}
`;

export const caddy = (
  host: string,
  path: string,
): string => `# Caddy: 把 /srv/appraise/site 改为解压后的 site 文件夹。
# Caddy: put the unpacked folder "site" for /srv/appraise/site.
${host} {
    handle_path ${path}* {
        root * /srv/appraise/site
        encode gzip
        @hashed {
            path_regexp ${HASHED}
            file
        }
        # ?: 没有设置时。 Where it is not set.
        header ?Cache-Control "${CACHE.others}"
        header @hashed Cache-Control "${CACHE.hashed}"
${headers.map(([name, value]) => `        header ${name} "${value}"`).join("\n")}
        file_server
    }
}
`;

/** IIS tells names apart only by further modules: everything is asked for again there. */
export const iis = (): string => `<?xml version="1.0" encoding="UTF-8"?>
<!-- IIS: 放入 site 文件夹。 IIS: goes into the folder "site". -->
<configuration>
  <system.webServer>
    <staticContent>
${types
  .map(
    ([ending, type]) =>
      `      <remove fileExtension=".${ending}" />\n      <mimeMap fileExtension=".${ending}" mimeType="${type}" />`,
  )
  .join("\n")}
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
${headers.map(([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${value}" />`).join("\n")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`;
