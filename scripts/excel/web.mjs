// `npm run excel:web -- --document <address>`: the built add-in in Excel on the web. Ends with Ctrl+C.
import { parseArgs } from 'node:util';
import { Obstacle, command, requireBuild, runDebuggingTool, serveAddIn } from './development.mjs';

const HELP =
  'Which workbook? npm run excel:web -- --document <address>\n' +
  'Open or make a workbook in Excel on the web, choose Share, Copy link, and give that address.';

function documentAddress() {
  const { values } = parseArgs({ options: { document: { type: 'string' } }, strict: false });
  if (typeof values.document !== 'string' || values.document === '') throw new Obstacle(HELP);
  let address;
  try {
    address = new URL(values.document);
  } catch {
    throw new Obstacle(`"${values.document}" is no address.\n${HELP}`);
  }
  if (address.protocol !== 'https:')
    throw new Obstacle(`The address of a workbook on the web begins with https.\n${HELP}`);
  return address.href;
}

await command(async () => {
  const document = documentAddress();
  requireBuild();
  await serveAddIn();
  await runDebuggingTool('start', 'web', '--document', document);
  console.log(
    'The browser opens the workbook with Rotor. If it asks whether the page may reach devices on your local network, allow it:\n' +
      'Rotor is served from this computer. Without the tool: Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in, dist/manifest.xml.\n' +
      'Leave this running while you use it; Ctrl+C ends it.',
  );
});
