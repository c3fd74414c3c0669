import { join } from 'node:path';
import { forPrograms } from '../../src/model/csv.ts';
import { cell, numberOf, readPublished } from './published.ts';
import { byText } from './tidy.ts';

export const RATS = 'derived_311_rat_sightings_cd_month.csv';
export const CASES = 'nycomplaints.csv';

/**
 * `rat-sightings.csv`: 311 rat sightings by area and month, sorted. All 71 areas stay, the 12 parks and
 * airports among them (164 is Central Park): they are no district, so the reader counts them as
 * unplaced. Names and populations published beside the counts are left out.
 */
export const ratSightingsCsv = (folder: string): string =>
  forPrograms(
    ['month', 'district', 'sightings'],
    readPublished(join(folder, RATS), ['boro_cd', 'month', 'rat_sightings'])
      .map((row) => [cell(row, 'month'), cell(row, 'boro_cd'), numberOf(cell(row, 'rat_sightings'))] as const)
      .sort((a, b) => byText(a[0], b[0]) || byText(a[1], b[1])),
  );

/**
 * `casework.csv`: cases of City Council offices as published, in the published order, dirt included
 * (repeated keys, invalid boards, "Select One"): what is wrong with a row is the reader's to say, and is
 * counted on the site. The office, descriptor and addresses are left out.
 */
export const caseworkCsv = (folder: string): string =>
  forPrograms(
    ['key', 'opened', 'closed', 'type', 'board'],
    readPublished(join(folder, CASES), [
      'unique_key',
      'opendate',
      'closedate',
      'complaint_type',
      'community_board',
    ]).map((row) =>
      ['unique_key', 'opendate', 'closedate', 'complaint_type', 'community_board'].map((column) =>
        cell(row, column),
      ),
    ),
  );
