/** Words of a district's page. */
export const title = '';
