import type { Mix, Part } from '../model/aggregate.ts';
import { massesOf } from '../indicators/masses.ts';
import { sumOf } from '../indicators/counts.ts';
import { gapOf, type Question } from '../indicators/indicator.ts';
import { gridOf, NOT_STATED } from '../model/ledger.ts';
import type { Period } from '../model/period.ts';
import { areasOf, questionOf, whyNoneOf, yearOfSeries } from './measures.ts';
import type { PlaceLedger, SeriesLedger } from './place.ts';

type Kind = Mix['of'];
type Amounts = { total: number; notStated: number; parts: Part[] };

/** What each series' totals are made of, in every area, in its last twelve months and those before. */
export function mixPlace(place: PlaceLedger): Mix[] {
  const areas = areasOf(place);
  return place.series.flatMap((series) =>
    kindsOf(series).flatMap((kind) =>
      areas.flatMap((area): Mix[] => {
        const amounts = (period: Period): Amounts | null =>
          period.from < series.complete.from || whyNoneOf(place, series, area, period) !== null
            ? null
            : amountsOf(kind, questionOf(place, series, area, period));
        const period = yearOfSeries(series, 0);
        const before = yearOfSeries(series, 1);
        const now = amounts(period);
        if (!now) return [];
        // Of a partial table nobody knows whether more was recorded or more happened.
        const then = series.table.coverage === 'partial' ? null : amounts(before);
        return [
          {
            series: series.table.series,
            of: kind,
            area: area.area,
            period: period.key,
            ...now,
            before: then && { period: before.key, ...then },
          },
        ];
      }),
    ),
  );
}

function kindsOf({ table }: SeriesLedger): Kind[] {
  switch (table.measure) {
    case 'mass':
      return ['streams'];
    case 'events':
    case 'counts':
      return table.columns.topic ? ['topics'] : [];
    case 'shifts':
    case 'totals':
      return [
        ...(table.columns.kind ? (['kinds'] as const) : []),
        ...(table.columns.activity ? (['activities'] as const) : []),
      ];
    default:
      return [];
  }
}

const GRID = { topics: 'topic', kinds: 'kind', activities: 'activity' } as const;

/** The parts of a total, largest first; null where too few months are there. */
function amountsOf(kind: Kind, question: Question): Amounts | null {
  if (kind === 'streams') {
    const table = question.ledger.table;
    if (table.measure !== 'mass') return null;
    const masses = massesOf(question);
    if (gapOf(masses)) return null;
    const { byStream } = masses;
    const parts = table.streams.map(({ id }, index) => ({ id, amount: byStream[index] ?? null }));
    return { total: byStream.reduce<number>((sum, mass) => sum + (mass ?? 0), 0), notStated: 0, parts };
  }
  const word = GRID[kind];
  const all = sumOf(question.ledger.table.role === 'volunteers' ? 'hours' : 'opened', question);
  if (gapOf(all)) return null;
  const amount = (id: string): number => sumOf(gridOf(word, id), question).sum;
  const parts = question.ledger
    .names()
    .filter((name) => name.startsWith(`${word}:`) && name !== gridOf(word, NOT_STATED))
    .map((name) => name.slice(word.length + 1))
    .map((id) => ({ id, amount: amount(id) }))
    .filter((part) => part.amount > 0)
    .sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1));
  return { total: all.sum, notStated: amount(NOT_STATED), parts };
}
