import * as z from 'zod';

/** Named definitions of a sorting rate. Values under different ones are never compared. */
export const definition = z.enum([
  'diversion',
  'household-recycling',
  'capture',
  'participation',
  'accurate-sorting',
]);
