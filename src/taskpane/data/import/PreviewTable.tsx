import { Text, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactElement } from 'react';
import { countedText } from '../../shared/words';
import { KIND_LABELS } from './importTexts';
import type { Preview, PreviewCell } from './previewRows';
import { useTableStyles } from './useTableStyles';

function Cell({ cell }: { readonly cell: PreviewCell }): ReactElement {
  const styles = useTableStyles();
  return (
    <td className={mergeClasses(styles.cell, cell.number && styles.number)}>
      {cell.rejected ? (
        <s className={styles.rejected} title="Does not fit the column; not imported">
          {cell.text}
        </s>
      ) : (
        cell.text
      )}
    </td>
  );
}

/** What was understood of the first rows. */
export function PreviewTable({ preview }: { readonly preview: Preview }): ReactElement {
  const styles = useTableStyles();
  const labelId = useId();
  const { columns, rows, moreColumns } = preview;
  const anyRejected = rows.some(({ cells }) => cells.some(({ rejected }) => rejected));
  return (
    <div>
      <Text id={labelId} weight="semibold">
        First rows as understood
      </Text>
      <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby={labelId}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ title, kind }) => (
                <th key={title} scope="col" className={styles.head}>
                  {title}
                  <span className={styles.kind}>{KIND_LABELS[kind]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                {cells.map((cell, index) => (
                  <Cell key={columns[index]?.title ?? index} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {moreColumns > 0 ? <Text size={200}>And {countedText(moreColumns, 'column')} more.</Text> : null}
      {anyRejected ? <Text size={200}>What is struck through does not fit its column and is not imported.</Text> : null}
    </div>
  );
}
