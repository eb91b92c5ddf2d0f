import CopyPlugin from "copy-webpack-plugin";
import { join } from "node:path";
import webpack from "webpack";

const ROOT = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
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

/** The targets; `webpack --config-name cli` builds one of them. */
export default (_env, { mode }) => {
  const production = mode !== "development";
  return [cliBuild(production)];
};
