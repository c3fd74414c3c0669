import type { ComparedYear } from '../../model/compare.ts';
import { allPairs, wordsOfPair } from './pairs.ts';
import type { ShownCell, ShownColumn } from './table.ts';
import { byValue, isFair, type Row, type View } from './view.ts';

interface Shown {
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly (readonly ShownCell[])[];
}

const nothing = (text: string): ShownCell => ({ text, empty: true });

/** A value with its digits, or which kind of nothing it is and why. */
function valueCell({ words, info }: View, { value, empty, reason }: ComparedYear): ShownCell {
  if (value !== null) return { text: words.number(value, info.digits) };
  return {
    ...nothing(words.EMPTY[empty ?? 'not-reported']),
    ...(reason ? { note: words.REASON[reason] } : {}),
  };
}

function standingCell({ words }: View, row: Row): ShownCell {
  const { table } = words.say;
  const { standing, peerStanding } = row;
  if (!standing) return nothing(isFair(row) ? table.notAssessed : table.notCompared);
  return {
    text: words.standingShort(standing),
    note: peerStanding
      ? table.ofAndPeers(standing.of, words.standingShort(peerStanding))
      : table.of(standing.of),
  };
}

/** The chosen districts in the chosen period, the highest first. */
export function figuresTable(view: View): Shown {
  const { words, rows, info, isLast, place } = view;
  const { table } = words.say;
  const withInterval = rows.some(({ year }) => year.low != null);
  return {
    columns: [
      { label: words.capital(place.districtWord.one), kind: 'text' },
      { label: table.figure, kind: 'number' },
      ...(withInterval ? [{ label: table.interval, kind: 'number' as const }] : []),
      { label: table.coverage, kind: 'number' },
      ...(isLast
        ? [
            {
              label: table.standing,
              kind: 'text' as const,
              note: table.standingNote(place.districtWord.other),
            },
            { label: table.place, kind: 'text' as const, note: table.placeNote },
          ]
        : []),
    ],
    rows: byValue(view).map((row): ShownCell[] => {
      const { district, year, ranks } = row;
      return [
        {
          text: district.label,
          href: district.href,
          ...(district.name === district.label ? {} : { note: district.name }),
        },
        valueCell(view, year),
        ...(withInterval
          ? [
              year.low != null && year.high != null
                ? { text: table.range(year.low, year.high, info.digits) }
                : nothing(table.none),
            ]
          : []),
        { text: table.months(year.used, year.expected) },
        ...(isLast
          ? [
              standingCell(view, row),
              ranks
                ? { text: words.ranksShort(ranks.joint, ranks.of), note: table.of(ranks.of) }
                : nothing(isFair(row) ? table.notAssessed : table.notCompared),
            ]
          : []),
      ];
    }),
  };
}

/** The chosen districts over the years: what the picture of lines shows. Newest first. */
export function yearsTable(view: View): Shown {
  const { words, rows, periods, spreads, info } = view;
  const { years, table } = words.say;
  const at = periods
    .map((_, i) => i)
    .filter((i) => rows.some((row) => row.years[i]!.value !== null))
    .reverse();
  return {
    columns: [
      { label: years.period, kind: 'text' },
      ...rows.map(({ district }) => ({ label: district.label, kind: 'number' as const })),
      { label: years.middle, kind: 'number' },
    ],
    rows: at.map((i) => [
      { text: words.periodTitle(periods[i]!) },
      ...rows.map((row) => {
        const shown = valueCell(view, row.years[i]!);
        return row.years[i]!.apart ? { ...shown, note: table.notCompared } : shown;
      }),
      spreads[i] ? { text: words.number(spreads[i].median, info.digits) } : nothing(table.none),
    ]),
  };
}

/** Every pair once, each with what its difference says. */
export function pairsTable(view: View): Shown {
  const { differences, table } = view.words.say;
  return {
    columns: [
      { label: differences.pair, kind: 'text' },
      { label: differences.value, kind: 'text' },
      { label: differences.says, kind: 'text' },
    ],
    rows: allPairs(view).map((pair) => {
      const { text, says } = wordsOfPair(view, pair);
      return [
        { text: differences.pairName(pair.a.district.label, pair.b.district.label) },
        pair.told.why ? nothing(text) : { text },
        says === null ? nothing(table.none) : { text: says },
      ];
    }),
  };
}
