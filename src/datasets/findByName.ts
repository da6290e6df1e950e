import { comparableName } from '../series/comparableName';

/** The one of that name; case, spaces, `-` and `_` do not count. Undefined where there is none. */
export function findByName<Named extends { readonly name: string }>(
  candidates: readonly Named[],
  name: string,
): Named | undefined {
  const wanted = comparableName(name);
  return candidates.find((candidate) => comparableName(candidate.name) === wanted);
}
