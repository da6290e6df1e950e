// npm run validate: compares every function with its reference figures and writes docs/validation.md.
import { installIfNeeded, requireSuccess, runTool } from './install.mjs';

installIfNeeded();
const environment = { ...process.env, ROTOR_WRITE_VALIDATION: '1' };
const jest = ['--selectProjects', 'unit', '--testPathPatterns', 'test/functions/reference'];
requireSuccess(runTool('jest/bin/jest.js', jest, { env: environment }), 'The comparison');
