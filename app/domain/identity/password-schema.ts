import { z } from 'zod';

export const minPasswordLength = 8;
export const maxPasswordLength = 128;

/** The passwords that are tried first, of eight characters and more. https://github.com/danielmiessler/SecLists (common credentials) */
const tooCommon = new Set([
  '12345678',
  '123456789',
  '1234567890',
  '11111111',
  '88888888',
  '00000000',
  '12341234',
  '1q2w3e4r',
  '1qaz2wsx',
  'qwertyui',
  'qwertyuiop',
  'password',
  'password1',
  'password123',
  'passw0rd',
  'p@ssw0rd',
  'iloveyou',
  'sunshine',
  'princess',
  'football',
  'baseball',
  'admin123',
  'administrator',
  'woaini1314',
  '5201314520',
  'abcd1234',
  'abc12345',
  'aa123456',
  'a1234567',
  'a12345678',
  'qq123456',
  'asdfghjkl',
  'zxcvbnm123',
]);

/** A password that someone chooses. */
export const passwordSchema = z
  .string()
  .min(minPasswordLength)
  .max(maxPasswordLength)
  .refine((password) => !tooCommon.has(password.toLowerCase()), 'password_too_common');
