import type { InspectionsRole } from '../../model/descriptor.ts';
import { fault, type RowContext, type RowReader } from '../row.ts';
import { amountCell, districtCell, monthCell } from './common.ts';

/** Inspections of a month and how many passed. */
export function inspectionsRow(role: InspectionsRole, context: RowContext): RowReader {
  const month = monthCell(role.columns.period, context);
  const district = districtCell(role.columns.district, context);
  const all = amountCell(role.columns.inspected, context, { whole: true });
  const good = amountCell(role.columns.passed, context, { whole: true });
  return (cells) => {
    const when = month(cells);
    if (typeof when === 'object') return when;
    const inspected = all(cells);
    if (typeof inspected !== 'number') return inspected!;
    const passed = good(cells);
    if (typeof passed !== 'number') return passed!;
    if (passed > inspected) {
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
