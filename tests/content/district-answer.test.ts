import { describe, expect, test } from 'vitest';
import { answerOf } from '../../src/content/district-answer.ts';
import { isAboutTheSame } from '../../src/content/about-the-same.ts';
import { besidePlace } from '../../src/content/beside-place.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import type { Measure } from '../../src/model/aggregate.ts';
import { realPlaces } from '../real-places.ts';

const words = wordsOf('en');
const places = await realPlaces();
const nyc = places.find(({ cuts }) => cuts.place.info.id === 'nyc')!.cuts;
const astoria = nyc.districts.find(({ district }) => district.id === '401')!;
const sorting = astoria.measures.find(({ indicator }) => indicator === 'sorting-rate')!;

const answered = (measure: Measure) =>
  answerOf(words, nyc.place.info, {
    measure,
    whole: besidePlace(nyc.place, astoria.district, measure),
    area: 'Astoria',
  });
/** The measure with other last years: now, a year before, and five years before. */
function withYears(now: number, before: number, five: number): Measure {
  const years = sorting.years.map((year, i, { length }) => ({
    ...year,
    value: i === length - 1 ? now : i === length - 2 ? before : i === length - 6 ? five : year.value,
  }));
  return {
    ...sorting,
    years,
    latest: years.at(-1)!,
    change: { ...sorting.change!, from: before, by: now - before },
  };
}

test('two figures within a fiftieth of each other are about the same, as they print', () => {
  expect(isAboutTheSame(33.2, 33.1, 1)).toBe(true);
  expect(isAboutTheSame(0.04, 0.01, 1)).toBe(true);
  expect(isAboutTheSame(27, 24, 1)).toBe(false);
  expect(isAboutTheSame(50.9, 50, 1)).toBe(true);
  expect(isAboutTheSame(51, 50, 1)).toBe(false);
  expect(isAboutTheSame(3, 0, 0)).toBe(false);
});

describe('the answer to whether sorting gets better', () => {
  test.each([
    [[30, 25, 20], 'yes'],
    [[20, 25, 30], 'no'],
    [[30, 25, 40], 'yes-lately'],
    [[20, 25, 10], 'no-lately'],
    [[25.1, 25, 10], 'same'],
    [[30, 25, 30.1], 'yes'],
  ] as const)('of %j is %s', ([now, before, five], answer) => {
    expect(answered(withYears(now, before, five)).answer).toBe(answer);
  });

  test('its sentence says both years, and the whole place in the same two', () => {
    expect(answered(sorting).sentences).toEqual([
      '27.0% in the 12 months to October 2025, up from 24.0% a year before and 24.2% in 2020.',
      'New York City: 18.9%, after 17.0%.',
    ]);
    expect(answered(withYears(20, 25, 10)).sentences[0]).toBe(
      '20.0% in the 12 months to October 2025, down from 25.0% a year before and above 10.0% in 2020.',
    );
  });
});

test('more of what is counted is answered by how many, and too few to tell is said', () => {
  const rats = astoria.measures.find(({ indicator }) => indicator === 'complaints-rate')!;
  expect(answered(rats)).toEqual({
    answer: 'unclear',
    sentences: [
      '786 in the 12 months to July 2026, after 727 a year before and 544 in 2021.',
      'New York City: 16,924, after 22,625.',
    ],
  });
  // What nearly all districts have in common is no answer for one of them.
  expect(answered({ ...rats, change: { ...rats.change!, distinctShared: true } }).answer).toBeNull();
});

test('without a year before there is no answer, and the figure is told', () => {
  const { answer, sentences } = answered({ ...sorting, change: null });
  expect(answer).toBeNull();
  expect(sentences).toEqual([
    'Of every 100 kg of waste collected in Astoria, 27.0 kg were sorted in the 12 months to October 2025.',
  ]);
});
