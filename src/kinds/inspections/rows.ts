import type { InspectionsRole } from '../../descriptor/descriptor.ts';
import { fault, type RowContext, type RowReader } from '../../cells/row.ts';
import { amountCell, districtCell, isFaulty, periodCell } from '../../cells/readers.ts';

/** Inspections of a period and how many passed. */
export function inspectionsRow(role: InspectionsRole, context: RowContext): RowReader {
  const month = periodCell(role.columns.period, context, role.frequency);
  const district = districtCell(role.columns.district, context);
  const all = amountCell(role.columns.inspected, context, { whole: true });
  const good = amountCell(role.columns.passed, context, { whole: true });
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
        role.columns.passed,
        String(passed),
        `at most the ${inspected} inspected`,
      );
    }
    return { kind: 'inspections', district: district(cells), month: when, inspected, passed };
  };
}
