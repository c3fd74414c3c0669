import * as z from 'zod';
import { text } from '../text.ts';
import { day, download } from './values.ts';

export const programmesTable = z.strictObject({
  role: z.literal('programmes'),
  download,
  title: text,
  publisher: z.string().min(1),
  retrieved: day,
});
export type ProgrammesTable = z.infer<typeof programmesTable>;
