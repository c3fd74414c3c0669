import { isLanguagePrefix } from './text.ts';

/** What stands at the root of the addresses beside the places. */
const ROOT_PAGES: readonly string[] = ['about', 'templates'];

/** Whether a place cannot have this id, because its address is another page's or a language's prefix. */
export const isReservedId = (id: string): boolean => isLanguagePrefix(id) || ROOT_PAGES.includes(id);
