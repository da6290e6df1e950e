import { Text } from '@fluentui/react-components';
import type { ComponentType, ReactElement } from 'react';
import { OnDemand } from '../../shared/OnDemand';
import { PanelSection } from '../PanelSection';
import type { LivePricesProps } from './LivePrices';

async function loadForm(): Promise<ComponentType<LivePricesProps>> {
  return (await import('./LivePrices')).LivePrices;
}

/** Prices that Excel fetches itself, by its function STOCKHISTORY; elsewhere, what to do instead. */
export function LivePricesSection(props: LivePricesProps): ReactElement {
  const available = props.workbook.host === 'excel';
  return (
    <PanelSection title="Live prices">
      {available ? (
        <>
          <Text>
            A sheet of formulas that Excel fills with closing prices through its own function STOCKHISTORY. It needs
            Excel with Microsoft 365 and a connection.
          </Text>
          <OnDemand load={loadForm} does="asks for live prices" wanted props={props} />
        </>
      ) : (
        <Text>
          Live prices need Excel with Microsoft 365: its function STOCKHISTORY fetches them. Here, import prices from a
          CSV file, or take one of the sample data sets above.
        </Text>
      )}
    </PanelSection>
  );
}
