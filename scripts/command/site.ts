import { InputError } from '../../src/model/fault.ts';
import { maintainerOfHost } from '../../src/model/maintainer.ts';

/** Whether the site is to be published, and its host does not say whose it is: then every place must. */
export const needsMaintainer = (env: NodeJS.ProcessEnv): boolean =>
  Boolean(env['SITE']) && maintainerOfHost(env) === null;

/** Where the site will stand, `https://example.org/base`, without a slash at the end; null without SITE. */
export function siteAddress({ SITE, BASE }: NodeJS.ProcessEnv): string | null {
  if (!SITE) return null;
  if (!/^https?:\/\//.test(SITE) || !URL.canParse(SITE))
    throw new InputError(`invalid SITE: ${SITE}: expected an address like https://example.org`);
  const base = (BASE ?? '').replace(/^\/+|\/+$/g, '');
  return `${SITE.replace(/\/+$/, '')}${base && `/${base}`}`;
}
