import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { Workbook } from '../../../workbook/workbook';
import type { InsertedData } from '../insertedData';
import type { ImportSource } from './importSource';
import { sizeText } from './importTexts';
import { SourcePicker } from './SourcePicker';
import { useImportForm } from './useImportForm';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlockStart: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  title: { margin: 0 },
  file: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
  close: { flexShrink: 0 },
  body: { whiteSpace: 'normal' },
});

export interface CsvImportProps {
  readonly workbook: Workbook;
  readonly onInserted: (inserted: InsertedData) => void;
}

interface ChosenProps extends CsvImportProps {
  readonly source: ImportSource;
  readonly onClose: () => void;
}

function Chosen({ source, workbook, onInserted, onClose }: ChosenProps): ReactElement {
  const styles = useStyles();
  const { Form, fault, retry } = useImportForm();
  return (
    <>
      <div className={styles.file}>
        <Text weight="semibold" className={styles.name}>
          {source.name} ({sizeText(source.blob.size)})
        </Text>
        <Button size="small" className={styles.close} onClick={onClose}>
          Close file
        </Button>
      </div>
      {fault ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className={styles.body}>
            The part of Rotor that imports files did not load. Check the connection. The workbook is as it was.
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={retry}>Retry</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {Form ? <Form source={source} workbook={workbook} onInserted={onInserted} /> : null}
      {!Form && !fault ? <Spinner size="tiny" label="Loading the form" /> : null}
    </>
  );
}

/** Puts a table from a file, or from elsewhere by copy and paste, on a sheet. */
export function CsvImport({ workbook, onInserted }: CsvImportProps): ReactElement {
  const styles = useStyles();
  const titleId = useId();
  const [source, setSource] = useState<ImportSource>();
  // The same file may be chosen a second time, and is then begun anew.
  const [count, setCount] = useState(0);
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>
        Import CSV
      </Subtitle2>
      {source ? (
        <Chosen
          key={count}
          source={source}
          workbook={workbook}
          onInserted={onInserted}
          onClose={() => setSource(undefined)}
        />
      ) : (
        <>
          <Text>
            Your own figures from a file, or cells copied from elsewhere, on a new sheet. Nothing leaves this computer.
          </Text>
          <SourcePicker
            onSource={(chosen) => {
              setCount(count + 1);
              setSource(chosen);
            }}
          />
        </>
      )}
    </section>
  );
}
