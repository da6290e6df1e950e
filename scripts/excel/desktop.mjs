// `npm run excel`: the built add-in in Excel on this computer, Windows or macOS. Ends with Ctrl+C.
import { Obstacle, command, requireBuild, runDebuggingTool, serveAddIn } from './development.mjs';

await command(async () => {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    throw new Obstacle(
      'Excel does not run on this system. Two ways to see Rotor here:\n' +
        '  Excel on the web    npm run excel:web -- --document <share link of a workbook>\n' +
        '  the workbench       npm start',
    );
  }
  requireBuild();
  await serveAddIn();
  await runDebuggingTool('start', 'desktop', '--app', 'excel', '--no-debug');
  console.log(
    'Excel opens with Rotor on the Home tab. If it does not: in Excel choose Home, Add-ins, and Rotor under developer add-ins.\n' +
      'Leave this running while you use it; Ctrl+C ends it, and "npm run excel:stop" removes Rotor from Excel.',
  );
});
