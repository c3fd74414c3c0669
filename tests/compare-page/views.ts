import { differenceBetween } from '../../src/compare/difference.ts';
import { compareWords } from '../../src/i18n/en/compare-page.ts';
import type { CompareWords } from '../../src/i18n/index.ts';
import { INDICATOR_INFO } from '../../src/indicators/index.ts';
import type { ComparedYear, CompareFile, ComparePlace } from '../../src/model/compare.ts';
import type { IndicatorId } from '../../src/model/indicator.ts';
import { viewOf, type View } from '../../src/scripts/compare/view.ts';

/** Years of a district: the last one is compared, those before are the same but lower. */
export type Given = Partial<ComparedYear> & { readonly class?: string; readonly name?: string };

const PERIODS = ['2023-08/2024-07', '2024-08/2025-07', '2025-08/2026-07'];

/** A choice of districts with these figures; the first is what the others are compared with. */
export function viewWith(
  indicator: IndicatorId,
  given: readonly Given[],
  at: { period?: string; synthetic?: boolean; moves?: readonly (number | null)[]; words?: CompareWords } = {},
): View {
  const ids = given.map((_, i) => `d${i + 1}`);
  const id = `cases/${indicator}`;
  const place: ComparePlace = {
    id: 'somewhere',
    language: 'en',
    leading: [id],
    districtWord: { one: 'ward', other: 'wards' },
    synthetic: at.synthetic ? 'Invented data' : null,
    districts: given.map(({ class: kind = 'ward', name }, i) => ({
      id: ids[i]!,
      name: name ?? `Old Mill, Riverside (Ward ${i + 1})`,
      label: name ?? `Ward ${i + 1}`,
      href: `/somewhere/districts/ward-${i + 1}/`,
      group: 'North',
      class: kind,
      peers: [],
    })),
    measures: [
      {
        id,
        info: INDICATOR_INFO[indicator],
        name: 'A measure',
        withUnit: 'A measure, unit',
        measured: 'What is measured, unit',
        formula: 'sightings ÷ residents',
        periods: PERIODS,
        data: '/somewhere/compare/cases.json',
        href: '/somewhere/indicators/cases/',
        source: 'Source: a publisher, retrieved 1 August 2026',
        licence: 'Licence: CC BY 4.0',
        caveats: [],
        notes: [
          {
            district: 'd2',
            series: 'cases',
            indicator: null,
            period: null,
            effect: 'caveat',
            reason: '=a note that looks like a formula',
            source: 'its office',
          },
        ],
      },
    ],
  };
  const file: CompareFile = {
    place: 'somewhere',
    series: 'cases',
    indicator,
    periods: PERIODS,
    spreads: [null, { of: 30, q25: 3, median: 4, q75: 5 }, { of: 30, q25: 3.5, median: 4.5, q75: 5.5 }],
    moves: at.moves ?? [null, 0.5, 0.5],
    districts: given.map(({ class: _, name: __, ...year }, i) => {
      const last: ComparedYear = { value: 4, used: 12, expected: 12, ...year };
      const before: ComparedYear = { value: 3, used: 11, expected: 12 };
      return {
        id: ids[i]!,
        years: [before, { ...before, value: null, empty: 'not-reported', reason: 'coverage' }, last],
        standing: { kind: 'spread', position: 'middle-half', of: 30, below: 12, same: 0, place: null },
        peerStanding: null,
        ranks: {
          own: { from: 4, to: 18 },
          joint: { from: 3, to: 20 },
          of: 30,
          error: 1,
          by: 'movement' as const,
        },
      };
    }),
  };
  return viewOf(
    { words: at.words ?? compareWords, differenceBetween },
    place,
    { period: at.period ?? null, districts: ids },
    file,
  )!;
}

/** A share of so many of so many, in percent. */
export const share = (numerator: number, denominator: number): Given => ({
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
});
/** A rate of so many by so many residents, per 1,000. */
export const rate = (numerator: number, denominator: number): Given => ({
  value: (1000 * numerator) / denominator,
  numerator,
  denominator,
});
