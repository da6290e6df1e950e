// Finds a Chromium that the browser tests can drive.
import fs from 'node:fs';
import path from 'node:path';

function candidates() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(
      Boolean,
    );
    return folders.flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
}

/** @returns {Promise<{ path: string, from: string } | { reason: string }>} */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    return fs.existsSync(given)
      ? { path: given, from: 'CHROMIUM_PATH' }
      : { reason: `CHROMIUM_PATH names ${given}, which does not exist` };
  }
  const installed = candidates().find((file) => fs.existsSync(file));
  if (installed) return { path: installed, from: 'installed' };
  return shippedBrowser();
}

/** The headless Chromium inside the npm package @sparticuz/chromium, which runs on Linux where its libraries are. */
async function shippedBrowser() {
  try {
    const { default: shipped } = await import('@sparticuz/chromium');
    const executablePath = await shipped.executablePath();
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    await browser.close();
    return { path: executablePath, from: 'the npm package @sparticuz/chromium' };
  } catch (error) {
    const [reason] = error.message.split('\n');
    return { reason: `no browser is installed, and the one in @sparticuz/chromium does not run: ${reason}` };
  }
}
