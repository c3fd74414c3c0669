/**
 * The neighbourhoods a district's name leads with, where the published list (which is alphabetical)
 * would lead with a little-known one. Each must stand in the published list of its district; where
 * nothing is said here, the first two of the list lead.
 */
const LEADS: Readonly<Record<string, readonly string[]>> = {
  '101': ['Battery Park City', 'Tribeca', 'Wall Street'],
  '102': ['Greenwich Village', 'SoHo', 'West Village'],
  '103': ['Lower East Side', 'East Village', 'Chinatown'],
  '104': ['Chelsea', 'Clinton', 'Hudson Yards'],
  '105': ['Midtown', 'Times Square', 'Flatiron'],
  '106': ['Murray Hill', 'Stuyvesant Town', 'Turtle Bay'],
  '107': ['Upper West Side', 'Lincoln Square'],
  '108': ['Upper East Side', 'Yorkville'],
  '109': ['Morningside Heights', 'Hamilton Heights'],
  '111': ['East Harlem', "Randall's Island Park"],
  '112': ['Washington Heights', 'Inwood'],
  '201': ['Mott Haven', 'Melrose', 'Port Morris'],
  '203': ['Morrisania', 'Crotona Park East'],
  '204': ['Concourse', 'Highbridge'],
  '205': ['Fordham', 'University Heights'],
  '206': ['Belmont', 'East Tremont', 'West Farms'],
  '207': ['Kingsbridge Heights', 'Bedford Park', 'Norwood'],
  '208': ['Riverdale', 'Kingsbridge', 'Marble Hill (MN)'],
  '209': ['Soundview', 'Parkchester', 'Castle Hill'],
  '210': ['Throgs Neck', 'Co-op City', 'Pelham Bay'],
  '211': ['Pelham Parkway', 'Morris Park', 'Allerton'],
  '212': ['Williamsbridge', 'Wakefield', 'Woodlawn'],
  '301': ['Williamsburg', 'Greenpoint'],
  '302': ['Downtown Brooklyn', 'Fort Greene'],
  '305': ['East New York', 'Cypress Hills'],
  '306': ['Park Slope', 'Carroll Gardens', 'Red Hook'],
  '308': ['Crown Heights', 'Prospect Heights'],
  '309': ['Crown Heights South', 'Wingate'],
  '311': ['Bensonhurst', 'Bath Beach'],
  '312': ['Borough Park', 'Kensington'],
  '313': ['Coney Island', 'Brighton Beach'],
  '314': ['Flatbush', 'Midwood', 'Ditmas Park'],
  '315': ['Sheepshead Bay', 'Manhattan Beach'],
  '316': ['Brownsville', 'Ocean Hill'],
  '318': ['Canarsie', 'Flatlands', 'Marine Park'],
  '401': ['Astoria', 'Long Island City'],
  '402': ['Sunnyside', 'Woodside', 'Hunters Point'],
  '403': ['Jackson Heights', 'East Elmhurst'],
  '404': ['Elmhurst', 'Corona'],
  '405': ['Ridgewood', 'Maspeth', 'Middle Village'],
  '406': ['Forest Hills', 'Rego Park'],
  '407': ['Flushing', 'Whitestone', 'College Point'],
  '408': ['Fresh Meadows', 'Hillcrest', 'Briarwood'],
  '409': ['Richmond Hill', 'Woodhaven', 'Kew Gardens'],
  '410': ['Howard Beach', 'South Ozone Park'],
  '411': ['Bayside', 'Douglaston', 'Little Neck'],
  '412': ['Jamaica', 'Hollis', 'St. Albans'],
  '413': ['Queens Village', 'Laurelton', 'Rosedale'],
  '414': ['Far Rockaway', 'Rockaway Park', 'Arverne'],
  '501': ['St. George', 'Stapleton', 'Port Richmond'],
  '502': ['New Dorp', 'South Beach', 'Todt Hill'],
  '503': ['Tottenville', 'Great Kills', 'Annadale'],
};

/** What a neighbourhood is called in a name: "Marble Hill (MN)" says where it lies, not what it is. */
const called = (neighbourhood: string): string => neighbourhood.replace(/ \([A-Z]{2}\)$/, '');

/**
 * What a district is called: neighbourhoods first, then the number ("Hunts Point, Longwood (Bronx 2)"), and by
 * its best-known neighbourhood alone.
 */
export function namesOf(
  id: string,
  shortName: string,
  neighbourhoods: readonly string[],
): { name: string; label: string } {
  const leads = LEADS[id] ?? neighbourhoods.slice(0, 2);
  for (const lead of leads) {
    if (!neighbourhoods.includes(lead)) throw new Error(`invalid lead of ${id}: ${lead}`);
  }
  const lead = leads.map(called).join(', ');
  if (lead.length > 45) throw new Error(`invalid lead of ${id}: ${lead}: over 45 characters`);
  return { name: `${lead} (${shortName})`, label: called(leads[0]!) };
}
