import { median } from 'd3-array';
import { notComparedIn } from '../indicators/not-compared.ts';
import type { Words } from '../i18n/index.ts';
import { districtOf } from '../model/area.ts';
import type { Aggregate, Measure } from '../model/aggregate.ts';
import type {
  CompareDistrict,
  ComparedSpread,
  ComparedYear,
  CompareFile,
  CompareMeasure,
  ComparePlace,
} from '../model/compare.ts';
import { SUBJECTS } from '../model/chart.ts';
import type { IndicatorCut, PlaceInfo } from '../model/cuts.ts';
import { rateNameOf } from './measure-words.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import { districtWords } from '../model/district-words.ts';
import { labelOf } from '../model/district.ts';
import { isCounted, type IndicatorId, type IndicatorInfo } from '../model/indicator.ts';
import { isNotComparable, type Note } from '../model/note.ts';
import { spreadOf } from '../model/spread.ts';
import { wordsIn } from '../model/text.ts';
import { districtCut, indicatorCut, placeCut } from './cuts.ts';
import { leadingMeasures } from './leads.ts';
import { urlsOf } from './links.ts';

/** Fewer comparable districts than this have no middle half. */
const MIN_COMPARABLE = 5;

/** The measures of a place that any district has a figure of: those that can be compared. */
export function comparedMeasures(place: string): IndicatorCut[] {
  const { info, measures } = placeCut(place);
  const leading = leadingMeasures(info, measures);
  // What leads pages is offered first, and the first is what is shown where nothing is chosen.
  const rank = (measure: Measure): number =>
    leading.includes(measure) ? leading.indexOf(measure) : leading.length;
  return [...measures]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ series, indicator }) => indicatorCut(place, series, indicator))
    .filter(({ districts }) => districts.some(({ years }) => years.some(({ value }) => value !== null)));
}

/** Titles of the measures that cannot be chosen, because no district has a figure of them. */
export function leftOut(words: Words, place: string): string[] {
  const { info, measures } = placeCut(place);
  const compared = comparedMeasures(place);
  return measures
    .filter(
      ({ series, indicator }) =>
        !compared.some((other) => other.series === series && other.indicator === indicator),
    )
    .map(({ series, indicator }) => nameIn(words, info, series, indicator));
}

/** Periods from the first in which a district has a figure. */
function periodsOf({ districts, place }: IndicatorCut): string[] {
  const known = new Set(
    districts.flatMap(({ years }) => years.filter(({ value }) => value !== null).map(({ period }) => period)),
  );
  const all = place.years.map(({ period }) => period);
  return all.slice(all.findIndex((period) => known.has(period)));
}

/** One indicator in all districts and periods, cut down to what comparing chosen ones needs. */
export function compareFile(place: string, cut: IndicatorCut): CompareFile {
  const { info, notes } = placeCut(place);
  const { series, indicator } = cut;
  const counted = isCounted(INDICATOR_INFO[indicator]);
  const periods = periodsOf(cut);
  const classOf = new Map(info.districts.map((district) => [district.id, district.class]));
  const isBarred = (district: string, period: string): boolean =>
    isNotComparable(notes, { district, series, indicator, period });
  const districts = cut.districts.map((measure) => {
    const id = districtOf(measure.area)!;
    const byPeriod = new Map(measure.years.map((year) => [year.period, year]));
    return {
      id,
      years: periods.map((period) => yearOf(byPeriod.get(period), counted, isBarred(id, period))),
      standing: measure.standing,
      peerStanding: measure.peerStanding,
      ranks: measure.ranks,
    };
  });
  const spreads = periods.map((_, at): ComparedSpread | null => {
    const fair = districts.filter(({ years }) => years[at]!.value !== null && !years[at]!.apart);
    const classes = new Set(fair.map(({ id }) => classOf.get(id)));
    return classes.size === 1 && fair.length >= MIN_COMPARABLE
      ? comparedSpread(fair.map(({ years }) => years[at]!.value!))
      : null;
  });
  const moves = periods.map((_, at): number | null => {
    if (at === 0 || spreads[at] === null) return null;
    const moved = districts.flatMap(({ years }) => {
      const [before, now] = [years[at - 1]!, years[at]!];
      return before.value === null || now.value === null || before.apart || now.apart
        ? []
        : [Math.abs(now.value - before.value)];
    });
    return moved.length < MIN_COMPARABLE ? null : median(moved)!;
  });
  return { place, series, indicator, periods, spreads, moves, districts };
}

