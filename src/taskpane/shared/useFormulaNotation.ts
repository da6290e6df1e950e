import { useEffect, useState } from 'react';
import { PLAIN_NOTATION } from '../../workbook/notation';
import type { FormulaNotation, Workbook } from '../../workbook/workbook';

/** How the person at the sheet writes formulas and numbers; the plain notation until the host has told. */
export function useFormulaNotation(workbook: Workbook): FormulaNotation {
  const [notation, setNotation] = useState(PLAIN_NOTATION);
  useEffect(() => {
    let current = true;
    workbook.formulaNotation().then(
      (told) => {
        if (current) setNotation(told);
      },
      (error: unknown) => console.error('Rotor does not know how formulas are written here.', error),
    );
    return () => {
      current = false;
    };
  }, [workbook]);
  return notation;
}
