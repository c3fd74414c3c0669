/** New York's boroughs; the index + 1 is the borough's code in the id of a district (`borocd`). */
const BOROUGHS = ['Manhattan', 'Bronx', 'Brooklyn', 'Queens', 'Staten Island'] as const;
export type Borough = (typeof BOROUGHS)[number];

/** Department of Sanitation zones ("BKN", "QW") and census area prefixes ("BK", "QN") to boroughs. */
const PREFIXES: Readonly<Record<string, Borough>> = {
  MN: 'Manhattan',
  BX: 'Bronx',
  BK: 'Brooklyn',
  BKN: 'Brooklyn',
  BKS: 'Brooklyn',
  QN: 'Queens',
  QE: 'Queens',
  QW: 'Queens',
  SI: 'Staten Island',
};

/** Borough name and number → id: ("Bronx", "02") → `202`. Throws `invalid borough: x`. */
export function idOf(borough: string, number: string): string {
  const code = (BOROUGHS as readonly string[]).indexOf(borough) + 1;
  if (code === 0) throw new Error(`invalid borough: ${borough}`);
  if (!/^\d{1,2}$/.test(number)) throw new Error(`invalid district number: ${number}`);
  return `${code}${number.padStart(2, '0')}`;
}

/** `BX02`, `BKN01`, `QW02` → `202`, `301`, `402`. Throws `invalid district code: x`. */
export function idOfCode(code: string): string {
  const [, prefix = '', number = ''] = /^([A-Z]+)(\d{2})$/.exec(code) ?? [];
  const borough = PREFIXES[prefix];
  if (!borough) throw new Error(`invalid district code: ${code}`);
  return idOf(borough, number);
}

/** The borough of an id. Throws `invalid district: x`. */
export function boroughOf(id: string): Borough {
  const borough = BOROUGHS[Number(id[0]) - 1];
  if (!borough) throw new Error(`invalid district: ${id}`);
  return borough;
}

/** "Staten Island" → `staten-island`. */
export const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** `202` → "Bronx 2". */
export const shortNameOf = (id: string): string => `${boroughOf(id)} ${Number(id.slice(1))}`;
