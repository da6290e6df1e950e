import { useCallback, useEffect, useState } from 'react';
import type { InsertedData } from '../data/insertedData';
import { usePaneState } from '../shared/usePaneState';
import { EMPTY_FORM, keptForm, prefilled, prefilledTexts, withText } from './reportForm';
import type { Paper, ReportForm, Texts } from './reportForm';

export interface ReportFormState {
  readonly form: ReportForm;
  readonly change: (field: string, text: string) => void;
  readonly choosePaper: (paper: Paper) => void;
  /** Fills all fields anew, and empties those that are left out. */
  readonly fill: (texts: Texts) => ReportForm;
}

/** The form of the report; fields that nobody filled follow the data that are inserted. */
export function useReportForm(inserted: readonly InsertedData[]): ReportFormState {
  const [form, setForm] = usePaneState<ReportForm>('report.form', EMPTY_FORM, keptForm);
  const [seen, setSeen] = useState(inserted.length);

  useEffect(() => {
    setSeen(inserted.length);
    // Data that went away leave the form as it is: its ranges say themselves what is missing.
    if (inserted.length === 0 || inserted.length < seen) return;
    setForm((before) => prefilled(before, { ...before.ranges, ...prefilledTexts(inserted) }));
  }, [inserted, seen, setForm]);

  const change = useCallback(
    (field: string, text: string) => setForm((before) => withText(before, field, text)),
    [setForm],
  );
  const choosePaper = useCallback((paper: Paper) => setForm((before) => ({ ...before, paper })), [setForm]);
  const fill = useCallback(
    (texts: Texts) => {
      const filled: ReportForm = { ...form, ranges: texts, chosen: Object.keys(texts) };
      setForm(filled);
      return filled;
    },
    [form, setForm],
  );
  return { form, change, choosePaper, fill };
}
