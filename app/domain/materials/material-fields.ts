import { z } from 'zod';

const text = (most: number) => z.string().trim().max(most);

/** What is written down of a material. `salePrice`: what an owner pays for one, minor units; without one it is not sold. */
export const materialFields = {
  code: text(50).min(1, 'required'),
  name: text(100).min(1, 'required'),
  specification: text(200).nullish(),
  unit: text(20).min(1, 'required'),
  category: text(50).nullish(),
};

export const salePrice = z.bigint().min(0n, 'invalid_amount').max(100_000_000_000n, 'invalid_amount');
