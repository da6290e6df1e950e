import { Button, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { OPTIONAL_FIELDS } from '../../reports/fields';
import { rangeText } from '../../workbook/formula';
import type { RangeReference } from '../../workbook/formula';
import type { Workbook } from '../../workbook/workbook';
import { insertFirstCuts } from '../charts/firstCutsSheet';
import type { InsertedData } from '../data/insertedData';
import { textsOf } from '../shared/unknownShapes';
import { untilAborted } from '../shared/untilAborted';
import { usePaneState } from '../shared/usePaneState';
import { useWriteTask } from '../shared/useWriteTask';
import { ReportFields } from './ReportFields';
import { ReportStatus } from './ReportStatus';
import { ReportFaults, missingLabels, prepareReport } from './buildReport';
import type { BuildOptions } from './buildReport';
import { EMPTY_FORM, filledWith, paperNamed } from './reportForm';
import { SAMPLE_REPORTS, insertSample } from './sampleReports';
import type { SampleReport } from './sampleReports';
import { useReportForm } from './useReportForm';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  samples: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  build: { alignSelf: 'flex-start' },
  text: { color: tokens.colorNeutralForeground2 },
});

export interface ReportPanelProps {
  readonly workbook: Workbook;
  readonly loadText: (path: string) => Promise<string>;
  /** Data inserted in this pane, the latest last. */
  readonly inserted: readonly InsertedData[];
  readonly onInserted: (inserted: InsertedData) => void;
}

function parseCuts(kept: unknown): string | undefined {
  return typeof kept === 'string' ? kept : undefined;
}

/** Report: choose what it is built from, or take a sample, and build it. */
export function ReportPanel({ workbook, loadText, inserted, onInserted }: ReportPanelProps): ReactElement {
  const styles = useStyles();
  const { form, change, choosePaper, fill } = useReportForm(inserted);
  const [open, setOpen] = usePaneState<readonly string[]>('report.open', [], textsOf);
  const [firstCuts, setFirstCuts] = usePaneState('report.firstCuts', '', parseCuts);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [retry, setRetry] = useState<() => void>();
  const task = useWriteTask<string>();
  const busy = task.state.kind === 'running';

  const showFaults = (error: unknown): void => {
    if (!(error instanceof ReportFaults)) return;
    setFaults(error.faults);
    const faulty = OPTIONAL_FIELDS.filter(({ fields }) => fields.some(({ name }) => error.faults[name] !== undefined));
    setOpen((before) => [...new Set([...before, ...faulty.map(({ title }) => title)])]);
  };

  const write = async (
    { workbook: into, ...given }: Pick<BuildOptions, 'workbook' | 'form' | 'inserted' | 'firstCuts'>,
    options: Parameters<Parameters<typeof task.run>[0]>[0],
  ): Promise<string> => {
    const content = await untilAborted(prepareReport({ workbook: into, loadText, ...given }), options.signal);
    return into.insertReport(content, options);
  };

  const offerFirstCuts = async (): Promise<RangeReference> => {
    const range = await insertFirstCuts(workbook, loadText);
    setFirstCuts(rangeText(range));
    return range;
  };

  const build = (): void => {
    setRetry(() => build);
    setFaults({});
    task.run(async (options) => {
      try {
        return await write({ workbook, form, inserted, firstCuts }, options);
      } catch (error) {
        showFaults(error);
        throw error;
      }
    });
  };

  // The pane remembers the data only once the report stands: until then they may all be removed again.
  const buildSample = (sample: SampleReport): void => {
    setRetry(() => () => buildSample(sample));
    setFaults({});
    task.run(async (options) => {
      const { sheet, texts, cuts, added } = await workbook.together(async (own) => {
        const given = { workbook: own, loadText, inserted, firstCuts };
        const { firstCuts: cuts, ...inserting } = await insertSample(sample, given, options);
        const content = {
          workbook: own,
          form: filledWith(form, inserting.texts),
          inserted: [...inserted, ...inserting.added],
          firstCuts: cuts,
        };
        return { ...inserting, cuts, sheet: await write(content, options) };
      });
      fill(texts, [...inserted, ...added]);
      setFirstCuts(cuts);
      added.forEach(onInserted);
      return sheet;
    });
  };

  const missing = missingLabels(form);
  return (
    <div className={styles.panel}>
      <div className={styles.samples}>
        <Text className={styles.text}>
          “Is the rotation real?” One printable sheet of live formulas and charts on your own cells. A sample report
          inserts the data it needs first.
        </Text>
        {SAMPLE_REPORTS.map((sample) => (
          <Button key={sample.title} disabledFocusable={busy} onClick={() => buildSample(sample)}>
            Build sample report: {sample.title}
          </Button>
        ))}
      </div>
      <ReportFields
        form={form}
        faults={faults}
        workbook={workbook}
        inserted={inserted}
        open={open}
        onOpen={setOpen}
        onOffer={offerFirstCuts}
        onChange={(field, text) => {
          setFaults((before) => Object.fromEntries(Object.entries(before).filter(([name]) => name !== field)));
          change(field, text);
        }}
      />
      <Field label="Paper">
        <Select value={form.paper} onChange={(_, { value }) => choosePaper(paperNamed(value) ?? EMPTY_FORM.paper)}>
          <option value="A4">A4</option>
          <option value="Letter">Letter</option>
        </Select>
      </Field>
      {missing === '' ? null : <Text className={styles.text}>Choose cells for {missing}, or build a sample.</Text>}
      <Button appearance="primary" className={styles.build} disabledFocusable={busy} onClick={build}>
        Build report
      </Button>
      <ReportStatus task={task} onRetry={() => retry?.()} />
    </div>
  );
}
