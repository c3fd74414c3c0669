import { DISTRICT } from '../model/chart.ts';

/**
 * A picture whose parts that are a district's lead to its page. It is then no single image any more, and the same
 * links stand in the list of districts: keys pass them by.
 */
export const linkedPicture = (svg: string, hrefOf: (district: string) => string | null): string =>
  svg
    .replace(new RegExp(`(?<=<a) ${DISTRICT}="([^"]*)"`, 'g'), (mark, id: string) => {
      const href = hrefOf(id);
      return href === null ? mark : `${mark} href="${href}" tabindex="-1"`;
    })
    .replace(' role="img"', ' role="group"');
