import { sort, sum } from 'd3-array';
import type { Words } from '../i18n/index.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { Measure } from '../model/aggregate.ts';
import { aboutMeasure, aboutSameMonths, chartId } from '../model/chart-about.ts';
import { SUBJECTS, type Subject } from '../model/chart.ts';
import type { PlaceCut, SameMonths } from '../model/cuts.ts';
import { printedDifference } from '../model/figure.ts';
import { wordsIn } from '../model/text.ts';
import { KILOGRAMS } from '../model/unit.ts';
import { indicatorCut } from './cuts.ts';
import { figureOf } from './figures.ts';
import { leadingOrOld } from './leads.ts';
import { standOut } from './stand-out.ts';

/** One thing that a place's figures say: a large figure, what it is of, and how it came to be. */
export interface Finding {
  readonly subject: Subject;
  /** As it prints: "19.5%", "25%" (fewer), "4.4 ×". */
  readonly figure: string;
  /** At most 14 words. */
  readonly text: string;
  /** Its period, and what it is compared with. */
  readonly note: string;
  /** Values of years, oldest first, or two amounts to set side by side. */
  readonly picture:
    | { readonly kind: 'years'; readonly values: readonly (number | null)[] }
    | { readonly kind: 'pair'; readonly before: number; readonly now: number };
  /** The chart that shows it. */
  readonly chart: string;
}

/** Findings a place is introduced by. */
export const MAX_FINDINGS = 3;
/** Years in the small line. */
const YEARS = 15;
/** A season counts as a finding where it at least doubled, or is at most half. */
const TWICE = 2;

const seriesTitle = ({ info }: PlaceCut, words: Words, id: string): string =>
  wordsIn(info.series.find((series) => series.id === id)!.title, words.language);

/** Of counted cases whose two years can be told apart: by how much they rose or fell. */
function changeFinding(cut: PlaceCut, words: Words, measure: Measure): Omit<Finding, 'chart'> | null {
  const { counts, distinct } = measure.change ?? {};
  if (!counts || !distinct || counts.from === 0) return null;
  const by = (100 * (counts.to - counts.from)) / counts.from;
  const { change } = standOut(indicatorCut(cut.info.id, measure.series, measure.indicator));
  const say = words.pages.place.findings;
  return {
    subject: INDICATOR_INFO[measure.indicator].subject,
    // The text says which way.
    figure: say.figure({ value: Math.abs(by), unit: 'percent', digits: 0 }),
    text: say.changed(seriesTitle(cut, words, measure.series), by),
    note: say.changedNote({
      to: counts.to,
      period: measure.latest.period,
      n: by < 0 ? change?.all.down.length : change?.all.up.length,
      of: change?.spread.of,
      fewer: by < 0,
      districts: wordsIn(cut.info.districtWord.other, words.language),
    }),
    picture: { kind: 'years', values: measure.years.slice(-YEARS).map(({ value }) => value) },
  };
}

/** A value, with the year it is the highest or lowest since, or what it was a year before. */
function valueFinding(cut: PlaceCut, words: Words, measure: Measure): Omit<Finding, 'chart'> {
  const { indicator, latest, change, course } = measure;
  const { unit, digits } = INDICATOR_INFO[indicator];
  const value = latest.value!;
  const say = words.pages.place.findings;
  const before = change && printedDifference(value, change.from, digits) !== 0 ? change.from : null;
  return {
    subject: INDICATOR_INFO[indicator].subject,
    figure: say.figure(figureOf(indicator, value)),
    text: say.value({
      of: words.INDICATOR[indicator].finding(seriesTitle(cut, words, measure.series)),
      record: course?.record ?? null,
    }),
    note: say.valueNote(latest.period, before === null ? null : { value: before, unit, digits }),
    picture: { kind: 'years', values: measure.years.slice(-YEARS).map((year) => year.value) },
  };
}

/** One stream of a season that is far more or less than a year before. */
function seasonFinding(cut: PlaceCut, words: Words, season: SameMonths): Finding | null {
  const [before, now] = [sum(season.before), sum(season.now)];
  if (before === 0 || (now / before < TWICE && now / before > 1 / TWICE)) return null;
  const series = cut.info.series.find(({ id }) => id === season.series)!;
  const unit = series.unit ?? 'kg';
  const stream = wordsIn(series.streams.find(({ id }) => id === season.stream)!.label, words.language);
  const say = words.pages.place.findings;
  return {
    subject: 'sorting',
    figure: say.times(now / before),
    text: say.season(stream, now > before),
    note: say.seasonNote({
      from: season.months[0]!,
      to: season.months.at(-1)!,
      now: { value: now / KILOGRAMS[unit], unit, digits: 0 },
      before: { value: before / KILOGRAMS[unit], unit, digits: 0 },
    }),
    picture: { kind: 'pair', before, now },
    chart: chartId(aboutSameMonths(season)),
  };
}

/**
 * What a place's figures say first: of each subject the first that leads, then seasons in which an amount at
 * least doubled or halved, then what else leads. Only what has a chart.
 */
export function findingsOf(cut: PlaceCut, words: Words, drawn: ReadonlySet<string>): Finding[] {
  const leading = leadingOrOld(cut.info, cut.measures).filter(({ latest }) => latest.value !== null);
  const told = leading.map((measure): Finding => ({
    ...(changeFinding(cut, words, measure) ?? valueFinding(cut, words, measure)),
    chart: chartId(aboutMeasure(measure, 'years')),
  }));
  const first = SUBJECTS.flatMap((own) => told.find(({ subject }) => subject === own) ?? []);
  const moved = ({ before, now }: SameMonths): number => Math.abs(Math.log(sum(now) / sum(before)));
  const seasons = sort(cut.sameMonths, (season) => -moved(season))
    .flatMap((season) => seasonFinding(cut, words, season) ?? [])
    .slice(0, 1);
  return [...first, ...seasons, ...told.filter((finding) => !first.includes(finding))]
    .filter(({ chart }) => drawn.has(chart))
    .slice(0, MAX_FINDINGS);
}
