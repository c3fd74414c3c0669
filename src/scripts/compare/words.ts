import * as common from '../../i18n/en/common.ts';
import { ranksShort, standingShort } from '../../i18n/en/comparison.ts';
import { INDICATOR } from '../../i18n/en/indicators.ts';
import * as say from '../../i18n/en/pages/compare.ts';

/** The words this script needs and no others: those of all pages would make it three times as heavy. */
export const words = { ...common, INDICATOR, ranksShort, standingShort, say };
