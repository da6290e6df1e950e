import { SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DatasetDescription } from '../../datasets/dataset';
import { datasetDescriptions } from '../../datasets/descriptions';
import type { Workbook, WriteProgress } from '../../workbook/workbook';
import { WriteStatus } from '../shared/WriteStatus';
import { useWriteTask } from '../shared/useWriteTask';
import { countText, countedText } from '../shared/words';
import { DatasetCard } from './DatasetCard';
import { wholePart } from './datasetPart';
import type { DatasetPart } from './datasetPart';
import { searchDatasets } from './datasetTexts';
import { FormulaOffer } from './FormulaOffer';
import { insertDataset } from './insertDataset';
import type { InsertedData } from './insertedData';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  search: { maxWidth: 'none', width: '100%' },
});

export interface SampleDataProps {
  readonly workbook: Workbook;
  readonly loadText: (path: string) => Promise<string>;
  readonly onInserted: (inserted: InsertedData) => void;
}

interface Insertion {
  readonly description: DatasetDescription;
  /** Undefined where the whole set is inserted. */
  readonly part: DatasetPart | undefined;
}

function progressText({ description, part }: Insertion, progress: WriteProgress | undefined): string {
  if (!progress || progress.total === 0) return 'Loading the figures';
  if (part?.insertAs === 'formula') return 'Writing the formula';
  const share = progress.written / progress.total;
  if (part) return `${Math.round(share * 100)} % written`;
  // Hosts count what they write in their own way; people think of rows.
  return `${countText(Math.round(share * description.rowCount))} of ${countedText(description.rowCount, 'row')} written`;
}

/** The sample data sets, to be found and put on sheets of their own. */
export function SampleData({ workbook, loadText, onInserted }: SampleDataProps): ReactElement {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Insertion>();
  const task = useWriteTask<InsertedData>();
  const found = searchDatasets(datasetDescriptions, search);
  const busy = task.state.kind === 'running';
  // The outcome stays in sight although the search no longer finds its data set.
  const shown = datasetDescriptions.filter(
    (description) => found.includes(description) || (description === chosen?.description && task.state.kind !== 'idle'),
  );

  const insert = (insertion: Insertion): void => {
    const { description, part = wholePart(description) } = insertion;
    setChosen(insertion);
    task.run(async (options) => {
      const inserted = await insertDataset(workbook, loadText, description, part, options);
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
          loadText={loadText}
          workbook={workbook}
          onInsert={(part) => insert({ description, part })}
          status={
            description === chosen?.description ? (
              <WriteStatus
                task={task}
                running={(progress) => progressText(chosen, progress)}
                failed={`“${description.title}” was not inserted.`}
                onRetry={() => insert(chosen)}
                done={(inserted) => (
                  <>
                    The sheet “{inserted.sheet}” was added. <FormulaOffer workbook={workbook} inserted={inserted} />
                  </>
                )}
              />
            ) : null
          }
        />
      ))}
    </div>
  );
}
