import { formatMonth, monthOf, type Month } from '../../src/model/month.ts';
import { FIRST_MONTH, MONTHS } from './calendar.ts';
import { SUBDISTRICTS, type Character, type Subdistrict } from './city.ts';
import { forPrograms, type CsvCell } from '../../src/model/csv.ts';
import { drawnAs, EDUCATION, POINTS, SMART_BINS, SORTING, TIMED_DROP_OFF } from './effects.ts';
import { PUBLISHED, random } from './random.ts';

/** The sorted share in percent at the start, by character. */
const SHARE: Readonly<Record<Character, number>> = { old: 32, new: 38, mixed: 35, works: 34, fringe: 28 };
/** Waste of one resident in a month, kg. */
const WASTE: Readonly<Record<Character, number>> = { old: 27, new: 29, mixed: 28, works: 26, fringe: 31 };

/** The points that programmes add to a sub-district's sorted share in a month. */
function programmePoints(id: string, month: Month): number {
  const targeted = [EDUCATION, SMART_BINS, POINTS].filter(
    ({ districts, start }) => (districts as readonly string[]).includes(id) && month >= monthOf(start),
  );
  const everywhere = month >= monthOf(TIMED_DROP_OFF.start) ? TIMED_DROP_OFF.sortingPoints : 0;
  return targeted.reduce((sum, { sortingPoints }) => sum + sortingPoints, everywhere);
}

const isNotCollected = (id: string, month: Month): boolean =>
  SORTING.hazardousNotCollected.some(
    ({ district, to }) => district === id && (to === null || month <= monthOf(to)),
  );

/** Tonnes of one sub-district by month, in the order kitchen, recyclable, hazardous, other. */
export function masses({ id, character, population }: Subdistrict, seed = PUBLISHED): CsvCell[][] {
  const draw = random(`sorting/${drawnAs(id)}`, seed);
  const share = draw.normal(SHARE[character], 1.5);
  const perResident = WASTE[character] * Math.exp(draw.normal(0, 0.06));
  const kitchenPart = draw.between(0.54, 0.62);
  const { trend } = id === SORTING.falling.district ? SORTING.falling : SORTING;
  return MONTHS.map((month) => {
    const t = month - FIRST_MONTH;
    const season = month % 12;
    const total =
      (population / 1000) *
      perResident *
      (1 + SORTING.growth) ** (t / 12) *
      SORTING.massSeason[season]! *
      Math.exp(draw.normal(0, 0.025));
    const percent =
      share +
      trend * t +
      SORTING.shareSeason[season]! +
      programmePoints(id, month) +
      draw.normal(0, SORTING.noisePoints);
    const sorted = (total * percent) / 100;
    const hazardous = total * 0.0003 * Math.exp(draw.normal(0, 0.2));
    const kitchenNow = kitchenPart + draw.normal(0, 0.01);
    const { market, notReported, slip, storm } = SORTING;
    const named = formatMonth(month);
    const kitchen = sorted * kitchenNow + (id === market.district ? market.kitchenTonnes : 0);
    const recyclable = sorted * (1 - kitchenNow) - hazardous;
    const other = (total - sorted) * (id === storm.district && named === storm.month ? storm.factor : 1);
    if (id === notReported.district && (notReported.months as readonly string[]).includes(named)) {
      return [null, null, null, null];
    }
    const isSlip = id === slip.district && named === slip.month;
    return [
      isSlip ? (slip.factor * Number(kitchen.toFixed(1))).toFixed(0) : kitchen.toFixed(1),
      recyclable.toFixed(1),
      isNotCollected(id, month) ? null : hazardous.toFixed(2),
      other.toFixed(1),
    ];
  });
}

/** `sorting.csv`: tonnes by month and sub-district, one column a stream. */
export function sortingTable(): string {
  const all = SUBDISTRICTS.map((subdistrict) => ({ id: subdistrict.id, cells: masses(subdistrict) }));
  const rows = MONTHS.flatMap((month, i) =>
    all.map(({ id, cells }): CsvCell[] => [formatMonth(month), id, ...cells[i]!]),
  );
  return forPrograms(['month', 'district', 'kitchen', 'recyclable', 'hazardous', 'other'], rows);
}

/** The slip as published and as it should be. */
export function slip(): { readonly published: string; readonly corrected: string } {
  const subdistrict = SUBDISTRICTS.find(({ id }) => id === SORTING.slip.district)!;
  const published = String(masses(subdistrict)[monthOf(SORTING.slip.month) - FIRST_MONTH]![0]);
  return { published, corrected: (Number(published) / SORTING.slip.factor).toFixed(1) };
}
