import type { DatasetDescription } from '../../datasets/dataset';

const FREQUENCIES: Readonly<Record<DatasetDescription['frequency'], string>> = {
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
  irregular: 'by event',
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `Jun 1926` of `1926-06-30`. */
function monthOf(isoDate: string): string {
  const [year, month] = isoDate.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`.trim();
}

/** `Jun 1926 – Dec 2024` */
export function datasetSpan({ firstDate, lastDate }: DatasetDescription): string {
  return `${monthOf(firstDate)} – ${monthOf(lastDate)}`;
}

export function datasetFrequency({ frequency }: DatasetDescription): string {
  return FREQUENCIES[frequency];
}

/** What the caveats say of rows that no cell can date: people must know before they insert the data. */
export function rowsLeftOut({ caveats }: DatasetDescription): readonly string[] {
  return caveats.filter((caveat) => caveat.includes('left out of the sheet'));
}

function searched(description: DatasetDescription): string {
  const columns = description.columns.map(({ name, title }) => `${name} ${title}`);
  const { name, title, source, frequency } = description;
  return [name, title, description.description, source, frequency, ...columns].join(' ').toLowerCase();
}

/** The data sets in which every word of the search occurs, in their own order; all of them where nothing is searched for. */
export function searchDatasets(
  descriptions: readonly DatasetDescription[],
  search: string,
): readonly DatasetDescription[] {
  const words = search
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  return descriptions.filter((description) => {
    const text = searched(description);
    return words.every((word) => text.includes(word));
  });
}

/** A line through the values as an SVG path, the lowest at the bottom of the box and the highest at its top. */
export function sparklinePath(values: readonly number[], width: number, height: number): string {
  const lowest = Math.min(...values);
  const range = Math.max(...values) - lowest;
  if (values.length < 2) return '';
  const points = values.map((value, index) => {
    const x = (index / (values.length - 1)) * width;
    const y = range === 0 ? height / 2 : height - ((value - lowest) / range) * height;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
