/** What is told of a place on a chart, to those who point at it and to those who listen. */
export interface Reading {
  readonly heading: string;
  /** Said of the heading, such as when. */
  readonly note?: string;
  /** Names with their figures; a mark has a name alone. */
  readonly lines: readonly { readonly label: string; readonly value?: string }[];
}

/** Names come from cells: nothing in them may become markup. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A name and its figure at the other end of the line. */
function lineMarkup({ label, value }: Reading['lines'][number]): string {
  if (value === undefined) return `<div>${escapeMarkup(label)}</div>`;
  return `<div style="display:flex;gap:12px;justify-content:space-between"><span>${escapeMarkup(label)}</span><b>${escapeMarkup(value)}</b></div>`;
}

/** Shown under the pointer; empty where there is nothing to tell. */
export function readingMarkup(reading: Reading | undefined): string {
  if (!reading || reading.lines.length === 0) return '';
  const note = reading.note === undefined ? '' : `, ${escapeMarkup(reading.note)}`;
  return [`<div><b>${escapeMarkup(reading.heading)}</b>${note}</div>`, ...reading.lines.map(lineMarkup)].join('');
}

/** Spoken: `31 Dec 2024: Small / Big 143.2; First cut on 18 Sep 2024.` */
export function readingSentence(reading: Reading | undefined): string {
  if (!reading || reading.lines.length === 0) return '';
  const lines = reading.lines.map(({ label, value }) => (value === undefined ? label : `${label} ${value}`));
  const note = reading.note === undefined ? '' : `, ${reading.note}`;
  return `${reading.heading}${note}: ${lines.join('; ')}.`;
}
