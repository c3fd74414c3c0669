/** Words of a place's home, its list of districts and its groups. */
export const home = {};