function yearOf(year: Aggregate | undefined, counted: boolean, barred: boolean): ComparedYear {
  if (!year) return { value: null, empty: 'not-reported', used: 0, expected: 12 };
  const { value, empty, reason, low, high, numerator, denominator, used, expected } = year;
  return {
    value,
    ...(value === null ? { empty: empty ?? 'not-reported', reason } : {}),
    ...(low != null && high != null ? { low, high } : {}),
    ...(counted && value !== null ? { numerator, denominator } : {}),
    used,
    expected,
    ...(barred ? { apart: true as const } : {}),
  };
}

function comparedSpread(values: readonly number[]): ComparedSpread {
  const { of: total, q25, median, q75 } = spreadOf(values);
  return { of: total, q25, median, q75 };
}

/** Everything that can be chosen in a place. */
export function comparePlace(words: Words, place: string): ComparePlace {
  const { info, notes } = placeCut(place);
  const measures = comparedMeasures(place).map((cut) => measureOf(words, info, notes, cut));
  return {
    id: place,
    language: words.language,
    districtWord: districtWords(info, words.language),
    synthetic: info.synthetic ? words.INVENTED : null,
    districts: districtsOf(words, info),
    measures,
    leading: SUBJECTS.flatMap((subject) => {
      const first = measures.find((measure) => measure.info.subject === subject);
      return first ? [first.id] : [];
    }),
  };
}

function districtsOf(words: Words, info: PlaceInfo): CompareDistrict[] {
  const groupOf = new Map(info.groups.map(({ slug, name }) => [slug, wordsIn(name, words.language)]));
  return info.districts.map((district) => ({
    id: district.id,
    name: wordsIn(district.name, words.language),
    label: wordsIn(labelOf(district), words.language),
    href: urlsOf(words.language).district(info.id, district.slug),
    group: groupOf.get(district.group)!,
    class: district.class,
    peers: (districtCut(info.id, district.id).peers?.peers ?? []).map(({ id }) => id),
  }));
}

function measureOf(words: Words, info: PlaceInfo, notes: readonly Note[], cut: IndicatorCut): CompareMeasure {
  const { series: id, indicator } = cut;
  const series = info.series.find((seriesInfo) => seriesInfo.id === id)!;
  const { unit } = INDICATOR_INFO[indicator];
  const name = nameIn(words, info, id, indicator);
  return {
    id: `${id}/${indicator}`,
    info: infoOf(indicator),
    name,
    withUnit: words.pages.district.withUnit(name, unit),
    measured: `${words.measured(indicator, wordsIn(series.title, words.language))}, ${words.UNIT[unit]}`,
    formula: words.INDICATOR[indicator].formula,
    periods: periodsOf(cut),
    data: urlsOf(words.language).compareData(info.id, id, indicator),
    href: urlsOf(words.language).indicator(info.id, id, indicator),
    source: words.charts.source(series),
    licence: words.charts.licence(series.licence.title),
    caveats: [
      ...(cut.place.old
        ? [words.pages.indicator.oldLead(cut.place.latest.period, words.day(info.asOf))]
        : []),
      ...notComparedIn(series, indicator).map(({ label, reason }) =>
        words.notCompared([wordsIn(label, words.language)], wordsIn(reason, words.language)),
      ),
      ...(series.caveat ? [wordsIn(series.caveat, words.language)] : []),
    ],
    notes: notes
      .filter((note) => note.series === id && (note.indicator === null || note.indicator === indicator))
      .map(({ district, series, indicator, period, effect, source, reason }) => ({
        district,
        series,
        indicator,
        period,
        effect,
        source,
        reason: wordsIn(reason, words.language),
      })),
  };
}

/** An indicator's facts without its formula, which stays here. */
const infoOf = (indicator: IndicatorId): IndicatorInfo => {
  const { id, subject, unit, digits, polarity, nature } = INDICATOR_INFO[indicator];
  return { id, subject, unit, digits, polarity, nature };
};

/** Where several tables have an indicator, or its name does not say of what it is, the table is named too. */
function nameIn(words: Words, info: PlaceInfo, series: string, indicator: IndicatorId): string {
  const title = wordsIn(info.series.find(({ id }) => id === series)!.title, words.language);
  const isShared = info.series.filter(({ indicators }) => indicators.includes(indicator)).length > 1;
  const name = rateNameOf(words, info, { series, indicator });
  return isShared && !INDICATOR_INFO[indicator].counts ? `${name}: ${title}` : name;
}
