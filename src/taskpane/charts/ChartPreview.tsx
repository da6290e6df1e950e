import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ChartView } from '../../charts/view/ChartView';
import { hasManyTrails } from '../../charts/view/trails';
import type { ThemeName } from '../../workbook/workbook';
import { Message } from '../shared/Message';
import { ChartTable } from './ChartTable';
import type { Preview } from './usePreparedChart';

/** Of the drawing alone: in a narrow pane the texts around it take more lines. */
const HEIGHT = 340;
/** Many trails are told apart where there is room between them. */
const CROWDED_HEIGHT = 480;

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
  },
  working: { position: 'absolute', top: tokens.spacingVerticalS, right: tokens.spacingHorizontalS },
});

export interface ChartPreviewProps {
  readonly preview: Preview;
  readonly theme: ThemeName;
  /** Figures instead of the drawing. */
  readonly asTable: boolean;
  /** Leads to the data sets. */
  readonly onOpenData: () => void;
}

function Content({ preview, theme, asTable, onOpenData }: ChartPreviewProps): ReactElement | null {
  const styles = useStyles();
  const { prepared, working } = preview;
  if (!prepared) {
    return working ? (
      <div className={styles.empty}>
        <Spinner size="tiny" label="Working the chart out" />
      </div>
    ) : null;
  }
  switch (prepared.kind) {
    case 'ready':
      if (asTable) return <ChartTable spec={prepared.spec} values={prepared.values} />;
      return (
        <ChartView
          spec={prepared.spec}
          values={prepared.values}
          theme={theme}
          drawingHeight={hasManyTrails(prepared.spec) ? CROWDED_HEIGHT : HEIGHT}
        />
      );
    case 'incomplete':
      return (
        <div className={styles.empty}>
          <Text>{prepared.message}</Text>
          <Text>{prepared.advice}</Text>
          <Button onClick={onOpenData}>Open Data</Button>
        </div>
      );
    case 'faulty':
      return (
        <div className={styles.empty}>
          <Text>The chart appears here once the marked field is put right.</Text>
        </div>
      );
    case 'failed':
      return (
        <Message intent="error" title="The chart cannot be drawn.">
          {prepared.message}
        </Message>
      );
  }
}

/** The chart as it will be, or what it still needs. */
export function ChartPreview(props: ChartPreviewProps): ReactElement {
  const styles = useStyles();
  const { prepared, working } = props.preview;
  return (
    <section className={styles.frame} aria-label="Preview" aria-busy={working}>
      <Content {...props} />
      {working && prepared ? (
        <Spinner className={styles.working} size="extra-tiny" aria-label="Working the chart out" />
      ) : null}
    </section>
  );
}
