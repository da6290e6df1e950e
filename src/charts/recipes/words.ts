/** `a, b and c` */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}

/** `1 period`, `1,200 periods` */
export function counted(count: number, noun: string): string {
  return `${figure(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `98`, or `98–99` where counts differ. */
export function countRange(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? figure(least) : `${figure(least)}–${figure(most)}`;
}
