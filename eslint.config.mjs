import importPlugin from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const FORBIDDEN_GLOBALS = {
  CustomFunctions: 'Only src/functions/cells speaks to the custom functions runtime.',
  Excel: 'Only src/workbook/excel speaks to Office.js.',
  Office: 'Only src/workbook/excel speaks to Office.js.',
  document: 'Calculators, functions and recipes run without a page.',
  window: 'Calculators, functions and recipes run without a page.',
};
const forbidGlobals = (...names) => ['error', ...names.map((name) => ({ name, message: FORBIDDEN_GLOBALS[name] }))];

/** The rooms of src and the other rooms each may use. Types alone may come from anywhere a chain allows them. */
const ROOMS = {
  series: [],
  statistics: ['series'],
  calculators: ['statistics', 'series'],
  datasets: ['series'],
  functions: ['calculators', 'statistics', 'series', 'datasets'],
  taskpane: ['charts', 'reports', 'datasets', 'series', 'workbook'],
  workbench: ['taskpane', 'charts', 'datasets', 'series', 'workbook'],
  workbook: ['charts', 'series'],
};
const EVERY_ROOM = [
  'series',
  'statistics',
  'calculators',
  'datasets',
  'functions',
  'charts',
  'reports',
  'workbook',
  'taskpane',
  'workbench',
];
const zones = Object.entries(ROOMS).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: EVERY_ROOM.filter((other) => other !== room && !allowed.includes(other)).map((other) => `./src/${other}`),
  message: `src/${room} may use only ${allowed.join(', ') || 'itself'}.`,
}));

export default tseslint.config(
  {
    ignores: ['dist/', 'node_modules/', 'coverage/', 'test-output/', '**/*.cjs', 'webpack.config.js', 'jest.config.js'],
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importPlugin, 'office-addins': officeAddins },
    settings: {
      'import-x/resolver-next': [importPlugin.createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      ...officeAddins.configs.recommended.rules,
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-default-export': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A typed array's element is a number at every index the loop visits; the assertion says so without a branch.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      complexity: ['error', 15],
      'max-lines': ['error', { max: 400, skipComments: true }],
    },
  },
  {
    files: ['src/{series,statistics,calculators,charts,reports}/**'],
    rules: { 'no-restricted-globals': forbidGlobals('CustomFunctions', 'Excel', 'Office', 'document', 'window') },
  },
  {
    files: ['src/charts/view/**/*.{ts,tsx}', 'src/datasets/**', 'src/functions/*.ts'],
    rules: { 'no-restricted-globals': forbidGlobals('CustomFunctions', 'Excel', 'Office') },
  },
  {
    files: ['src/functions/cells/**', 'src/workbook/univer/**'],
    rules: { 'no-restricted-globals': forbidGlobals('Excel', 'Office') },
  },
  {
    files: ['src/{taskpane,workbench}/**'],
    rules: { 'no-restricted-globals': forbidGlobals('CustomFunctions', 'Excel', 'Office') },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbook/univer/**', 'src/workbench/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['@univerjs/*'], message: 'Only src/workbook/univer and src/workbench name the grid.' }],
        },
      ],
    },
  },
  {
    // The pane knows the workbook by its interface; only the entries that join the two know which one it is.
    files: ['src/taskpane/**'],
    ignores: ['src/taskpane/main.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/workbook/excel/*', '**/workbook/univer/*', '@univerjs/*'],
              message: 'The pane knows the workbook by its interface.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/charts/**', 'src/reports/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/workbook/*', '**/datasets/*', '**/taskpane/*', '**/functions/*', '**/calculators/*'],
              allowTypeImports: true,
              message: 'Recipes take nothing but types from other rooms.',
            },
          ],
        },
      ],
    },
  },
  // Excel's own error class is what it wants thrown; its types do not say that it is an Error.
  { files: ['src/functions/cells/answer.ts'], rules: { '@typescript-eslint/only-throw-error': 'off' } },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs['recommended-latest'].rules,
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
