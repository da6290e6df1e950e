import fc from 'fast-check';
import { netPosition } from '../../../src/calculators/positioning/netPosition';
import { expectUnchanged } from '../samples';

const of = (...values: number[]) => Float64Array.from(values);

describe('netPosition', () => {
  it.each([
    ['in contracts', of(120, 90, 0), of(100, 150, 0), undefined, of(20, -60, 0)],
    ['as shares of open interest', of(120, 90), of(100, 150), of(400, 200), of(0.05, -0.3)],
    ['with gaps', of(1, NaN, 3, 4), of(NaN, 2, 1, 2), of(1, 1, NaN, 4), of(NaN, NaN, NaN, 0.5)],
    ['without open interest', of(5, 5, NaN), of(2, 5, 1), of(0, 0, 0), of(Infinity, Infinity, NaN)],
    ['of nothing', of(), of(), undefined, of()],
  ])('%s', (_, longs, shorts, openInterest, expected) => {
    expect(netPosition(longs, shorts, openInterest)).toEqual(expected);
  });

  it('changes sign when the sides change places', () => {
    const side = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(side, side, (longs, shorts) => {
        const net = netPosition(of(...longs), of(...shorts));
        expect(netPosition(of(...shorts), of(...longs)).map((value, row) => value + (net[row] as number))).toEqual(
          new Float64Array(5),
        );
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(of(3, 4), (longs) => netPosition(longs, of(1, 1), of(2, 2))));
});
