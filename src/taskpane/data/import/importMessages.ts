/** What page and worker say to each other; each worker does one piece of work. */
import type { ImportedTable } from '../../../datasets/import/importedTable';
import type { Inspection } from '../../../datasets/import/inspectFile';
import type { FileLayout, LayoutChoices } from '../../../datasets/import/layout';
import type { Reading } from '../../../datasets/import/reading';

export type ImportRequest =
  | { readonly kind: 'inspect'; readonly source: Blob; readonly choices: LayoutChoices }
  | {
      readonly kind: 'convert';
      readonly source: Blob;
      readonly layout: FileLayout;
      readonly reading: Reading;
      readonly mostRows: number;
    };

export interface ReadProgress {
  readonly bytesRead: number;
  readonly rows: number;
}

export type ImportAnswer =
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'guess'; readonly inspection: Inspection }
  | { readonly kind: 'inspected'; readonly inspection: Inspection }
  | { readonly kind: 'converted'; readonly table: ImportedTable }
  | { readonly kind: 'failed'; readonly reason: string };
