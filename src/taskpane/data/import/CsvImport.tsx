import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { Workbook } from '../../../workbook/workbook';
import { OnDemand } from '../../shared/OnDemand';
import { PanelSection } from '../PanelSection';
import type { InsertedData } from '../insertedData';
import type { ImportFormProps } from './ImportForm';
import type { ImportSource } from './importSource';
import { sizeText } from './importTexts';
import { SourcePicker } from './SourcePicker';

const useStyles = makeStyles({
  file: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
  close: { flexShrink: 0 },
});

export interface CsvImportProps {
  readonly workbook: Workbook;
  readonly onInserted: (inserted: InsertedData) => void;
}

interface ChosenProps extends CsvImportProps {
  readonly source: ImportSource;
  readonly onClose: () => void;
}

async function loadForm(): Promise<ComponentType<ImportFormProps>> {
  return (await import('./ImportForm')).ImportForm;
}

function Chosen({ source, workbook, onInserted, onClose }: ChosenProps): ReactElement {
  const styles = useStyles();
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
      <OnDemand load={loadForm} does="imports files" wanted props={{ source, workbook, onInserted }} />
    </>
  );
}

/** Puts a table from a file, or from elsewhere by copy and paste, on a sheet. */
export function CsvImport({ workbook, onInserted }: CsvImportProps): ReactElement {
  const [source, setSource] = useState<ImportSource>();
  // The same file may be chosen a second time, and is then begun anew.
  const [count, setCount] = useState(0);
  return (
    <PanelSection title="Import CSV">
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
    </PanelSection>
  );
}
