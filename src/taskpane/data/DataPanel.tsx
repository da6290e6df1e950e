import { SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DatasetDescription } from '../../datasets/dataset';
import { datasetDescriptions } from '../../datasets/descriptions';
import { loadDataset } from '../../datasets/loadDataset';
import type { Workbook, WriteProgress } from '../../workbook/workbook';
import { WriteStatus } from '../shared/WriteStatus';
import { untilAborted } from '../shared/untilAborted';
import { useWriteTask } from '../shared/useWriteTask';
import { countText, countedText } from '../shared/words';
import { DatasetCard } from './DatasetCard';
import { datasetSheet } from './datasetSheet';
import type { InsertedDataset } from './datasetSheet';
import { searchDatasets } from './datasetTexts';
import { formulaToTry } from './formulaToTry';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  search: { maxWidth: 'none', width: '100%' },
  formula: {
    display: 'block',
    marginBlock: tokens.spacingVerticalXS,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
});

export interface DataPanelProps {
  readonly workbook: Workbook;
  readonly loadText: (path: string) => Promise<string>;
  readonly onInserted: (inserted: InsertedDataset) => void;
}

function progressText(description: DatasetDescription, progress: WriteProgress | undefined): string {
  if (!progress || progress.total === 0) return 'Loading the figures';
  // Hosts count what they write in their own way; people think of rows.
  const rows = Math.round((progress.written / progress.total) * description.rowCount);
  return `${countText(rows)} of ${countedText(description.rowCount, 'row')} written`;
}

function Inserted({ inserted }: { readonly inserted: InsertedDataset }): ReactElement {
  const styles = useStyles();
  const example = formulaToTry(inserted);
  return (
    <>
      The sheet “{inserted.sheet}” was added.
      {example === undefined ? null : (
        <>
          {' '}
          To try in an empty cell:
          <code className={styles.formula}>{example.formula}</code>
          It tells {example.tells}.
        </>
      )}
    </>
  );
}

/** The sample data sets, to be found and put on sheets of their own. */
export function DataPanel({ workbook, loadText, onInserted }: DataPanelProps): ReactElement {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<DatasetDescription>();
  const task = useWriteTask<InsertedDataset>();
  const found = searchDatasets(datasetDescriptions, search);
  const busy = task.state.kind === 'running';
  // The outcome stays in sight although the search no longer finds its data set.
  const shown = datasetDescriptions.filter(
    (description) => found.includes(description) || (description === chosen && task.state.kind !== 'idle'),
  );

  const insert = (description: DatasetDescription): void => {
    setChosen(description);
    task.run(async (options) => {
      const dataset = await untilAborted(loadDataset(description, loadText), options.signal);
      const sheet = await workbook.insertSheet(datasetSheet(dataset), options);
      const inserted = { description, sheet, rowCount: dataset.rows.length };
      onInserted(inserted);
      return inserted;
    });
  };

  return (
    <div className={styles.panel}>
      <SearchBox
        className={styles.search}
        aria-label="Search data sets"
        placeholder="Search data sets"
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {found.length === 0 ? (
        <Text role="status">
          No data set holds “{search.trim()}”. Try a word such as small, industries, rates or inflation.
        </Text>
      ) : null}
      {shown.map((description) => (
        <DatasetCard
          key={description.name}
          description={description}
          busy={busy}
          onInsert={() => insert(description)}
          status={
            description === chosen ? (
              <WriteStatus
                task={task}
                running={(progress) => progressText(description, progress)}
                failed={`“${description.title}” was not inserted.`}
                onRetry={() => insert(description)}
                done={(inserted) => <Inserted inserted={inserted} />}
              />
            ) : null
          }
        />
      ))}
    </div>
  );
}
