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
import { useId } from 'react';
import type { ReactElement } from 'react';
import { useLoadedPart } from '../../shared/useLoadedPart';
import type { LivePricesProps } from './LivePrices';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlockStart: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  body: { whiteSpace: 'normal' },
});

function loadForm(): Promise<typeof import('./LivePrices')> {
  return import('./LivePrices');
}

/** The form, fetched only where there are live prices. */
function Form(props: LivePricesProps): ReactElement {
  const styles = useStyles();
  const { part, failed, retry } = useLoadedPart(loadForm);
  if (part) return <part.LivePrices {...props} />;
  if (!failed) return <Spinner size="tiny" label="Loading the form" />;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        The part of Rotor that asks for live prices did not load. Check the connection.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={retry}>Retry</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Prices that Excel fetches itself, by its function STOCKHISTORY; elsewhere, what to do instead. */
export function LivePricesSection(props: LivePricesProps): ReactElement {
  const styles = useStyles();
  const titleId = useId();
  const available = props.workbook.host === 'excel';
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>
        Live prices
      </Subtitle2>
      {available ? (
        <>
          <Text>
            A sheet of formulas that Excel fills with closing prices through its own function STOCKHISTORY. It needs
            Excel with Microsoft 365 and a connection.
          </Text>
          <Form {...props} />
        </>
      ) : (
        <Text>
          Live prices need Excel with Microsoft 365: its function STOCKHISTORY fetches them. Here, import prices from a
          CSV file, or take one of the sample data sets above.
        </Text>
      )}
    </section>
  );
}
