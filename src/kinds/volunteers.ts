import type { VolunteersLedger } from '../model/ledger.ts';
import { mixOf } from './common.ts';
import type { MixMaker } from './table-kind.ts';

/** What tables of volunteers share, of shifts or of totals. */

/** Hours below this vary by themselves. */
export const MIN_HOURS = 20;

/** By what kinds of organisations and in what activities the hours were given. */
export const hoursMixes = ({
  columns,
}: {
  readonly columns: { readonly kind?: string | undefined; readonly activity?: string | undefined };
}): readonly MixMaker<VolunteersLedger>[] =>
  ([columns.kind && 'kinds', columns.activity && 'activities'] as const).flatMap((parts) =>
    parts
      ? [
          {
            of: parts,
            parts: (question) =>
              question.ledger.hours && mixOf(question.ledger.hours, question.ledger[parts], question),
          },
        ]
      : [],
  );
