import type { Amount, Observation } from '../../model/observation.ts';
import { fault, type RowContext, type RowReader } from '../../cells/row.ts';
import { amountCell, districtCell, isFaulty, periodCell } from '../../cells/readers.ts';
import type { InspectionsTable } from './schema.ts';

/** Inspections of one month and how many passed. */
export interface InspectionsObservation extends Observation {
  readonly inspected: NonNullable<Amount>;
  readonly passed: NonNullable<Amount>;
}

/** Inspections of a period and how many passed. */
export function inspectionsRow(
  table: InspectionsTable,
  context: RowContext,
): RowReader<InspectionsObservation> {
  const month = periodCell(table.columns.period, context, table.frequency);
  const district = districtCell(table.columns.district, context);
  const all = amountCell(table.columns.inspected, context, { whole: true });
  const good = amountCell(table.columns.passed, context, { whole: true });
  return (cells) => {
    const when = month(cells);
    if (isFaulty(when)) return when;
    const inspected = all(cells);
    if (inspected === null || isFaulty(inspected)) return inspected!;
    const passed = good(cells);
    if (passed === null || isFaulty(passed)) return passed!;
    if (typeof passed === 'number' && typeof inspected === 'number' && passed > inspected) {
      return fault(
        'passed-more-than-inspected',
        table.columns.passed,
        String(passed),
        `at most the ${inspected} inspected`,
      );
    }
    return { district: district(cells), month: when, inspected, passed };
  };
}
