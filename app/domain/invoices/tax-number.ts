const CREDIT_CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** As people type it: spaces and dashes inside, small letters. */
export function normalTaxNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/**
 * Whether a text can be the tax number of a buyer or seller in China. 18 characters: a unified social credit code with its check character (GB 32100-2015),
 * or a resident's identity number with its own (GB 11643-1999), which sole traders have. 15, 17 and 20 characters: numbers from before 2015, which have no
 * check character.
 */
export function isTaxNumber(text: string): boolean {
  if (text.length === 18) return isCreditCode(text) || isIdentityNumber(text);
  return /^[0-9A-Z]{15}$|^[0-9A-Z]{17}$|^[0-9A-Z]{20}$/.test(text);
}

function isCreditCode(text: string): boolean {
  const values = [...text].map((character) => CREDIT_CODE.indexOf(character));
  if (values.includes(-1)) return false;
  const sum = CREDIT_WEIGHTS.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}

function isIdentityNumber(text: string): boolean {
  // Six digits of the place, the day of birth, three of the order.
  if (!/^\d{6}(18|19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dX]$/.test(text)) return false;
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text[17];
}
