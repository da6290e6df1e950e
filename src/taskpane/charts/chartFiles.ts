import type { ChartSpec } from '../../charts/spec';
import type { ChartPicture } from '../../charts/view/picture';

/** Time in which a browser has begun to save what a link names. */
const KEPT_MILLISECONDS = 60_000;

/** `valuation-gap-small-against-big.png` */
export function fileName({ title }: Pick<ChartSpec, 'title'>, extension: 'png' | 'svg'): string {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain || 'chart'}.${extension}`;
}

/** Hands the file to the browser, which saves it; nothing leaves the machine. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}

export function svgFile({ svg }: ChartPicture): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** Whether pictures can be put on the clipboard here. */
export function canCopyPictures(): boolean {
  return typeof ClipboardItem !== 'undefined' && 'clipboard' in navigator;
}

/** The picture comes as a promise: browsers take it only while they still remember the press of the button. */
export async function copyPicture(png: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
