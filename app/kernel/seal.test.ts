import { expect, it } from 'vitest';
import { seal, unseal } from './seal.ts';

it('gives back what it sealed, and nothing to a wrong purpose or a changed seal', () => {
  const sealed = seal('632126199109162011', 'identity');
  expect(sealed).not.toContain('632126');
  expect(unseal(sealed, 'identity')).toBe('632126199109162011');
  expect(seal('632126199109162011', 'identity')).not.toBe(sealed);
  expect(() => unseal(sealed, 'other')).toThrow();
  expect(() => unseal(`${sealed.slice(0, -2)}AA`, 'identity')).toThrow();
  expect(() => unseal('632126199109162011', 'identity')).toThrow('no sealed text');
});
