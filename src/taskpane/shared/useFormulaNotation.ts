import { useEffect, useState } from 'react';
import { PLAIN_NOTATION } from '../../workbook/notation';
import type { FormulaNotation, Workbook } from '../../workbook/workbook';

/**
 * How the person at the sheet writes formulas and numbers: undefined until the host has told, so that no formula is shown in a
 * notation that its cells would refuse; the plain notation where the host cannot tell.
 */
export function useFormulaNotation(workbook: Workbook): FormulaNotation | undefined {
  const [notation, setNotation] = useState<FormulaNotation>();
  useEffect(() => {
    let current = true;
    workbook.formulaNotation().then(
      (told) => {
        if (current) setNotation(told);
      },
      (error: unknown) => {
        console.error('Rotor does not know how formulas are written here.', error);
        if (current) setNotation(PLAIN_NOTATION);
      },
    );
    return () => {
      current = false;
    };
  }, [workbook]);
  return notation;
}
