import { describe, expect, test } from 'vitest';
import { districtLead } from '../../src/content/district-lead.ts';
import { leadingOrOld } from '../../src/content/leads.ts';
import { nameOf } from '../../src/content/names.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { realPlaces } from '../real-places.ts';

/** What a district's page begins with, over every district of every place. */

const words = wordsOf('en');
const places = await realPlaces();
const leads = places.flatMap(({ cuts: { place, districts } }) =>
  districts.map((cut) => ({
    where: `${place.info.id} ${cut.district.slug}`,
    cut,
    info: place.info,
    sentences: districtLead(words, place.info, cut),
  })),
);
const leadOf = (where: string): string => leads.find((lead) => lead.where === where)!.sentences.join(' ');

test('a lead is one or two sentences of at most thirty words together', () => {
  const long = leads.filter(
    ({ sentences }) => sentences.length > 2 || sentences.join(' ').split(/\s+/).length > 30,
  );
  expect(long.map(({ where, sentences }) => `${where}: ${sentences.join(' ')}`)).toEqual([]);
});

test('a district with a compared figure that leads has one, and it begins with its name', () => {
  for (const { where, cut, info, sentences } of leads) {
    const [best] = leadingOrOld(info, cut.measures);
    if (!best?.standing) continue;
    expect(sentences[0]?.startsWith(`${nameOf(cut.district, 'en').brief} `), where).toBe(true);
  }
});

test('it is told by the side on which more of the others are, with their number', () => {
  for (const { where, cut, info, sentences } of leads) {
    const standing = leadingOrOld(info, cut.measures)[0]?.standing;
    const found = /than (?:all )?(\d+)(?: of (\d+))? other /.exec(sentences[0] ?? '');
    if (!standing || !found) continue;
    const others = standing.of - 1;
    expect(Number(found[2] ?? found[1]), where).toBe(others);
    const above = others - standing.below - standing.same;
    expect(Number(found[1]), where).toBe(Math.max(standing.below, above));
  }
});

describe('of New York', () => {
  test('a record is told since its year, and a rate beside that of the city', () => {
    expect(leadOf('nyc queens-1')).toBe(
      'Astoria sorted more of its waste than 49 of 53 other community districts, its highest since 2005. Rat sightings reported to 311: 2.2 times New York City’s rate.',
    );
  });

  test('of a figure that does not describe its residents just that is said, then the next measure', () => {
    expect(leadOf('nyc bronx-2')).toMatch(
      /^How well Hunts Point sorts cannot be told from what is published\. Hunts Point had more rat sightings/,
    );
  });
});
