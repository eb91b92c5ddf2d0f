import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const ROOT = dirname(fileURLToPath(import.meta.url));
const inRoot = (...path) => join(ROOT, ...path);

/** What every target shares: TypeScript is only translated here; `npm run typecheck` checks it. */
function base(name, production) {
  return {
    name,
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: {
            transpileOnly: true,
            configFile: inRoot("tsconfig.json"),
            compilerOptions: { noEmit: false },
          },
        },
      ],
    },
    stats: "errors-warnings",
  };
}

/** The command line: `dist/cli/selfeval.js` and its worker, with the blank workbooks beside them. */
function cliBuild(production) {
  return {
    ...base("cli", production),
    target: "node20",
    entry: { selfeval: inRoot("src/cli/selfeval.ts"), worker: inRoot("src/cli/worker.ts") },
    output: {
      path: inRoot("dist/cli"),
      filename: "[name].js",
      clean: true,
      library: { type: "commonjs2" },
    },
    node: { __dirname: false, __filename: false },
    plugins: [
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      new webpack.BannerPlugin({
        banner: "#!/usr/bin/env node",
        raw: true,
        entryOnly: true,
        include: /selfeval/,
      }),
      new CopyPlugin({
        patterns: [
          { from: "*.xlsx", context: inRoot("assets/templates"), to: "templates", noErrorOnMissing: true },
        ],
      }),
      commonJsHere(),
    ],
  };
}

/** The project's own package.json says ES modules; the bundle says otherwise for itself. */
function commonJsHere() {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("commonJsHere", (compilation) => {
        const source = new webpack.sources.RawSource('{ "type": "commonjs" }\n');
        compilation.hooks.processAssets.tap("commonJsHere", () =>
          compilation.emitAsset("package.json", source),
        );
      });
    },
  };
}

/** Where the add-in is served from; written into its manifest. */
const ADDIN_ORIGIN = process.env.ADDIN_ORIGIN ?? "https://localhost:3000";

/** `OFFICE_JS=cdn` takes office.js from Microsoft's servers instead of the copy beside the pane. */
const OFFICE_CDN = "https://appsforoffice.microsoft.com";
const FROM_CDN = process.env.OFFICE_JS === "cdn";

/** The files of @microsoft/office-js that Excel needs, names unchanged (its licence asks for that). */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "excel-ios-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/** Everything a pane entry may weigh, raw: Excel loads it over an intranet, often an old one. */
const PANE_BUDGET = 520_000;

/** The engine's chunk group, named by its `import()`, and the one file it comes in (webpack wants two names). */
const ENGINE = "engine";
const ENGINE_FILE = "core";

/** Everything the engine rests on stands in one file, shared by whatever is loaded later. */
const engineInOne = {
  name: ENGINE_FILE,
  chunks: "async",
  enforce: true,
  test: (module, { chunkGraph }) =>
    [...chunkGraph.getModuleChunks(module)].some(({ name }) => name === ENGINE),
};

/**
 * Has the page fetch the engine beside the entry, so that it is there when the entry asks for it; browsers that
 * know the hint compile all of it while nobody waits.
 */
function engineAhead() {
  return {
    apply(compiler) {
      compiler.hooks.compilation.tap("engineAhead", (compilation) => {
        HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap("engineAhead", (groups) => {
          const files = compilation.namedChunkGroups.get(ENGINE).getFiles();
          const links = files.map((href) => ({
            tagName: "link",
            voidTag: true,
            attributes: { rel: "preload", as: "script", href },
            meta: {},
          }));
          return { ...groups, headTags: [...groups.headTags, ...links] };
        });
      });
      new webpack.BannerPlugin({
        banner: "//# allFunctionsCalledOnLoad",
        raw: true,
        include: `${ENGINE_FILE}.js`,
        stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT,
      }).apply(compiler);
    },
  };
}

