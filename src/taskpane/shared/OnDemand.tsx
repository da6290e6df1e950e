import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import { Message } from './Message';
import { useLoadedPart } from './useLoadedPart';

export interface OnDemandProps<Props extends object> {
  /** Fetches the component; the same function at each call. */
  readonly load: () => Promise<ComponentType<Props>>;
  /** What it does, for the sentence `The part of Rotor that makes charts did not load.` */
  readonly does: string;
  /** Whether somebody is looking for it. Once it is there, it stays. */
  readonly wanted: boolean;
  readonly props: Props;
}

function Fetched<Props extends object>({ load, does, props }: Omit<OnDemandProps<Props>, 'wanted'>): ReactElement {
  const { part: Part, failed, retry } = useLoadedPart(load);
  if (Part) return <Part {...props} />;
  if (!failed) return <Spinner size="tiny" label="Loading" />;
  return (
    <Message intent="error" actions={<Button onClick={retry}>Retry</Button>}>
      The part of Rotor that {does} did not load. Check the connection.
    </Message>
  );
}

/** A part of the pane that is fetched when it is first wanted, so that the pane itself is there sooner. */
export function OnDemand<Props extends object>({ wanted, ...fetched }: OnDemandProps<Props>): ReactElement | null {
  const [begun, setBegun] = useState(wanted);
  if (wanted && !begun) setBegun(true);
  return begun ? <Fetched {...fetched} /> : null;
}
