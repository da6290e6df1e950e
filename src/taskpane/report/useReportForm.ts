import { useCallback, useEffect, useRef, useState } from 'react';
import type { InsertedData } from '../data/insertedData';
import { usePaneState } from '../shared/usePaneState';
import { EMPTY_FORM, filledWith, keptForm, prefilled, prefilledTexts, withText } from './reportForm';
import type { Paper, ReportForm, Texts } from './reportForm';

export interface ReportFormState {
  readonly form: ReportForm;
  readonly change: (field: string, text: string) => void;
  readonly choosePaper: (paper: Paper) => void;
  /** Fills all fields anew from these data, and empties those that are left out; the data do not fill them once more. */
  readonly fill: (texts: Texts, from: readonly InsertedData[]) => void;
}

/** The form of the report; fields that nobody filled follow the data that are inserted. */
export function useReportForm(inserted: readonly InsertedData[]): ReportFormState {
  const [form, setForm] = usePaneState<ReportForm>('report.form', EMPTY_FORM, keptForm);
  const [seen, setSeen] = useState(inserted.length);
  const used = useRef<readonly InsertedData[]>([]);

  useEffect(() => {
    setSeen(inserted.length);
    // Data that went away leave the form as it is: its ranges say themselves what is missing.
    if (inserted.length === 0 || inserted.length < seen) return;
    if (inserted.every((data) => used.current.includes(data))) return;
    setForm((before) => prefilled(before, { ...before.ranges, ...prefilledTexts(inserted) }));
  }, [inserted, seen, setForm]);

  const change = useCallback(
    (field: string, text: string) => setForm((before) => withText(before, field, text)),
    [setForm],
  );
  const choosePaper = useCallback((paper: Paper) => setForm((before) => ({ ...before, paper })), [setForm]);
  const fill = useCallback(
    (texts: Texts, from: readonly InsertedData[]) => {
      used.current = from;
      setForm((before) => filledWith(before, texts));
    },
    [setForm],
  );
  return { form, change, choosePaper, fill };
}
