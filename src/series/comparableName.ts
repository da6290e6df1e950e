/** A name as it is compared with another: case, spaces, `-` and `_` do not count. */
export function comparableName(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase();
}
