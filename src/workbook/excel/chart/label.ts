/** Dark on the white of a chart: among the colours of series some are too light for text. */
const LABEL_COLOR = '#242424';

/** Writes a text beside a point. */
export function setLabel(point: Excel.ChartPoint, text: string, position: 'Left' | 'Right', size: number): void {
  point.hasDataLabel = true;
  const label = point.dataLabel;
  label.text = text;
  label.position = position;
  label.format.font.color = LABEL_COLOR;
  label.format.font.bold = true;
  label.format.font.size = size;
}
