import { median } from 'd3-array';
import type { SeriesLedger } from '../../aggregate/place.ts';
import type { District } from '../../model/district.ts';
import { isOfMasses } from '../../model/ledger.ts';
import { formatMonth, type Month } from '../../model/month.ts';
import { problem } from '../../model/problem.ts';
import { putInto } from './descriptor-edit.ts';
import { caseOf, finding, reworded, type Case, type Finding } from './finding.ts';

/** So many months without a stream are no season. */
const YEAR = 12;
/** A stream that a district usually has in fewer months of a year is one of a season. */
const SEASON = 6;
/** So large a part of the districts must be without it, and at least as large a part have it. */
const MIN_PART = 0.1;
/** So large a part of the districts must have such a gap: one alone may have been left out of a service. */
const MIN_GAPS = 0.05;
/** After a gap it begins again at so many times the middle month before. */
const MIN_JUMP = 1.5;
/** So many months must be known before a gap. */
const MIN_BEFORE = 6;

/** A stream that was there, was blank for a year or more, and then came back with a jump. */
interface Gap {
  readonly from: Month;
  readonly to: Month;
  readonly times: number;
}

function gapOf(values: readonly number[], first: Month): Gap | null {
  const known = values.flatMap((value, at) => (Number.isNaN(value) ? [] : [at]));
  for (let next = known.length - 1; next >= MIN_BEFORE; next--) {
    const [last, back] = [known[next - 1]!, known[next]!];
    if (back - last - 1 < YEAR) continue;
    const usual = median(known.slice(0, next).map((at) => values[at]!))!;
    const times = values[back]! / usual;
    if (usual > 0 && times >= MIN_JUMP) return { from: first + last + 1, to: first + back - 1, times };
  }
  return null;
}

/**
 * Streams of which a blank means "not collected" and that some districts have and others have not in a whole
 * year, or that come and go: whose loads have, most often, no district of their own, as those of a truck that
 * crosses several. Districts compared with them are not like with like. The line that takes the stream out
 * of these comparisons is proposed, with what was found as its reason.
 */
export function unevenStreams(
  { ledger, complete, report }: SeriesLedger,
  districts: readonly District[],
  { json, index }: { readonly json: string; readonly index: number },
): Finding[] {
  if (!isOfMasses(ledger) || ledger.step !== 1 || complete.to - complete.from + 1 < YEAR) return [];
  return ledger.streams.flatMap((stream, at): Finding[] => {
    if (stream.blank !== 'not-collected' || stream.notCompared) return [];
    const months = Array.from({ length: complete.to - complete.from + 1 }, (_, i) => complete.from + i);
    const rows = districts.flatMap((district, row) => {
      const isKnown = months.slice(-YEAR).every((month) => ledger.rows.get(row, month) > 0);
      if (!isKnown) return [];
      const values = months.map((month) => stream.mass.given.get(row, month));
      const lately = values.slice(-YEAR).filter((value) => !Number.isNaN(value)).length;
      return [{ district, lately, gap: gapOf(values, complete.from) }];
    });
    const without = rows.filter(({ lately }) => lately === 0);
    const having = rows.filter(({ lately }) => lately > 0);
    const isSeasonal = (median(having, ({ lately }) => lately) ?? 0) < SEASON;
    const isUneven =
      Math.min(without.length, having.length) >= Math.max(1, MIN_PART * rows.length) && !isSeasonal;
    const found = rows.filter(({ gap }) => gap !== null);
    const gaps = isSeasonal || found.length < MIN_GAPS * rows.length ? [] : found;
    if (!isUneven && gaps.length === 0) return [];
    const to = formatMonth(complete.to);
    const said = [
      ...(isUneven
        ? [
            `in the 12 months to ${to} the table has none of it in ${without.length} of ${rows.length} districts`,
          ]
        : []),
      ...(gaps.length > 0
        ? [
            `in ${gaps.length} of ${rows.length} it was missing for a year or more and then came back with a jump`,
          ]
        : []),
    ].join('; ');
    const noticed = ({ id }: District, { text }: { readonly text: string }): Case =>
      caseOf(
        problem(
          'uneven-stream',
          { file: report.file, column: stream.column, series: report.series },
          { value: id, text, district: id },
        ),
      );
    const cases = [
      ...gaps.map(({ district, gap }): Case =>
        noticed(district, {
          text: `blank from ${formatMonth(gap!.from)} to ${formatMonth(gap!.to)}, then ${gap!.times.toFixed(1)} times the middle month before`,
        }),
      ),
      ...(isUneven
        ? without.map(({ district }): Case =>
            noticed(district, {
              text: `blank in all 12 months to ${to}`,
            }),
          )
        : []),
    ];
    return [
      finding({
        kind: 'uneven-stream',
        series: report.series,
        title: `“${stream.column}”: ${said}. Do its loads have a district of their own? If not, districts are not like with like where they are compared with it.`,
        cases: cases.slice(0, 10),
        more: Math.max(0, cases.length - 10),
        fix: putInto(json, ['resources', index, 'smallMatters', 'streams', at], {
          notCompared: { en: `${said}.` },
        }).map((edit) =>
          reworded(
            edit.step,
            `The whole place counts it, and districts are compared without it, with this reason, which you may put better: ${edit.step.text}`,
          ),
        ),
      }),
    ];
  });
}
