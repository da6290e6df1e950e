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

/** The rooms of src and the other rooms each may use. */
const ROOMS = {
  series: [],
  statistics: ['series'],
  calculators: ['statistics', 'series'],
  datasets: ['series'],
  functions: ['calculators', 'statistics', 'series', 'datasets'],
  charts: [],
  reports: [],
  workbook: ['charts', 'reports', 'series'],
  taskpane: ['charts', 'reports', 'datasets', 'series', 'workbook'],
  workbench: ['taskpane', 'charts', 'datasets', 'series', 'workbook'],
};
/** Recipes and the workbook's interface know each other's types, and nothing else of each other. */
const TYPES_ALONE = ['charts', 'reports'];
const GRID = { group: ['@univerjs/*'], message: 'Only src/workbook/univer and src/workbench name the grid.' };
const HOSTS = {
  group: ['**/workbook/excel/*', '**/workbook/univer/*'],
  message: 'The pane knows the workbook by its interface.',
};

/** One rule for each depth of folders in a room, because an import names another room by as many steps up. */
function roomRules(room, allowed) {
  const others = Object.keys(ROOMS).filter((other) => other !== room && !allowed.includes(other));
  return [0, 1, 2].map((depth) => {
    const doors = {
      regex: `^${'\\.\\./'.repeat(depth + 1)}(${others.join('|')})/`,
      allowTypeImports: TYPES_ALONE.includes(room),
      message: `src/${room} may use only ${allowed.join(', ') || 'itself'}${TYPES_ALONE.includes(room) ? ' and types' : ''}.`,
    };
    const patterns = [doors, ...(room === 'workbench' ? [] : [GRID]), ...(room === 'taskpane' ? [HOSTS] : [])];
    return {
      files: [`src/${room}/${'*/'.repeat(depth)}*.{ts,tsx}`],
      ignores: ['src/taskpane/main.tsx', 'src/workbook/univer/**'],
      rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
    };
  });
}

export default tseslint.config(
  {
    ignores: ['dist/', 'node_modules/', 'coverage/', 'test-output/', '**/*.cjs', 'webpack.config.js', 'jest.config.js'],
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'bench/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'office-addins': officeAddins },
    rules: {
      ...officeAddins.configs.recommended.rules,
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }],
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
  ...Object.entries(ROOMS).flatMap(([room, allowed]) => roomRules(room, allowed)),
  // Excel's own error class is what it wants thrown; its types do not say that it is an Error.
  { files: ['src/functions/cells/answer.ts'], rules: { '@typescript-eslint/only-throw-error': 'off' } },
  // technicalindicators declares classes for its arguments, does not export them, and reads plain objects.
  {
    files: ['bench/workloads/rollingPeers.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
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
