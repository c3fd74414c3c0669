import type { PlaceInfo } from '../model/cuts.ts';
import { maintainerOfHost, type Maintainer } from '../model/maintainer.ts';

/** Who makes the pages of a place, or, without one, the site; null where neither a descriptor nor a host says so. */
export const maintainerOf = (info?: PlaceInfo): Maintainer | null =>
  info?.maintainer ?? maintainerOfHost(process.env);
