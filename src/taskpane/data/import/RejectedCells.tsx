import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { rejectAt, rejectCount } from '../../../datasets/import/rejects';
import type { Rejects } from '../../../datasets/import/rejects';
import { countText, errorSentence } from '../../shared/words';
import { rejectReason } from './importTexts';
import { Pager } from './Pager';
import { columnText, rejectedCsv } from './rejectedFile';
import { useTableStyles } from './useTableStyles';

const PAGE_LENGTH = 20;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface RejectedCellsProps {
  readonly fileName: string;
  readonly rejects: Rejects;
  /** Titles of the file's columns, those that are left out among them. */
  readonly titles: readonly string[];
  readonly busy: boolean;
  readonly onPutOnSheet: () => void;
}

/** Hands a file to the browser, as a link to it would. */
function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Everything of the file that does not go onto the sheet, with its line and why. */
export function RejectedCells(props: RejectedCellsProps): ReactElement {
  const { fileName, rejects, titles, busy, onPutOnSheet } = props;
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const labelId = useId();
  const [page, setPage] = useState({ rejects, start: 0 });
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<string>();
  const count = rejectCount(rejects);
  // Another reading of the file begins its list anew.
  const start = page.rejects === rejects ? page.start : 0;
  const length = Math.max(0, Math.min(PAGE_LENGTH, count - start));

  const save = (): void => {
    setSaving(true);
    setFault(undefined);
    rejectedCsv(rejects, titles)
      .then((file) => download(file, `${fileName} - not imported.csv`))
      .catch((error: unknown) => setFault(errorSentence(error)))
      .finally(() => setSaving(false));
  };

  return (
    <div className={styles.list}>
      <Text id={labelId} weight="semibold">
        Not imported ({countText(count)})
      </Text>
      <div className={tableStyles.scroll} tabIndex={0} role="region" aria-labelledby={labelId}>
        <table className={tableStyles.table}>
          <thead>
            <tr>
              {['Line', 'Column', 'Text', 'Why'].map((title) => (
                <th key={title} scope="col" className={tableStyles.head}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length }, (_, offset) => {
              const reject = rejectAt(rejects, start + offset);
              return (
                <tr key={start + offset}>
                  <td className={mergeClasses(tableStyles.cell, tableStyles.number)}>{countText(reject.line)}</td>
                  <td className={tableStyles.cell}>{columnText(reject, titles)}</td>
                  <td className={tableStyles.cell}>{reject.text}</td>
                  <td className={mergeClasses(tableStyles.cell, tableStyles.words)}>{rejectReason(reject)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Pager
        noun="entries"
        start={start}
        pageLength={PAGE_LENGTH}
        count={count}
        onStart={(next) => setPage({ rejects, start: next })}
      />
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={saving} onClick={save}>
          Save list as CSV
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onPutOnSheet}>
          Put list on a sheet
        </Button>
      </div>
      {fault === undefined ? null : (
        <Text role="alert">The list could not be saved. {fault} Put it on a sheet instead.</Text>
      )}
    </div>
  );
}
