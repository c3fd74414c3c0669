import { problem, ProblemError } from '../../model/problem.ts';
import { Amounts, Grid, NOT_STATED, PartsMade, type Ledger, type PeopleLedger } from '../../model/ledger.ts';
import { formatMonth, type Month } from '../../model/month.ts';
import { SUPPRESSED, type Amount } from '../../model/observation.ts';
import { ALL, type TotalObservation } from './rows.ts';
import type { TotalsTable } from './schema.ts';

const AMOUNTS = ['hours', 'people', 'returning', 'trained'] as const;
type Name = (typeof AMOUNTS)[number];

/** Amounts that add up over kinds and activities; people do not. */
const ADDED: ReadonlySet<Name> = new Set(['hours', 'trained']);

/** What a ledger of totals has beside its frame. */
export type TotalAmounts = Omit<PeopleLedger, keyof Ledger>;

/** Parts may be more than their total by half a unit each: they are rounded. */
const ROUNDED = 0.5;

/** One amount as published: by kind and activity, each of which may be ALL, of every row and month. */
class Published {
  readonly #parts = new Map<string, { given: Grid; withheld: Grid }>();
  readonly #rows: number;
  readonly kinds = new Set<string>();
  readonly activities = new Set<string>();

  constructor(rows: number) {
    this.#rows = rows;
  }

  add(kind: string, activity: string, row: number, month: Month, amount: Amount): void {
    if (amount === null) return;
    if (kind !== ALL) this.kinds.add(kind);
    if (activity !== ALL) this.activities.add(activity);
    const key = `${kind}|${activity}`;
    let part = this.#parts.get(key);
    if (!part) this.#parts.set(key, (part = { given: new Grid(this.#rows), withheld: new Grid(this.#rows) }));
    if (amount === SUPPRESSED) part.withheld.add(row, month, 1);
    else part.given.add(row, month, amount);
  }

  at(kind: string, activity: string, row: number, month: Month): Amount {
    const part = this.#parts.get(`${kind}|${activity}`);
    if (part === undefined) return null;
    if (part.withheld.get(row, month) > 0) return SUPPRESSED;
    const amount = part.given.get(row, month);
    return Number.isNaN(amount) ? null : amount;
  }
}

/**
 * Volunteers’ totals as published → amounts. A published total is taken as it is; hours without one are added
 * up from their kinds, or else from their activities. What a total has beyond its parts is not stated; that
 * of all districts counts where it holds more than they do.
 */
export class PublishedTotals {
  readonly #published: Readonly<Record<Name, Published>>;
  readonly #whole: Readonly<Record<Name, Published>>;
  readonly #table: TotalsTable;
  readonly #rows: number;

  constructor(table: TotalsTable, rows: number) {
    this.#table = table;
    this.#rows = rows;
    const all = (): Record<Name, Published> => ({
      hours: new Published(rows),
      people: new Published(rows),
      returning: new Published(rows),
      trained: new Published(rows),
    });
    this.#published = all();
    this.#whole = all();
  }

  observe(totalObservation: TotalObservation, row: number): void {
    const to = totalObservation.whole ? this.#whole : this.#published;
    for (const name of AMOUNTS)
      to[name].add(
        totalObservation.organisation ?? NOT_STATED,
        totalObservation.activity ?? NOT_STATED,
        row,
        totalObservation.month,
        totalObservation[name],
      );
  }

