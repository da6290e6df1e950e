import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { ThemeName, Workbook } from '../../workbook/workbook';
import type { InsertedData } from '../data/insertedData';

export interface ChartsPanelProps {
  readonly workbook: Workbook;
  readonly loadText: (path: string) => Promise<string>;
  readonly theme: ThemeName;
  /** Data sets inserted in this pane, the latest last. */
  readonly inserted: readonly InsertedData[];
  /** Whether the panel is in sight: previews are not worked out for nobody. */
  readonly active: boolean;
  readonly onOpenData: () => void;
}

type Content = ComponentType<ChartsPanelProps>;

/** The Charts tab. Its recipes and forms are loaded when somebody first looks at it, the drawing library with the first chart. */
export function ChartsPanel(props: ChartsPanelProps): ReactElement | null {
  const { active } = props;
  const [loaded, setLoaded] = useState<{ readonly Content: Content }>();
  const [failed, setFailed] = useState(false);
  const wanted = active && !loaded && !failed;
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    import('./ChartsContent').then(
      ({ ChartsContent }) => {
        if (current) setLoaded({ Content: ChartsContent });
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  if (loaded) return <loaded.Content {...props} />;
  if (failed) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>The part of Rotor that makes charts could not be loaded. Check the connection.</MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => setFailed(false)}>Retry</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  return active ? <Spinner label="Loading charts" /> : null;
}
