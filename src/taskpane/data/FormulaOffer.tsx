import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { formulaForPeople } from '../../workbook/notation';
import type { Workbook } from '../../workbook/workbook';
import { useFormulaNotation } from '../shared/useFormulaNotation';
import { formulaToTry } from './formulaToTry';
import type { InsertedData } from './insertedData';

const useStyles = makeStyles({
  formula: {
    display: 'block',
    marginBlock: tokens.spacingVerticalXS,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
});

export interface FormulaOfferProps {
  readonly workbook: Workbook;
  readonly inserted: InsertedData;
}

/** A formula over data just inserted, to be copied into a cell; nothing where none suits them. */
export function FormulaOffer({ workbook, inserted }: FormulaOfferProps): ReactElement | null {
  const styles = useStyles();
  const notation = useFormulaNotation(workbook);
  const example = formulaToTry(inserted);
  if (example === undefined || notation === undefined) return null;
  return (
    <>
      To try in an empty cell:
      <code className={styles.formula}>{formulaForPeople(example.formula, notation)}</code>
      It tells {example.tells}.
    </>
  );
}
