import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { descriptor, type Descriptor } from '../model/descriptor.ts';
import { InputError } from '../model/fault.ts';
import { questionsIn } from '../model/question.ts';

/** The descriptor of a place's folder; every fault of it in one InputError, a line each with its path. */
export async function readDescriptor(root: string): Promise<Descriptor> {
  const name = 'datapackage.json';
  const text = await readFile(join(root, name), 'utf8').catch(() => {
    throw new InputError(`${name}: no such file; every place has one`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${name}: not JSON: ${(error as Error).message}`);
  }
  const questions = [...questionsIn(json)];
  if (questions.length > 0)
    throw new InputError(
      questions.map(({ path, text }) => `${name}: ${path}: a question not yet answered: ${text}`).join('\n'),
    );
  const result = descriptor.safeParse(json);
  if (!result.success) {
    throw new InputError(
      result.error.issues
        .map(({ path, message }) => `${name}: ${path.join('.') || '(all)'}: ${message}`)
        .join('\n'),
    );
  }
  const series = result.data.resources.flatMap(({ smallMatters }) =>
    'series' in smallMatters ? [smallMatters.series] : [],
  );
  const twice = series.find((id, index) => series.indexOf(id) !== index);
  if (twice) throw new InputError(`${name}: series ${twice}: stands twice; every series has its own id`);
  // The table of all figures has this name among the files of a place.
  for (const own of ['figures', 'comparisons'])
    if (series.includes(own)) throw new InputError(`${name}: series ${own}: expected another id`);
  const districts = result.data.resources.filter(({ smallMatters }) => smallMatters.role === 'districts');
  if (districts.length !== 1)
    throw new InputError(`${name}: ${districts.length} tables with the role districts, expected one`);
  return result.data;
}
