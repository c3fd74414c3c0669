import type { PlaceInfo } from '../model/cuts.ts';
import { COMPARISON_NUMBERS } from './comparisons.ts';
import type { TidyTable } from './tidy.ts';

/** Columns that are not text, for the schema. */
const NUMBERS = new Set([
  'kilograms',
  'percent',
  'inspections',
  'complaints',
  'hours',
  'value',
  'low',
  'high',
  'numerator',
  'denominator',
  'months_used',
  'months_expected',
  'count',
  'line',
  ...COMPARISON_NUMBERS,
]);

/** The Data Package of what a place publishes: its tidy tables, each with schema, source and licence. */
export function outputPackage(info: PlaceInfo, tables: readonly TidyTable[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `small-matters-${info.id}`,
    title: info.title.en,
    description: `${info.synthetic ? 'Invented data. ' : ''}Tidy tables as read from the published files, and every figure made of them, as of ${info.asOf}.`,
    resources: tables.map(({ name, columns }) => {
      const series = info.series.find(({ id }) => id === name);
      return {
        name,
        path: `${name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          fields: columns.map((column) => ({
            name: column,
            type: NUMBERS.has(column) ? 'number' : 'string',
          })),
          missingValues: [''],
        },
        ...(series
          ? {
              title: series.title.en,
              sources: [
                {
                  title: `${series.publisher}${series.dataset ? `, ${series.dataset}` : ''}`,
                  ...(series.source.path ? { path: series.source.path } : {}),
                },
              ],
              licenses: [
                {
                  title: series.licence.title,
                  ...(series.licence.path ? { path: series.licence.path } : {}),
                },
              ],
            }
          : {}),
      };
    }),
  };
}
