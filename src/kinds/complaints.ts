import type { ComplaintsLedger } from '../model/ledger.ts';
import { mixOf, tidyParts } from './common.ts';
import type { MixMaker, TidyLayout } from './table-kind.ts';

/** What tables of complaints share, counted or case by case. */

/** Counts below this vary by themselves. */
export const MIN_COUNT = 20;

/** Complaints by topic, where the table tells any. */
export const tidyComplaints = ({ opened, topics }: ComplaintsLedger): TidyLayout => ({
  part: topics ? 'topic' : null,
  amount: 'complaints',
  rows: topics ? tidyParts(topics) : [{ part: '', amounts: opened }],
});

/** What topics the complaints are about. */
export const topicMix = ({
  columns,
}: {
  readonly columns: { readonly topic?: string | undefined };
}): readonly MixMaker<ComplaintsLedger>[] =>
  columns.topic === undefined
    ? []
    : [
        {
          of: 'topics',
          parts: (question) => mixOf(question.ledger.opened, question.ledger.topics!, question),
        },
      ];
