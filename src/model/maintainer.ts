/** Who makes a site, how to reach them, and where its source is. */
export interface Maintainer {
  readonly name: string;
  /** An address of the web, or `mailto:`. */
  readonly contact: string;
  readonly repository: string;
}

/** Who hosts the repository a site is built from, where the host says so (GitHub does); else null. */
export function maintainerOfHost(env: Readonly<Record<string, string | undefined>>): Maintainer | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: path } = env;
  if (!server || !path) return null;
  const repository = `${server}/${path}`;
  return { name: path.split('/')[0]!, contact: `${repository}/issues`, repository };
}
