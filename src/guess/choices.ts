import type { Column } from './columns.ts';
import type { Json } from './named.ts';

const YES = /^(yes|y|true|1|si|sì|sí|oui|ja|是|예|네|はい)$/i;
const NO = /^(no|n|false|0|non|nein|否|아니오|아니요|いいえ)$/i;

/** What means yes and no in a column; null where anything else stands in it. */
export function choiceOf({ values }: Column): Json | null {
  const texts = [...values.keys()];
  if (texts.length === 0 || !texts.every((text) => YES.test(text) || NO.test(text))) return null;
  if (texts.every((text) => /^(yes|no)$/i.test(text))) return {};
  const matching = (pattern: RegExp, other: string): string[] => {
    const found = texts.filter((text) => pattern.test(text));
    return found.length > 0 ? found : [other];
  };
  return { trueValues: matching(YES, 'yes'), falseValues: matching(NO, 'no') };
}
