/**
 * What is said of comparisons, on pages and in charts alike. The rules, which
 * `tests/comparison-words.test.ts` holds over every district there is and CONTRIBUTING.md lists:
 *
 * - whom it is compared with is named in every sentence ("59 comparable …", "10 similar …"), and the
 *   period too, in the sentence itself or in the one whose figure it speaks of ("That is …");
 * - no "significant"; a rank is only told as a range of ranks, never as one;
 * - of masses (weighed or recorded amounts) nothing is said about chance: no "95%", no "random";
 * - of neutral indicators nothing is good, bad, better or worse; of none is a cause claimed;
 * - every number is a figure of the cut, printed with its indicator's digits.
 */
export * from './comparison/change.ts';
export * from './comparison/control.ts';
export * from './comparison/course.ts';
export * from './comparison/difference.ts';
export * from './comparison/news.ts';
export * from './comparison/ranks.ts';
export * from './comparison/standing.ts';
export * from './comparison/units.ts';
