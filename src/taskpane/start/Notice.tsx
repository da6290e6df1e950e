import type { ReactElement } from 'react';

/** Why the page shows words instead of the task pane. */
export type NoticeReason = 'noExcel' | 'noLibrary' | 'noAnswer' | 'failed';

/** How to get from a browser tab to a place where Rotor works. */
function Ways(): ReactElement {
  return (
    <>
      <h2>Try it without Excel</h2>
      <p>
        The <a href="workbench.html">workbench</a> is a spreadsheet in the browser with the same functions and the same
        pane.
      </p>
      <h2>Use it in Excel</h2>
      <ol>
        <li>
          Download{' '}
          <a href="manifest.xml" download="rotor-manifest.xml">
            manifest.xml
          </a>
          .
        </li>
        <li>
          In Excel on the web choose Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in, and pick that file. In a
          copy of the source <code>npm run excel</code> does the same for Excel on Windows and macOS.
        </li>
        <li>
          Choose Rotor on the Home tab, or type <code>=ROTOR.</code> into a cell.
        </li>
      </ol>
    </>
  );
}

function NoExcel(): ReactElement {
  return (
    <>
      <h1>Rotor</h1>
      <p>
        This page is the task pane of Rotor, an Excel add-in for the study of market rotation. It works beside a
        workbook, and here there is none.
      </p>
      <Ways />
    </>
  );
}

function NoLibrary(): ReactElement {
  return (
    <>
      <h1>Rotor cannot reach Excel</h1>
      <p>
        The library that joins this page to Excel did not load from <code>appsforoffice.microsoft.com</code>. In Excel:
        check the connection, then close and open the pane.
      </p>
      <p>In a browser tab there is no Excel beside this page:</p>
      <Ways />
    </>
  );
}

function NoAnswer(): ReactElement {
  return (
    <>
      <h1>Excel does not answer</h1>
      <p>Rotor goes on waiting. If a dialog is open in Excel, close it; if this stays, close and open the pane.</p>
    </>
  );
}

function Failed(): ReactElement {
  return (
    <>
      <h1>Rotor could not start</h1>
      <p>
        A part of the pane did not load. Check the connection, then close and open the pane. The functions in cells are
        not affected.
      </p>
    </>
  );
}

const NOTICES = { noExcel: NoExcel, noLibrary: NoLibrary, noAnswer: NoAnswer, failed: Failed } as const;

export function Notice({ reason }: { readonly reason: NoticeReason }): ReactElement {
  const Words = NOTICES[reason];
  return (
    <main className="notice">
      <Words />
    </main>
  );
}
