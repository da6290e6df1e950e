import type { HostTheme } from '../../workbook/workbook';
import { chartValues } from '../derived';
import type { BlockValues, ChartSpec } from '../spec';
import { chartTheme, withChosenColors } from './chartTheme';
import { echartsOption } from './echartsOption';
import { escapeMarkup } from './reading';
import { estimatedTextWidth } from './textWidth';

/** A chart as a picture that stands by itself. */
export interface ChartPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Wide enough for a page or a slide, whatever the width of the pane. */
const WIDTH = 960;
const DRAWING_HEIGHT = 480;
const EDGE = 24;
const TITLE = { size: 18, line: 26, weight: 600 } as const;
const SMALL = { size: 13, line: 18, weight: 400 } as const;
const SPACE = 10;

/** Lines of a text, broken between words. */
function wrappedLines(text: string, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    const longer = `${line ?? ''} ${word}`;
    if (line === undefined || estimatedTextWidth(longer, size) > WIDTH - 2 * EDGE) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

interface Paragraph {
  readonly lines: readonly string[];
  readonly look: typeof TITLE | typeof SMALL;
  readonly color: string;
  readonly top: number;
}

function paragraphMarkup({ lines, look, color, top }: Paragraph): string {
  return lines
    .map((line, index) => {
      const y = top + index * look.line + look.size;
      return `<text x="${EDGE}" y="${y}" font-size="${look.size}" font-weight="${look.weight}" fill="${color}">${escapeMarkup(line)}</text>`;
    })
    .join('');
}

/** The chart in the colours in which it is seen, with title, subtitle and source; its texts are texts. */
export async function chartPicture(spec: ChartSpec, given: BlockValues, host: HostTheme): Promise<ChartPicture> {
  const { init } = await import('./echarts');
  const values = chartValues(spec, given);
  const look = chartTheme(host.name);
  const titleLines = wrappedLines(spec.title, TITLE.size);
  const subtitleLines = spec.subtitle === '' ? [] : wrappedLines(spec.subtitle, SMALL.size);
  const sourceLines = spec.source === undefined ? [] : wrappedLines(spec.source, SMALL.size);
  const subtitleTop = EDGE + titleLines.length * TITLE.line;
  const drawingTop = subtitleTop + subtitleLines.length * SMALL.line + SPACE;
  const sourceTop = drawingTop + DRAWING_HEIGHT + SPACE;
  const height = sourceTop + sourceLines.length * SMALL.line + EDGE - SPACE;
  const size = { width: WIDTH - 2 * EDGE, height: DRAWING_HEIGHT };

  const chart = init(undefined, undefined, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(echartsOption(spec, values, host.name, size));
    const drawing = chart.renderToSVGString().replace(/^<svg /, `<svg x="${EDGE}" y="${drawingTop}" `);
    const svg = [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${escapeMarkup(look.fontFamily)}">`,
      `<title>${escapeMarkup(spec.title)}</title><desc>${escapeMarkup(spec.subtitle)}</desc>`,
      `<rect width="${WIDTH}" height="${height}" fill="${look.background}"/>`,
      paragraphMarkup({ lines: titleLines, look: TITLE, color: look.foreground, top: EDGE }),
      paragraphMarkup({ lines: subtitleLines, look: SMALL, color: look.muted, top: subtitleTop }),
      drawing,
      paragraphMarkup({ lines: sourceLines, look: SMALL, color: look.muted, top: sourceTop }),
      '</svg>',
    ].join('');
    return { svg: withChosenColors(svg, host), width: WIDTH, height };
  } finally {
    chart.dispose();
  }
}

/** Pixels a unit of the picture: sharp on screens and in print. */
const PIXELS = 2;

/** The picture in pixels. */
export async function pngOf({ svg, width, height }: ChartPicture): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PIXELS;
  canvas.height = height * PIXELS;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw pictures.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The picture could not be made.'));
    }, 'image/png');
  });
}
