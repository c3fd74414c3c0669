import type { Asker } from '../../guess/ask.ts';
import { describing, type Known } from '../../guess/describing.ts';
import type { Described, Named } from '../../guess/named.ts';
import { kindAnswered } from './likely-kind.ts';

/** Describes a series' table: its resource, with a marked question for what is not certain. */
export async function describe(named: Named, ask: Asker, known: Known): Promise<Described> {
  const { guess, caseByCase } = kindAnswered(named.kind)!;
  return guess.describe(await describing(named, ask, known, { caseByCase, title: guess.title }));
}
