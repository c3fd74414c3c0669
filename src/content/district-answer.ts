import type { Words } from '../i18n/index.ts';
import { INDICATOR_INFO } from '../indicators/index.ts';
import type { Answer } from '../model/answer.ts';
import type { Aggregate, Measure } from '../model/aggregate.ts';
import type { Change } from '../model/comparison.ts';
import type { PlaceInfo } from '../model/cuts.ts';
import { countedShare } from '../model/indicator.ts';
import { wordsIn } from '../model/text.ts';
import { isAboutTheSame } from './about-the-same.ts';
import { figureOf } from './figures.ts';
import { statementOf } from './measure-words.ts';
import { countBefore, countOf } from './reportable.ts';

/** Whether a measure goes the way its question asks, in a word and a sentence or two. */
export interface DistrictAnswer {
  /** Null where it is not known. */
  readonly answer: Answer | null;
  readonly sentences: readonly string[];
}

/** How a measure of a district went on the year before and, where that is known, on five years before. */
export function answerOf(
  words: Words,
  info: PlaceInfo,
  {
    measure,
    whole,
    area,
  }: {
    readonly measure: Measure;
    /** The same measure of the whole place; null where it is none to set beside this one. */
    readonly whole: Measure | null;
    /** The district's name. */
    readonly area: string;
  },
): DistrictAnswer {
  const say = words.pages.districtQuestions;
  const { change, latest, indicator } = measure;
  const facts = INDICATOR_INFO[indicator];
  const title = wordsIn(info.title, words.language);
  const [cases, casesBefore] = [countOf(measure), countBefore(measure)];
  if (cases !== null && casesBefore !== null)
    return {
      answer: cases === casesBefore ? 'same' : cases > casesBefore ? 'yes' : 'no',
      sentences: [
        say.counts({ now: cases, period: latest.period, before: casesBefore, since: null }),
        ...(whole ? placeSentence(words, title, whole, true) : []),
      ],
    };
  if (!change || latest.value === null || countedShare(facts, latest))
    return { answer: null, sentences: [statementOf(words, info, measure, area)] };
  const earlier = earlierOf(measure);
  const isSame = isAboutTheSame(latest.value, change.from, facts.digits);
  const counted = facts.counts ? change.counts : null;
  const sentence = counted
    ? say.counts({
        now: counted.to,
        period: latest.period,
        before: counted.from,
        since: earlier?.numerator == null ? null : { n: earlier.numerator, period: earlier.period },
      })
    : say.change({
        now: figureOf(indicator, latest.value),
        period: latest.period,
        before: figureOf(indicator, change.from),
        isSame,
        since: earlier && { figure: figureOf(indicator, earlier.value), period: earlier.period },
      });
  const since =
    earlier === null || isAboutTheSame(latest.value, earlier.value, facts.digits)
      ? 0
      : latest.value - earlier.value;
  return {
    answer: answer(change, { isSame, since, isGoodLower: facts.polarity === 'lower' }),
    sentences: [sentence, ...(whole ? placeSentence(words, title, whole, counted !== null) : [])],
  };
}

/** Years back that an answer looks, beside the year before: five or, where fewer are known, as many as there are. */
const YEARS_BACK = 5;
const MIN_YEARS_BACK = 3;

function earlierOf({ years }: Measure): (Aggregate & { readonly value: number }) | null {
  const back = Math.min(YEARS_BACK, years.length - 1);
  const year = back < MIN_YEARS_BACK ? undefined : years.at(-1 - back);
  return year?.value == null ? null : { ...year, value: year.value };
}

/** `since` is what it moved by since years before; 0 where that is nothing, or not known. */
function answer(
  { by, distinct, distinctShared }: Change,
  { isSame, since, isGoodLower }: { isSame: boolean; since: number; isGoodLower: boolean },
): Answer | null {
  if (isSame) return 'same';
  // What nearly all have in common is no answer for one of them.
  if (distinct === false) return distinctShared ? null : 'unclear';
  const hasTurned = since !== 0 && Math.sign(since) !== Math.sign(by);
  if (by > 0 !== isGoodLower) return hasTurned ? 'yes-lately' : 'yes';
  return hasTurned ? 'no-lately' : 'no';
}

function placeSentence(
  words: Words,
  title: string,
  { years, indicator }: Measure,
  asCounts: boolean,
): string[] {
  const [before, now] = years.slice(-2);
  const print = (year: Aggregate | undefined): string | null =>
    asCounts
      ? year?.numerator == null
        ? null
        : words.number(year.numerator)
      : year?.value == null
        ? null
        : words.pages.districtQuestions.short(figureOf(indicator, year.value));
  const [then, last] = [print(before), print(now)];
  return then === null || last === null ? [] : [words.pages.districtQuestions.place(title, last, then)];
}
