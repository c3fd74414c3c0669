import { sort } from 'd3-array';
import type { Words } from '../i18n/index.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { Measure } from '../model/aggregate.ts';
import type { Standing } from '../model/comparison.ts';
import type { DistrictCut, PlaceInfo } from '../model/cuts.ts';
import { districtWords } from '../model/district-words.ts';
import { wordsIn } from '../model/text.ts';
import { isAboutTheSame } from './about-the-same.ts';
import { leadingOrOld } from './leads.ts';
import { aboutOf, untoldOf } from './measure-words.ts';
import { nameOf } from './names.ts';

type Direction = Parameters<Words['pages']['districtLead']['first']>[0]['direction'];

/** How far from the middle of all: 2 in the outer tenths, 1 in the outer quarters, 0 between. */
function extremity(standing: Standing | null): number {
  if (standing === null) return 0;
  const at = standing.kind === 'spread' ? standing.position : standing.expectation;
  if (at === 'middle-half' || at === 'within') return 0;
  return at === 'lower-quarter' || at === 'upper-quarter' ? 1 : 2;
}

/** Whether it is a record or, where it is none, which way it went since the year before. */
function directionOf(words: Words, { course, change, latest, indicator }: Measure): Direction {
  if (course?.record) return { record: course.record.kind, since: words.yearOnly(course.record.since) };
  if (!change || change.distinct === false) return null;
  const { digits } = INDICATOR_INFO[indicator];
  return isAboutTheSame(latest.value!, change.from, digits) ? null : change.by > 0 ? 'up' : 'down';
}

/**
 * What a district's page begins with, a sentence or two: the measure that leads where it stands among all and which
 * way it goes; then, of other subjects, what stands farthest out.
 */
export function districtLead(words: Words, info: PlaceInfo, cut: DistrictCut): string[] {
  const say = words.pages.districtLead;
  const { brief } = nameOf(cut.district, words.language);
  const districts = districtWords(info, words.language, cut.district).other;
  const leading = leadingOrOld(info, cut.measures);
  const what = ({ series }: Measure): string =>
    wordsIn(info.series.find(({ id }) => id === series)!.title, words.language);
  const said = (measure: Measure, direction: Direction): string =>
    say.first({
      area: brief,
      indicator: measure.indicator,
      what: what(measure),
      standing: measure.standing!,
      districts,
      direction,
    });
  const [best] = leading;
  if (!best) return [];
  const untold = untoldOf(words, info, best, { area: brief, notes: cut.notes });
  const subject = INDICATOR_INFO[best.indicator].subject;
  const others = leading.filter(
    ({ standing, indicator }) => standing !== null && INDICATOR_INFO[indicator].subject !== subject,
  );
  const [farthest] = sort(others, ({ standing }) => -extremity(standing));
  if (untold) return [untold, ...(farthest ? [said(farthest, null)] : [])];
  if (!best.standing) return farthest ? [said(farthest, directionOf(words, farthest))] : [];
  const second = extremity(farthest?.standing ?? null) > 0 ? farthest! : null;
  const beside =
    second?.standing?.kind === 'spread' && second.standing.place
      ? say.besidePlace({
          title: aboutOf(words, info, second),
          against: second.standing.place,
          digits: INDICATOR_INFO[second.indicator].digits,
          place: wordsIn(info.title, words.language),
        })
      : null;
  return [said(best, directionOf(words, best)), ...(beside === null ? [] : [beside])];
}
