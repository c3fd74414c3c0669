import { COLOUR_TOKENS, colour, type Subject } from '../model/chart.ts';
import { mapAttributes, type Element } from './element.ts';
import { palette } from './palette.ts';

const PAINT = new Set(['fill', 'stroke', 'color', 'stop-color']);
const PLAIN = new Set(['none', 'transparent', 'inherit']);
const TOKENS: ReadonlySet<string> = new Set(COLOUR_TOKENS.map(colour));
const VARIABLE = /^var\(--chart-([a-z0-9-]+)\)$/;

/**
 * The tree with every paint a token or none. Any other colour would not follow dark mode, print and
 * forced colours: throws `invalid colour: x`.
 */
export function tokensOnly(tree: Element): Element {
  return mapAttributes(tree, (value, key) => {
    if (!PAINT.has(key)) {
      if (value.includes('var(')) throw new Error(`invalid ${key}: ${value}`);
      return value;
    }
    if (value === 'currentColor') return colour('ink');
    if (value.includes('--plot-background')) return colour('paper');
    if (TOKENS.has(value) || PLAIN.has(value) || value.startsWith('url(#')) return value;
    throw new Error(`invalid colour: ${value}`);
  });
}

/** The tree with plain values for tokens, for a file that no stylesheet reaches. */
export function plainColours(tree: Element, subject: Subject): Element {
  const values: Readonly<Record<string, string>> = palette(subject);
  return mapAttributes(tree, (value, key) => {
    const token = PAINT.has(key) ? VARIABLE.exec(value)?.[1] : undefined;
    return token === undefined ? value : (values[token] ?? value);
  });
}
