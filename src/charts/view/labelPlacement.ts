export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
/** A point to be named: where its marker is and how large its name is, in pixels. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MARKER_RADIUS = 6;
const GAP = 3;
const ROUNDS = 3;
/** How far from its marker a label may stand, ring by ring. */
const RINGS = [0, 14, 28, 44, 62, 82] as const;
/** Right first, where readers look for the name, then around. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [0, -1],
  [0, 1],
] as const;
const COST = {
  label: 12,
  marker: 6,
  outside: 40,
  trail: 1.5,
  distance: 1.4,
  turn: 4,
  crossing: 60,
  nearer: 25,
} as const;
/** From so far on a line leads from the marker to its name. */
const LEADING_RING = 14;
/** Distance between the places along such a line that are looked at. */
const STRIDE = 4;

function overlap(first: Box, second: Box): number {
  const width = Math.min(first.left + first.width, second.left + second.width) - Math.max(first.left, second.left);
  const height = Math.min(first.top + first.height, second.top + second.height) - Math.max(first.top, second.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function candidate(wish: LabelWish, [across, down]: readonly [number, number], ring: number): Box {
  const reach = MARKER_RADIUS + GAP;
  const left =
    across === 0
      ? wish.x - wish.width / 2
      : across > 0
        ? wish.x + reach + ring * Math.abs(across)
        : wish.x - reach - ring - wish.width;
  const middle = wish.y + down * (across === 0 ? reach + wish.height / 2 + ring : wish.height * 0.7 + ring);
  return { left, top: middle - wish.height / 2, width: wish.width, height: wish.height };
}

function areaOutside(box: Box, within: Box): number {
  return box.width * box.height - overlap(box, within);
}

function markerBox({ x, y }: LabelWish): Box {
  return { left: x - MARKER_RADIUS, top: y - MARKER_RADIUS, width: 2 * MARKER_RADIUS, height: 2 * MARKER_RADIUS };
}

function pointsInside(box: Box, points: readonly (readonly [number, number])[]): number {
  return points.filter(([x, y]) => x > box.left && x < box.left + box.width && y > box.top && y < box.top + box.height)
    .length;
}

/** How many markers and names of others a line from the marker to its name would cross. */
function crossings(wish: LabelWish, box: Box, others: readonly Box[]): number {
  const toX = Math.min(Math.max(wish.x, box.left), box.left + box.width);
  const toY = Math.min(Math.max(wish.y, box.top), box.top + box.height);
  const [across, down] = [toX - wish.x, toY - wish.y];
  const count = Math.floor(Math.hypot(across, down) / STRIDE);
  const crossed = (other: Box): boolean => {
    for (let step = 1; step < count; step += 1) {
      const [x, y] = [wish.x + (across * step) / count, wish.y + (down * step) / count];
      if (x > other.left && x < other.left + other.width && y > other.top && y < other.top + other.height) return true;
    }
    return false;
  };
  return others.filter(crossed).length;
}

function distance(marker: Box, box: Box): number {
  const [x, y] = [marker.left + MARKER_RADIUS, marker.top + MARKER_RADIUS];
  const across = Math.max(box.left - x, 0, x - box.left - box.width);
  const down = Math.max(box.top - y, 0, y - box.top - box.height);
  return Math.hypot(across, down);
}

interface Surroundings {
  readonly within: Box;
  readonly taken: readonly Box[];
  readonly markers: readonly Box[];
  readonly points: readonly (readonly [number, number])[];
}

function bestPlace(wish: LabelWish, { within, taken, markers, points }: Surroundings): Box {
  let best = candidate(wish, DIRECTIONS[0], 0);
  let lowest = Infinity;
  const own = markerBox(wish);
  const foreign = markers.filter(({ left, top }) => left !== own.left || top !== own.top);
  for (const ring of RINGS) {
    // Farther places only cost more.
    if (ring * COST.distance >= lowest) break;
    DIRECTIONS.forEach((direction, turn) => {
      const box = candidate(wish, direction, ring);
      let cost = ring * COST.distance + (turn === 0 ? 0 : COST.turn) + COST.outside * areaOutside(box, within);
      for (const other of taken) cost += COST.label * overlap(box, other);
      for (const marker of markers) cost += COST.marker * overlap(box, marker);
      cost += COST.trail * pointsInside(box, points);
      if (cost < lowest) {
        // A name nearer to another marker would be taken for that one's.
        const reach = distance(own, box);
        cost += COST.nearer * foreign.filter((marker) => distance(marker, box) <= reach).length;
        if (ring >= LEADING_RING) cost += COST.crossing * crossings(wish, box, [...taken, ...foreign]);
      }
      if (cost >= lowest) return;
      lowest = cost;
      best = box;
    });
  }
  return best;
}

/** Indexes of the wishes, those in the thick of it first. */
function mostCrowdedFirst(wishes: readonly LabelWish[]): readonly number[] {
  const crowds = wishes.map((wish) =>
    wishes.reduce((sum, other) => sum + 1 / (20 + Math.hypot(other.x - wish.x, other.y - wish.y)), 0),
  );
  return wishes.map((_, index) => index).sort((one, other) => (crowds[other] ?? 0) - (crowds[one] ?? 0));
}

/**
 * Places names beside their markers so that they cover neither each other nor the markers, as far as there is room.
 * One after another takes the best place left; then each may move once more, now that it knows where the others stand.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  within: Box,
  obstacles: { readonly boxes: readonly Box[]; readonly points: readonly (readonly [number, number])[] },
): readonly Box[] {
  const markers = wishes.map(markerBox);
  const placed = new Map<number, Box>();
  const order = mostCrowdedFirst(wishes);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of order) {
      const wish = wishes[index];
      if (!wish) continue;
      placed.delete(index);
      const taken = [...placed.values(), ...obstacles.boxes];
      placed.set(index, bestPlace(wish, { within, taken, markers, points: obstacles.points }));
    }
  }
  return wishes.map((wish, index) => placed.get(index) ?? candidate(wish, DIRECTIONS[0], 0));
}
