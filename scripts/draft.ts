/**
 * `npm run draft`: drafts the descriptor of every folder in `data/` that has tables and no
 * `datapackage.json`, as `npm run new-place` does, asking nobody. What was found and what is left to
 * answer is written to the output as Markdown; nothing where there was nothing to draft.
 */
import { diskPlaces } from './command/disk.ts';
import { PATHS } from './command/paths.ts';
import { COMMANDS } from './command/commands.ts';
import { run } from './command/run.ts';
import { draftPlaces, strayTables } from '../src/publish/draft/draft-places.ts';
import { printDrafts } from '../src/publish/draft/print.ts';

const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_REF_NAME } = process.env;

await run(COMMANDS.draft, async () => {
  const places = diskPlaces(PATHS.data);
  const drafts = await draftPlaces(places);
  const repository =
    GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_REF_NAME
      ? { address: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`, branch: GITHUB_REF_NAME }
      : null;
  const text = printDrafts(drafts, { stray: await strayTables(places), repository });
  process.stdout.write(text === '' ? '' : `${text}\n`);
});
