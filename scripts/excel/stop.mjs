// `npm run excel:stop`: removes from Excel on this computer what `npm run excel` registered.
import { command, requireBuild, runDebuggingTool } from './development.mjs';

await command(async () => {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    console.log(
      'Nothing is registered on this system. In Excel on the web, remove Rotor under Home, Add-ins, My Add-ins.',
    );
    return;
  }
  requireBuild();
  await runDebuggingTool('stop', 'desktop');
  console.log('Rotor is no longer registered with Excel.');
});