/** The task pane for Excel: `dist/addin/`, to be served from `ADDIN_ORIGIN`. */
function addinBuild(production) {
  const office = join(ROOT, "node_modules/@microsoft/office-js");
  const here = (from, to) => ({ from, to, context: ROOT, info: { minimized: true } });
  return {
    ...base("addin", production),
    target: ["web", "es2020"],
    entry: { taskpane: inRoot("src/addin/taskpane.tsx") },
    // Relative to the page: the script is a module, which cannot tell its own address by `currentScript`.
    output: { path: inRoot("dist/addin"), filename: "[name].js", publicPath: "", clean: true },
    optimization: { splitChunks: { cacheGroups: { engineInOne } } },
    performance: production
      ? {
          hints: "error",
          maxEntrypointSize: PANE_BUDGET,
          maxAssetSize: PANE_BUDGET,
          assetFilter: (name) => name === "taskpane.js",
        }
      : false,
    plugins: [
      new HtmlWebpackPlugin({
        template: inRoot("src/addin/taskpane.html"),
        filename: "taskpane.html",
        scriptLoading: "module",
        minify: false,
        officeScript: FROM_CDN ? `${OFFICE_CDN}/lib/1/hosted/office.js` : "office/office.js",
        officeOrigin: FROM_CDN ? ` ${OFFICE_CDN}` : "",
      }),
      engineAhead(),
      new CopyPlugin({
        patterns: [
          here("src/addin/guard.js", "guard.js"),
          here("src/addin/guard.css", "guard.css"),
          here("src/addin/help.html", "help.html"),
          { from: "*.png", context: inRoot("assets/icons"), to: "assets" },
          { from: "*.xlsx", context: inRoot("assets/templates"), to: "templates" },
          {
            from: inRoot("manifest.xml"),
            to: "manifest.xml",
            transform: (content) =>
              content.toString("utf8").replaceAll("https://localhost:3000", ADDIN_ORIGIN),
          },
          ...(FROM_CDN
            ? []
            : [
                ...OFFICE_FILES.map((name) => ({
                  from: join(office, "dist", name),
                  to: `office/${name}`,
                  info: { minimized: true },
                })),
                { from: join(office, "LICENSE.md"), to: "office/LICENSE.md" },
              ]),
        ],
      }),
    ],
  };
}

/** The offline page: one file, `dist/page/selfeval.html`, that works without a server or a network. */
function pageBuild(production) {
  const build = base("page", production);
  return {
    ...build,
    target: ["web", "es2020"],
    entry: { selfeval: inRoot("src/page/main.tsx") },
    output: { path: inRoot("dist/page"), filename: "[name].js", clean: true },
    module: { rules: [...build.module.rules, { test: /\.xlsx$/, type: "asset/inline" }] },
    performance: false,
    devtool: false,
    plugins: [
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      new HtmlWebpackPlugin({
        template: inRoot("src/page/index.html"),
        filename: "selfeval.html",
        inject: false,
        minify: false,
      }),
      inlinedScript(),
    ],
  };
}

/** The empty style sheet that the styles are added to by script; no text of a style is let in. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Puts the page's script into the page itself, with a policy that allows that script and nothing else. */
function inlinedScript() {
  const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("inlinedScript", (compilation) => {
        compilation.hooks.processAssets.tap({ name: "inlinedScript", stage }, () => {
          const script = compilation.getAsset("selfeval.js")?.source.source().toString();
          const page = compilation.getAsset("selfeval.html")?.source.source().toString();
          if (!script || !page) return;
          const safe = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
          const hash = createHash("sha256").update(safe).digest("base64");
          const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src ${EMPTY_STYLE}; img-src data: blob:; base-uri 'none'; form-action 'none'`;
          const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
          const whole = page
            .replace("<head>", () => `<head>\n    ${meta}`)
            .replace("</body>", () => `<script>${safe}</script>\n  </body>`);
          compilation.updateAsset("selfeval.html", new webpack.sources.RawSource(whole));
          compilation.deleteAsset("selfeval.js");
          if (compilation.getAsset("selfeval.js.LICENSE.txt"))
            compilation.deleteAsset("selfeval.js.LICENSE.txt");
        });
      });
    },
  };
}

/** The targets; `webpack --config-name cli` builds one of them. */
export default (_env, { mode }) => {
  const production = mode !== "development";
  return [cliBuild(production), addinBuild(production), pageBuild(production)];
};
