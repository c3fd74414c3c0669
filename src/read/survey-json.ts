import { printParseErrorCode, visit } from 'jsonc-parser';

export type JsonFaultCode = ReturnType<typeof printParseErrorCode>;

/** Where a text is no JSON; `line` and `column` from 1, `token` what stands there. */
export interface JsonFault {
  readonly code: JsonFaultCode;
  readonly line: number;
  readonly column: number;
  readonly token: string;
}

/** What a JSON text is made of, before it is parsed: it may be damaged, or nested too deep for a parser. */
export interface JsonSurvey {
  /** How deep it is nested; what is beyond the limit is not looked at. */
  readonly depth: number;
  /** How many values it has, about. */
  readonly values: number;
  /** The first name that stands twice in one object, with its line: a parser takes the last. */
  readonly repeated: { readonly name: string; readonly line: number } | null;
  readonly faults: readonly JsonFault[];
}

const TOO_DEEP = new Error('nested too deep');

/** Goes over a text once, down to a depth. */
export function surveyJson(text: string, deepest = 64): JsonSurvey {
  let [depth, values] = [0, 0];
  let repeated: JsonSurvey['repeated'] = null;
  const faults: JsonFault[] = [];
  /** The names so far of each object that is open; none of a list. */
  const open: Set<string>[] = [];
  const begin = (): void => {
    depth = Math.max(depth, open.push(new Set()));
    if (depth > deepest) throw TOO_DEEP;
  };
  const end = (): void => void open.pop();
  try {
    visit(
      text,
      {
        onObjectBegin: begin,
        onArrayBegin: begin,
        onObjectEnd: end,
        onArrayEnd: end,
        onObjectProperty(name, _offset, _length, line) {
          const names = open.at(-1)!;
          if (names.has(name)) repeated ??= { name, line: line + 1 };
          names.add(name);
        },
        onSeparator(character) {
          if (character === ',') values++;
        },
        onError(code, offset, length, line, column) {
          const token = text.slice(offset, offset + length);
          faults.push({ code: printParseErrorCode(code), line: line + 1, column: column + 1, token });
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (error !== TOO_DEEP) throw error;
  }
  return { depth, values, repeated, faults };
}
