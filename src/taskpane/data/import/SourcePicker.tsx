import { Button, Field, Text, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { DragEvent, ReactElement } from 'react';
import { sourceOfFiles, sourceOfText } from './importSource';
import type { ImportSource } from './importSource';

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  paste: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalS },
  area: { flexGrow: 1, minWidth: 0 },
  text: { minWidth: 0, '& textarea': { minWidth: 0 } },
  fault: { color: tokens.colorStatusDangerForeground1 },
});

const KINDS_OF_FILES = '.csv,.tsv,.tab,.txt,.dat,text/csv,text/tab-separated-values,text/plain';
const CLIPBOARD_CLOSED =
  'The clipboard is not open to this pane. Click into the field and press Ctrl+V, or ⌘V on a Mac.';

export interface SourcePickerProps {
  readonly onSource: (source: ImportSource) => void;
}

/** A file chosen or dropped, or cells pasted. */
export function SourcePicker({ onSource }: SourcePickerProps): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<string>();
  const [typed, setTyped] = useState('');

  const take = (found: ImportSource | { readonly fault: string }): void => {
    if ('fault' in found) setFault(found.fault);
    else {
      setFault(undefined);
      onSource(found);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(sourceOfFiles([...event.dataTransfer.files]));
  };
  const paste = (): void => {
    if (typed.trim() !== '') take(sourceOfText(typed));
    else {
      // Some hosts keep the clipboard from pages altogether.
      Promise.resolve()
        .then(() => navigator.clipboard.readText())
        .then(
          (text) => take(sourceOfText(text)),
          () => setFault(CLIPBOARD_CLOSED),
        );
    }
  };

  return (
    <div className={styles.picker}>
      <div
        className={mergeClasses(styles.zone, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button onClick={() => input.current?.click()}>Choose CSV file</Button>
        <Text size={200}>or drop it here</Text>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="CSV file"
          accept={KINDS_OF_FILES}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // The same file may be chosen again.
            target.value = '';
            if (files.length > 0) take(sourceOfFiles(files));
          }}
        />
      </div>
      <div className={styles.paste}>
        <Field label="Or paste cells here" className={styles.area}>
          <Textarea
            className={styles.text}
            rows={2}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain');
              if (text.trim() === '' || typed !== '') return;
              // A field would take long to show what may be very much.
              event.preventDefault();
              take(sourceOfText(text));
            }}
          />
        </Field>
        <Button onClick={paste}>Paste</Button>
      </div>
      {fault === undefined ? null : (
        <Text role="alert" className={styles.fault}>
          {fault}
        </Text>
      )}
    </div>
  );
}
