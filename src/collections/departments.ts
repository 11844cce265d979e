import { z } from 'zod';
import { line, phone, reference } from './scalars.ts';

export const departments = z
  .array(
    z.strictObject({
      id: reference(),
      name: line(100),
      teams: z.array(z.strictObject({ id: reference(), name: line(100), phone: phone().optional() })).default([]),
    }),
  )
  .min(1)
  .max(500);
export type Department = z.output<typeof departments>[number];