  /**
   * Gives the amounts of the months there are, the hours by kind and activity too, and what is published of the
   * whole place. Throws a ProblemError where parts add up to more than their total.
   */
  amounts({ from, to }: { from: Month; to: Month }, ids: readonly string[]): TotalAmounts {
    const { columns } = this.#table;
    const made = (): Amounts => new Amounts(this.#rows);
    const amountsOf = (name: Name): Amounts | null =>
      columns[name] === undefined ? null : new Amounts(this.#rows, { whole: made() });
    const totals = {
      hours: amountsOf('hours'),
      people: amountsOf('people'),
      returning: amountsOf('returning'),
      trained: amountsOf('trained'),
    };
    const byPart = { kind: new PartsMade(made), activity: new PartsMade(made) };
    const contradictions: string[] = [];
    const tell = (area: string, month: Month, parts: number, what: string, total: number): void => {
      contradictions.push(
        `${this.#table.series}: ${area}, ${formatMonth(month)}: ${what} add up to ${print(parts)} hours, more than their total of ${print(total)}`,
      );
    };
    for (let month = from; month <= to; month++) {
      let districts = 0;
      for (let row = 0; row < this.#rows; row++) {
        for (const name of AMOUNTS) {
          const { all, kinds, activities } = totalsOf(this.#published[name], ADDED.has(name), row, month);
          totals[name]?.add(row, month, all);
          if (name !== 'hours') continue;
          if (typeof all === 'number') districts += all;
          for (const [kind, parts, what] of [
            ['kind', kinds, 'its kinds of organisation'],
            ['activity', activities, 'its activities'],
          ] as const) {
            if (columns[kind] === undefined) continue;
            for (const [id, amount] of parts)
              if (amount !== null) byPart[kind].part(id).add(row, month, amount);
            if (typeof all !== 'number') continue;
            const known = [...parts.values()].filter((amount) => typeof amount === 'number');
            const sum = known.reduce((total, amount) => total + amount, 0);
            const room = ROUNDED * (known.length + 1);
            if (sum > all + room) tell(areaOf(ids, row), month, sum, what, all);
            else if (all > sum + (known.length > 0 ? room : 0))
              byPart[kind].part(null).add(row, month, all - sum);
          }
        }
      }
      for (const name of AMOUNTS) {
        const { all } = totalsOf(this.#whole[name], ADDED.has(name), this.#rows - 1, month);
        if (name === 'hours' && typeof all === 'number') {
          const room = ROUNDED * this.#rows;
          if (districts > all + room) tell('all districts', month, districts, 'the districts', all);
          // No more than its districts: where one of them is missing, it is missing in the total too.
          if (all <= districts + room) continue;
        }
        totals[name]?.whole!.add(this.#rows - 1, month, all);
      }
    }
    if (contradictions.length > 0)
      throw new ProblemError(
        [
          ...contradictions.slice(0, 5),
          ...(contradictions.length > 5 ? [`and ${contradictions.length - 5} more such totals`] : []),
        ]
          .map((text) => problem('parts-above-total', {}, { text }))
          .concat(
            problem(
              'parts-above-total',
              {},
              {
                expected:
                  'parts of at most their total: put the rows right, or take the rows of the totals out',
              },
            ),
          ),
      );
    return { ...totals, kinds: byPart.kind, activities: byPart.activity };
  }
}

/** The total of one amount and its parts, in one row and month. */
function totalsOf(published: Published, isAdded: boolean, row: number, month: Month) {
  const kinds = isAdded ? [...published.kinds] : [];
  const activities = isAdded ? [...published.activities] : [];
  const at = (kind: string, activity: string): Amount => published.at(kind, activity, row, month);
  const byKind = new Map(
    kinds.map((kind) => [kind, at(kind, ALL) ?? sumOf(activities.map((activity) => at(kind, activity)))]),
  );
  const byActivity = new Map(
    activities.map((activity) => [
      activity,
      at(ALL, activity) ?? sumOf(kinds.map((kind) => at(kind, activity))),
    ]),
  );
  return {
    all: at(ALL, ALL) ?? sumOf([...byKind.values()]) ?? sumOf([...byActivity.values()]),
    kinds: byKind,
    activities: byActivity,
  };
}

/** The sum of what is reported; withheld where a part of it is. */
function sumOf(amounts: readonly Amount[]): Amount {
  const reported = amounts.filter((amount) => amount !== null);
  if (reported.length === 0) return null;
  return reported.reduce((sum: Amount, amount) =>
    sum === SUPPRESSED || amount === SUPPRESSED ? SUPPRESSED : sum! + amount,
  );
}

const areaOf = (ids: readonly string[], row: number): string =>
  ids[row] === undefined ? 'district not stated' : `district ${ids[row]}`;

const print = (hours: number): string => String(Math.round(hours * 100) / 100);
