/**
 * Whether a measure goes the way its question asks, on the year before and on some years before: `lately` where
 * the two differ; `unclear` where two counts are too close to tell apart.
 */
export type Answer = 'yes' | 'no' | 'yes-lately' | 'no-lately' | 'same' | 'unclear';
