import { describe, expect, test } from 'vitest';
import { languages } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { registerTargets, targetFields } from './register-targets.ts';
import { issueCodes } from './row-issue.ts';

describe.each(languages)('%s', (language) => {
  const t = translator(language, 'imports');

  test.each(issueCodes)('tells %s with all that it says', (code) => {
    const params = {
      value: 'Wert',
      other: 7,
      limit: 8,
      min: 1,
      max: 9,
      decimals: 4,
      fees: 2,
      dates: 3,
      field: 'room',
    } as const;
    const text = t(`issues.${code}`, params);
    expect(text).not.toContain(`issues.${code}`);
    expect(text).not.toMatch(/\{\{|\$t\(/);
  });

  test('names every target and field', () => {
    for (const target of registerTargets) {
      expect(t(`targets.${target}`)).not.toBe(`targets.${target}`);
      for (const field of targetFields[target].fields)
        expect(t(`fields.${field}`)).not.toBe(`fields.${field}`);
    }
  });

  test('names the missing field, and never runs what stands in a cell', () => {
    expect(t('issues.required', { field: 'room' })).toContain(t('fields.room'));
    expect(t('issues.unknown_fee', { value: '$t(imports:fields.room)' })).toContain(
      '$t(imports:fields.room)',
    );
  });
});
