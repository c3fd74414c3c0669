import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, besideDots, intoFrame, LINE, widthOf, type Spot } from '../../src/charts/labels.ts';

test('a label stays where it is while it fits, and moves in where it does not', () => {
  expect(intoFrame(100, 'abc', 200)).toBe(0);
  expect(intoFrame(5, 'abc', 200)).toBeGreaterThan(0);
  expect(intoFrame(195, 'abc', 200)).toBeLessThan(0);
  expect(intoFrame(5, 'x'.repeat(90), 200)).toBe(95);
});

test('a label a little wider than its frame stands in its middle, as far out on the left as on the right', () => {
  const label = 'Woodland';
  const width = widthOf(label) - 1;
  for (const at of [0, 10, width]) expect(at + intoFrame(at, label, width)).toBe(width / 2);
});

test('labels in a column give way by halves and stay between top and bottom', () => {
  const frame = { top: 0, bottom: 200 };
  expect(
    apart(
      [
        { at: 50, lines: 1 },
        { at: 150, lines: 1 },
      ],
      frame,
    ),
  ).toEqual([0, 0]);
  expect(
    apart(
      [
        { at: 100, lines: 1 },
        { at: 100, lines: 1 },
      ],
      frame,
    ),
  ).toEqual([-LINE / 2, LINE / 2]);
  expect(
    apart(
      [
        { at: 104, lines: 1 },
        { at: 100, lines: 1 },
      ],
      frame,
    ),
  ).toEqual([6, -6]);
  expect(
    apart(
      [
        { at: 0, lines: 1 },
        { at: 0, lines: 1 },
      ],
      frame,
    ),
  ).toEqual([LINE / 2, 1.5 * LINE]);
  expect(
    apart(
      [
        { at: 200, lines: 2 },
        { at: 200, lines: 1 },
      ],
      frame,
    ),
  ).toEqual([-2 * LINE, -LINE / 2]);
  expect(apart([], frame)).toEqual([]);
});

const room = { frame: { left: 0, right: 300, top: 0, bottom: 300 }, kept: [] };
const spot = (x: number, y: number, name: string | null, outer: Spot['outer'] = 'left'): Spot => ({
  x,
  y,
  name,
  outer,
});

test('a name stands on the outer side of its dot, and on another where that is taken', () => {
  expect(besideDots([spot(150, 150, 'Elm')], room)[0]).toMatchObject({ anchor: 'end', dy: 0 });
  expect(besideDots([spot(150, 150, 'Elm', 'right')], room)[0]).toMatchObject({ anchor: 'start' });
  expect(besideDots([spot(10, 150, 'Elm')], room)[0]!.anchor).not.toBe('end');
  const [elm, other] = besideDots([spot(150, 150, 'Elm'), spot(135, 150, null)], room);
  expect(elm).not.toMatchObject({ anchor: 'end', dy: 0 });
  expect(other).toBeNull();
});

test('a name that fits nowhere is left to the table', () => {
  expect(besideDots([spot(150, 150, 'x'.repeat(60))], room)).toEqual([null]);
});

test('whatever they are of, labels in a column never lie on each other, and stay in order and inside', () => {
  const wanted = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(wanted, (at) => {
      const moves = apart(
        at.map((y) => ({ at: y, lines: 1 })),
        { top: 0, bottom: 300 },
      );
      const places = at.map((y, i) => y + moves[i]!);
      const order = at.map((_, i) => i).sort((a, b) => at[a]! - at[b]!);
      for (let i = 1; i < order.length; i++)
        expect(places[order[i]!]! - places[order[i - 1]!]!).toBeGreaterThan(LINE - 1e-6);
      for (const place of places) {
        expect(place).toBeGreaterThan(LINE / 2 - 0.1);
        expect(place).toBeLessThan(300 - LINE / 2 + 0.1);
      }
    }),
  );
});
