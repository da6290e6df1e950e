const path = require('node:path');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');

const DEVELOPMENT_URL = 'https://localhost:3000';
/** Where the add-in will be served from, without a slash at the end. */
const baseUrl = (process.env.ROTOR_BASE_URL || DEVELOPMENT_URL).replace(/\/+$/, '');
const dist = path.resolve(__dirname, 'dist');

/** Types are checked by `npm run check`, so that a build takes seconds. */
const rules = [
  { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'ts-loader', options: { transpileOnly: true } } },
  { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
];
const common = (production) => ({
  mode: production ? 'production' : 'development',
  devtool: production ? false : 'inline-source-map',
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  performance: { hints: false },
  cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
  stats: { preset: 'errors-warnings', timings: true },
});
/** Terser takes four times as long on the grid's code for one per cent less. */
const minimizer = [
  new TerserPlugin({ minify: TerserPlugin.esbuildMinify, terserOptions: { target: 'es2021' }, extractComments: false }),
];

/** Writes what is generated from the JSDoc of the worksheet functions: functions.json and the help pages. */
class FunctionDocumentsPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionDocumentsPlugin', (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: 'FunctionDocumentsPlugin', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const { builtDocuments } = await import('./scripts/catalogue/built.mjs');
          for (const [file, text] of await builtDocuments(baseUrl)) {
            compilation.emitAsset(file, new webpack.sources.RawSource(text));
          }
        },
      );
    });
  }
}

/** Globals that the worksheet functions name in loops. */
const GLOBALS =
  'Array, Float64Array, Int32Array, Map, Math, NaN, Number, Object, Set, String, Uint8Array, Uint32Array, WeakMap';
/**
 * Makes those globals the script's own: in a runtime that hands a script its globals through a sandbox, looking one up costs a
 * hundred times its call.
 */
const ownGlobals = [
  new webpack.BannerPlugin({ banner: `((${GLOBALS}) => {`, raw: true }),
  new webpack.BannerPlugin({ banner: `})(${GLOBALS});`, raw: true, footer: true }),
];

/** One file without DOM, Office or chunks, because Excel may run it in a JavaScript-only runtime. */
const functions = (production) => ({
  ...common(production),
  name: 'functions',
  target: ['web', 'es2021'],
  entry: { functions: './src/functions/index.ts' },
  output: { path: dist, filename: '[name].js', globalObject: 'globalThis' },
  devtool: production ? false : 'inline-source-map',
  module: { rules },
  optimization: { splitChunks: false, minimizer },
  plugins: [
    ...ownGlobals,
    new FunctionDocumentsPlugin(),
    new CopyPlugin({
      patterns: [
        { from: 'src/datasets/files/*.csv', to: 'datasets/[name][ext]' },
        { from: 'assets/*.{png,svg}', to: 'assets/[name][ext]' },
        {
          from: 'manifest.xml',
          transform: (text) => text.toString().replaceAll(DEVELOPMENT_URL, baseUrl),
        },
      ],
    }),
  ],
});

const page = (name, source, template, options = {}) =>
  new HtmlPlugin({ filename: name, template, chunks: [source], inject: 'body', scriptLoading: 'defer', ...options });

const pages = (production, only) => {
  const entries = {
    taskpane: './src/taskpane/main.tsx',
    workbench: './src/workbench/index.tsx',
  };
  const wanted = Object.keys(entries).filter((name) => !only || only === name);
  return {
    ...common(production),
    name: `pages-${wanted.join('-')}`,
    target: ['web', 'es2021'],
    entry: Object.fromEntries(wanted.map((name) => [name, entries[name]])),
    output: { path: dist, filename: '[name].js', chunkFilename: 'chunks/[name].[contenthash:8].js' },
    module: { rules },
    optimization: {
      minimizer,
      splitChunks: {
        chunks: 'all',
        cacheGroups: {
          grid: { test: /[\\/]node_modules[\\/](@univerjs|rxjs)[\\/]/, name: 'grid', priority: 30, enforce: true },
          charts: {
            test: /[\\/]node_modules[\\/](echarts|zrender)[\\/]/,
            name: 'echarts',
            priority: 20,
            enforce: true,
          },
        },
      },
    },
    plugins: [
      new CssPlugin({ filename: '[name].css', chunkFilename: 'chunks/[name].css' }),
      // Hyphenation dictionaries of the grid's text documents, seventy chunks that a spreadsheet never asks for.
      new webpack.IgnorePlugin({
        checkResource: (resource, context) =>
          /@univerjs[\\/]engine-render[\\/]lib[\\/]es$/.test(context) &&
          /^\.\/[a-z]{2,3}[-A-Za-z0-9_]*\.js$/.test(resource) &&
          !/^\.\/(facade|index|en)/.test(resource),
      }),
      ...(wanted.includes('taskpane') ? [page('taskpane.html', 'taskpane', './src/taskpane/taskpane.html')] : []),
      ...(wanted.includes('workbench')
        ? [
            page('workbench.html', 'workbench', './src/workbench/workbench.html'),
            page('index.html', 'workbench', './src/workbench/workbench.html'),
          ]
        : []),
    ],
  };
};

module.exports = (env = {}, argv = {}) => {
  const production = argv.mode !== 'development' && !env.fast;
  if (env.only === 'functions') return functions(production);
  if (env.only) return pages(production, env.only);
  return [functions(production), pages(production)];
};
