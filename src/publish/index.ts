/**
 * What a publisher needs, as a library: check a place's folder, draft its descriptor, download its tables, count
 * rows about persons. It knows neither Node nor a terminal; folders, answers and downloads are given.
 */
export { examine } from './check/examine.ts';
export { printExamined } from './check/print.ts';
export { countShifts } from './count/count-shifts.ts';
export { BESIDE, printPeople, printTotals } from './count/print.ts';
export { readShifts } from './count/read-shifts.ts';
export { draftPlaces, strayTables } from './draft/draft-places.ts';
export { printDrafts } from './draft/print.ts';
export { fetchPlace } from './fetch/fetch-place.ts';
export { asker } from './new-place/asker.ts';
export { newPlace } from './new-place/new-place.ts';
export { report } from './new-place/report.ts';
