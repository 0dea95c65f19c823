import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandVariables, contrastRatio, defaultBrandColor } from './brand-variables.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('brandVariables', () => {
  it('keeps text readable on and in any colour, light and dark', () => {
    fc.assert(
      fc.property(hex, (color) => {
        const v = brandVariables(color) as Record<string, string>;
        expect(contrastRatio(v['--on-brand-light']!, v['--brand-light']!)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(v['--on-brand-dark']!, v['--brand-dark']!)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(v['--brand-text-light']!, '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(v['--brand-text-dark']!, '#191b1f')).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the colour that the company gave', () => {
    expect(brandVariables('#C8102E')['--brand-light']).toBe('#c8102e');
  });

  it('falls back to the product colour and never lets other text into a style', () => {
    for (const bad of ['red', '#fff', '#12345g', 'url(javascript:1)', '#123456;color:red', '', null]) {
      expect(brandVariables(bad)['--brand-light']).toBe(defaultBrandColor);
    }
  });
});
