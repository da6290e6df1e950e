import { Body1Strong, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { FLUSH_START } from '../shared/flushStart';
import type { DatasetDescription } from '../../datasets/dataset';
import type { Workbook } from '../../workbook/workbook';
import { countedText } from '../shared/words';
import type { DatasetPart } from './datasetPart';
import { datasetFrequency, datasetSpan, rowsLeftOut } from './datasetTexts';
import { PartForm } from './PartForm';
import { Sparkline } from './Sparkline';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  title: { margin: 0 },
  span: { display: 'block', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  foot: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  action: { minWidth: 0 },
  more: {
    minWidth: 0,
    marginInlineEnd: 'auto',
    ...FLUSH_START,
    fontWeight: tokens.fontWeightRegular,
  },
  details: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  small: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  caveats: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, lineHeight: tokens.lineHeightBase200 },
});

export interface DatasetCardProps {
  readonly description: DatasetDescription;
  /** While something is being written, nothing else can be. */
  readonly busy: boolean;
  readonly loadText: (path: string) => Promise<string>;
  readonly workbook: Workbook;
  /** Inserts the whole data set, or a part of it. */
  readonly onInsert: (part?: DatasetPart) => void;
  /** Progress and outcome of this data set's insertion. */
  readonly status: ReactNode;
}

function Details({ id, description }: { readonly id: string; readonly description: DatasetDescription }): ReactElement {
  const styles = useStyles();
  return (
    <div id={id} className={styles.details}>
      <Text size={200} className={styles.small}>
        <b>Source:</b> {description.source}. {countedText(description.rowCount, 'row')}.
      </Text>
      <Text size={200} className={styles.small}>
        <b>Columns:</b> {description.columns.map(({ title }) => title).join(' · ')}
      </Text>
      <ul className={styles.caveats}>
        {description.caveats
          .filter((caveat) => !rowsLeftOut(description).includes(caveat))
          .map((caveat) => (
            <li key={caveat}>
              <Text size={200} className={styles.small}>
                {caveat}
              </Text>
            </li>
          ))}
      </ul>
    </div>
  );
}

/** What a data set is, and the buttons that put it, or a part of it, on a sheet. */
export function DatasetCard({
  description,
  busy,
  loadText,
  workbook,
  onInsert,
  status,
}: DatasetCardProps): ReactElement {
  const styles = useStyles();
  const titleId = useId();
  const detailsId = useId();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const { title, attribution, terms } = description;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <div className={styles.head}>
        <div>
          <Body1Strong as="h2" id={titleId} className={styles.title} block>
            {title}
          </Body1Strong>
          <Text size={200} className={styles.span}>
            {datasetSpan(description)}, {datasetFrequency(description)}
          </Text>
        </div>
        <Sparkline values={description.sparkline} />
      </div>
      <Text>{description.description}</Text>
      <Text size={200} className={styles.small}>
        {attribution} {terms}
      </Text>
      {rowsLeftOut(description).map((caveat) => (
        <Text key={caveat} size={200} className={styles.small}>
          {caveat}
        </Text>
      ))}
      <div className={styles.foot}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.more}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-label={`Source and caveats of ${title}`}
          aria-expanded={open}
          aria-controls={open ? detailsId : undefined}
          onClick={() => setOpen(!open)}
        >
          Caveats
        </Button>
        <Button
          className={styles.action}
          aria-label={`Choose columns and dates of ${title}`}
          aria-expanded={choosing}
          aria-controls={choosing ? formId : undefined}
          onClick={() => setChoosing(!choosing)}
        >
          Choose
        </Button>
        <Button
          className={styles.action}
          icon={<TableAddRegular />}
          disabledFocusable={busy}
          onClick={() => onInsert()}
          aria-label={`Insert ${title}`}
        >
          Insert
        </Button>
      </div>
      {open ? <Details id={detailsId} description={description} /> : null}
      {choosing ? (
        <PartForm
          id={formId}
          description={description}
          loadText={loadText}
          workbook={workbook}
          busy={busy}
          onInsert={onInsert}
        />
      ) : null}
      {status}
    </section>
  );
}
