import type { Rules } from '../../../model/methods.ts';

/** How a programme's districts are set beside others, on the methods page. */
export const programmes = ({ rules, districts }: { rules: Rules['programmes']; districts: string }) => ({
  id: 'programmes',
  title: 'Programmes: before and after, beside those not yet reached',
  paragraphs: [
    `The year after a programme began is set beside the year before, each of twelve months. The month it began in is the first of the year after where it began by the ${rules.maxFirstDay}th; begun later, that month is in neither. First comes the stream it is about, in kg per resident, with a stream that was not collected all year as 0; then the measure of its table that says whether things went better or worse.`,
    `Its ${districts} are set beside those of the same class that it had not yet reached: no programme of the same kind about the same series and stream had begun there by the end of the year after. Those that had it already are never compared with: what it does may still be growing in them. Left out on both sides are ${districts} with a figure of only one year, those a note takes out, and those where another programme about the same began in the two years. It needs at least ${rules.minReached} on the one side and ${rules.minOthers} on the other; otherwise no comparison is possible, and only what happened is told.`,
    `What is told is how many rose and fell, by figures as printed, and the middle change of each side; then how far the two average changes lie apart, and the same in up to ${rules.maxYearsBefore} years before, when nothing had begun in either. Where it moved as much without the programme, the year after does not stand out. Where a programme reached whole groups at once there are as many comparisons as groups, however many ${districts} they have, so no margin is given; elsewhere it is that of “Differences with not yet reached districts” below.`,
  ],
});
