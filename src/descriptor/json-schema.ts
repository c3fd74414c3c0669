import * as z from 'zod';
import { descriptor } from './descriptor.ts';
import { column } from '../model/descriptor/values.ts';

/**
 * The JSON Schema (draft 2020-12) of `datapackage.json` as it is written, for editors that complete and check
 * it. What only a whole descriptor can say (a fiscal year without its first month) is left to the reader.
 */
export const descriptorJsonSchema = (): object =>
  z.toJSONSchema(descriptor, {
    io: 'input',
    reused: 'ref',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema !== column) return;
      // A list of names stands for the first of them; see `firstNames`.
      const { type, minLength } = jsonSchema;
      delete jsonSchema.type;
      delete jsonSchema.minLength;
      jsonSchema.anyOf = [
        { type, minLength },
        { type: 'array', minItems: 1, items: { type, minLength } },
      ];
    },
  });
