import type { CSSProperties, ReactElement } from 'react';
import type { ChartSummary } from './summary';

export interface FiguresTableProps {
  readonly caption: string;
  readonly figures: ChartSummary;
  /** Looks of the parts, where the table is in sight. */
  readonly look?: {
    readonly table: CSSProperties;
    readonly caption: CSSProperties;
    readonly cell: (column: number) => CSSProperties;
  };
}

/** Figures with their headings, for those who read a chart instead of seeing it. */
export function FiguresTable({ caption, figures, look }: FiguresTableProps): ReactElement {
  return (
    <table style={look?.table}>
      <caption style={look?.caption}>{caption}</caption>
      <thead>
        <tr>
          {figures.headings.map((heading, column) => (
            <th key={column} scope="col" style={look?.cell(column)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.rows.map((row, index) => (
          <tr key={index}>
            {row.map((text, column) =>
              column === 0 ? (
                <th key={column} scope="row" style={look?.cell(column)}>
                  {text}
                </th>
              ) : (
                <td key={column} style={look?.cell(column)}>
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
