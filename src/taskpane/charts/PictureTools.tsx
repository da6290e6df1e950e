import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { BlockValues, ChartSpec } from '../../charts/spec';
import { chartPicture, pngOf } from '../../charts/view/picture';
import type { ChartPicture } from '../../charts/view/picture';
import type { Workbook } from '../../workbook/workbook';
import { errorSentence } from '../shared/words';
import { canCopyPictures, copyPicture, fileName, saveFile, svgFile } from './chartFiles';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  status: { display: 'block', marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

export interface PictureToolsProps {
  readonly workbook: Workbook;
  readonly spec: ChartSpec;
  readonly values: BlockValues;
}

interface Outcome {
  /** The chart it was said of. */
  readonly spec: ChartSpec;
  readonly text: string;
}

/** Excel on the web and on Mac may keep add-ins from saving files, and does not tell them. */
function savedText(name: string, workbook: Workbook): string {
  const copying = canCopyPictures()
    ? ' use Copy picture instead.'
    : ' insert the chart and save it from Excel’s own menu.';
  const doubt =
    workbook.host === 'excel' ? ` If nothing is saved, Excel does not let add-ins save files here;${copying}` : '';
  return `The browser saves “${name}”.${doubt}`;
}

/** Takes the chart along as a picture. */
export function PictureTools({ workbook, spec, values }: PictureToolsProps): ReactElement {
  const styles = useStyles();
  const [outcome, setOutcome] = useState<Outcome>();
  const undertake = (work: (picture: Promise<ChartPicture>) => Promise<string>, failed: string): void => {
    work(chartPicture(spec, values, workbook.theme())).then(
      (text) => setOutcome({ spec, text }),
      (error: unknown) => setOutcome({ spec, text: `${failed} ${errorSentence(error)}` }),
    );
  };
  const save = (extension: 'png' | 'svg'): void =>
    undertake(async (picture) => {
      const drawn = await picture;
      const name = fileName(spec, extension);
      saveFile(name, extension === 'svg' ? svgFile(drawn) : await pngOf(drawn));
      return savedText(name, workbook);
    }, 'The picture was not saved.');
  const copy = (): void =>
    undertake(async (picture) => {
      await copyPicture(picture.then(pngOf));
      return 'The picture is on the clipboard.';
    }, 'The picture was not copied; save it instead.');
  return (
    <div>
      <div className={styles.tools}>
        <Button size="small" onClick={() => save('png')}>
          Save as PNG
        </Button>
        <Button size="small" onClick={() => save('svg')}>
          Save as SVG
        </Button>
        {canCopyPictures() ? (
          <Button size="small" onClick={copy}>
            Copy picture
          </Button>
        ) : null}
      </div>
      <div role="status">
        {outcome?.spec === spec ? (
          <Text size={200} className={styles.status}>
            {outcome.text}
          </Text>
        ) : null}
      </div>
    </div>
  );
}
