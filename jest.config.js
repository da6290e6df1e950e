/** Modules published as ES modules only, which jest needs to have transformed. */
const published = ['echarts', 'zrender', 'lodash-es', 'nanoid'];
const shared = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(tsx?|m?js)$': [
      'ts-jest',
      {
        diagnostics: false,
        tsconfig: {
          ...require('./tsconfig.json').compilerOptions,
          module: 'commonjs',
          moduleResolution: 'node10',
          allowJs: true,
          sourceMap: false,
          inlineSourceMap: true,
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${published.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
};
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
