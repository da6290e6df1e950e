import { Field, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { FieldControlProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ChosenMoment } from './useChosenMoment';

const useStyles = makeStyles({
  ends: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  slider: {
    boxSizing: 'border-box',
    width: '100%',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'pointer',
  },
});

/** Moves the end of the tails through time. The browser's own slider, for it knows every system's keys and contrasts. */
export function MomentSlider({ moments, index, choose }: ChosenMoment): ReactElement | null {
  const styles = useStyles();
  const [first, last, shown] = [moments[0], moments[moments.length - 1], moments[index]];
  if (!first || !last || !shown || moments.length < 2) return null;
  return (
    <div>
      <Field label="Tail ends at" hint={`Shown: ${shown.label}. The chart that is inserted ends there too.`}>
        {(fieldProps: FieldControlProps) => (
          <input
            {...fieldProps}
            type="range"
            className={styles.slider}
            min={0}
            max={moments.length - 1}
            step={1}
            value={index}
            aria-valuetext={shown.label}
            onChange={({ currentTarget }) => choose(currentTarget.valueAsNumber)}
          />
        )}
      </Field>
      <div className={styles.ends} aria-hidden>
        <Text size={200}>{first.label}</Text>
        <Text size={200}>{last.label}</Text>
      </div>
    </div>
  );
}
