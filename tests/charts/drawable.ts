import { expect } from 'vitest';
import type { Chart } from '../../src/model/chart.ts';
import { draw } from '../../src/render/compose.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { chartCsv } from '../../src/render/csv.ts';
import { textsOutside, textsOverlapping, textsSmaller } from '../render/overlap.ts';

const VARIANTS = ['narrow', 'wide', 'file'] as const;

/** What is wrong with the pictures of a chart: texts that leave the frame, lie on another or are small. */
export const faultsOf = (chart: Chart): string[] =>
  VARIANTS.flatMap((variant) => {
    const svg = draw(chart, variant, {
      address: `https://small-matters.example/${chart.place}/charts/${chart.id}/`,
    });
    const said = (what: string, texts: readonly string[]): string[] =>
      texts.map((text) => `${chart.id}, ${variant}: ${what}: ${text}`);
    return [
      ...said('outside', textsOutside(svg)),
      ...said('overlapping', textsOverlapping(svg)),
      ...said('under 12 px', textsSmaller(svg, 12)),
      ...said('broken', /NaN|undefined|Infinity/.exec(svg) ?? []),
    ];
  });

/** What is wrong with the words and the table of a chart. */
export function slipsOf(chart: Chart): string[] {
  const texts = [chart.title, chart.subtitle, chart.alt, ...chart.notes, chart.source, chart.licence];
  const labels = chart.columns.map(({ label }) => label);
  return [
    ...(/[.!?]$/.test(chart.title) ? ['title ends with a full stop'] : []),
    ...(chart.title === '' || chart.subtitle === '' ? ['no title or subtitle'] : []),
    ...(chart.alt.length < 20 ? ['no alt text'] : []),
    ...texts.flatMap((text) => /undefined|\bNaN\b|\bnull\b|Infinity|\[object| {2}|\s[,;.]/.exec(text) ?? []),
    ...(new Set(labels).size < labels.length ? ['one label on two columns'] : []),
    ...(chart.rows.length === 0 ? ['no rows'] : []),
    ...(chart.rows.some((row) => row.length !== chart.columns.length) ? ['rows unlike columns'] : []),
    ...chart.rows.flatMap((row) =>
      row.flatMap((cell, index) =>
        typeof cell === 'number' && (chart.columns[index]!.kind !== 'number' || !Number.isFinite(cell))
          ? [`number in column ${chart.columns[index]!.label}: ${cell}`]
          : [],
      ),
    ),
  ].map((slip) => `${chart.id}: ${slip}`);
}

/** Holds where a chart can be published: its words, its table, its file and all its pictures. */
export function expectDrawable(chart: Chart): void {
  expect([...slipsOf(chart), ...faultsOf(chart)]).toEqual([]);
  expect(() => chartCsv(chart, wordsOf('en'))).not.toThrow();
}

/** The elements of one name in the plot of a picture, by their numbers: `{cx: 12.5, cy: 30}`. Legends are not in it. */
export function elementsOf(svg: string, name: 'circle' | 'line'): Record<string, number>[] {
  const plot = svg.slice(svg.indexOf('chart-plot'));
  return [...plot.matchAll(new RegExp(`<${name} ([^>]*)`, 'g'))].map(([, attributes]) =>
    Object.fromEntries(
      [...attributes!.matchAll(/(\w+)="(-?[\d.]+)"/g)].map(([, key, value]) => [key!, Number(value)]),
    ),
  );
}
