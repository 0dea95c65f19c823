import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorStatus } from '#app/kernel/errors.ts';
import { languages } from '#app/kernel/languages.ts';
import { resources as en } from './en/resources.ts';
import { translator } from './translator.ts';
import { resources as zhCN } from './zh-CN/resources.ts';

const resources = { 'zh-CN': zhCN, en };
const folder = import.meta.dirname;

/** `table.rowsOf_one` and `table.rowsOf_other` are one text in two grammatical numbers: Chinese has one of them, English both. */
const PLURAL = /_(one|other)$/;

function texts(value: unknown, prefix = ''): [key: string, text: string][] {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    texts(inner, prefix ? `${prefix}.${key}` : key),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? '').sort();
}

describe('texts', () => {
  it('are all reachable: every file of a language is in its resources', () => {
    for (const language of languages) {
      const files = readdirSync(path.join(folder, language))
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.replace('.json', ''))
        .sort();
      expect(Object.keys(resources[language]).sort(), language).toEqual(files);
    }
  });

  const namespaces = [...new Set(languages.flatMap((language) => Object.keys(resources[language])))];

  it.each(namespaces)('of %s exist in both languages with the same placeholders', (namespace) => {
    const [chinese, english] = (['zh-CN', 'en'] as const).map((language) => {
      const merged = new Map<string, Set<string>>();
      for (const [key, text] of texts((resources[language] as Record<string, unknown>)[namespace] ?? {})) {
        const name = key.replace(PLURAL, '');
        merged.set(name, new Set([...(merged.get(name) ?? []), ...placeholders(text)]));
      }
      return merged;
    }) as [Map<string, Set<string>>, Map<string, Set<string>>];

    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, wanted] of chinese) {
      // "A, B and 3 others" is in Chinese "A、B and so on, 5 in all": each language tells how many in its own way.
      const same = (set: Set<string> | undefined) =>
        [...(set ?? [])].filter((name) => name !== 'count' && name !== 'all').sort();
      expect(same(english.get(key)), key).toEqual(same(wanted));
    }
  });

  it.each(languages)('in %s are never empty, and plural texts have all their forms', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, text] of texts(resources[language])) {
      // Between words Chinese may have nothing where English has a space.
      if (!key.endsWith('separator')) expect(text.trim(), key).not.toBe('');
      if (!PLURAL.test(key) || !text.includes('{{')) continue;
      const base = key.replace(PLURAL, '');
      const all = texts(resources[language])
        .map(([name]) => name)
        .filter((name) => name.replace(PLURAL, '') === base && PLURAL.test(name))
        .map((name) => name.match(PLURAL)?.[1]);
      expect(all.sort(), base).toEqual([...forms].sort());
    }
  });

  it.each(languages)('in %s exist for every error code', (language) => {
    for (const code of Object.keys(errorStatus)) expect(resources[language].errors).toHaveProperty(code);
  });

  it('exist for every code that the schemas of this project give to a field', () => {
    const codes = new Set<string>();
    for (const file of sources(path.join(folder, '..')).concat(sources(path.join(folder, '../../tenants')))) {
      const source = readFileSync(file, 'utf8');
      for (const match of source.matchAll(/\bcode: '([a-z][a-z0-9_]*)'[,\s]*(?:params|\})/g))
        codes.add(match[1] ?? '');
      for (const match of source.matchAll(/\.(?:refine|regex|min|max)\([^\n]*, '([a-z]+_[a-z0-9_]+)'\)/g)) {
        codes.add(match[1] ?? '');
      }
    }
    // Lists are ordered by a column that is named `code`, too.
    for (const other of ['custom', 'asc', 'desc']) codes.delete(other);
    const importTexts = JSON.stringify([zhCN.imports, zhCN.bank, zhCN.charges]);
    const untold = [...codes].filter(
      (code) => !(code in zhCN.errors.fields || code in zhCN.errors || importTexts.includes(`"${code}"`)),
    );
    expect(untold).toEqual([]);
    expect(codes.has('required')).toBe(true);
  });

  it('fill their placeholders in the language asked for', () => {
    expect(translator('en', 'errors')('fields.too_short', { minimum: 8 })).toBe('At least 8 characters.');
    expect(translator('zh-CN', 'errors')('fields.too_short', { minimum: 8 })).toBe('至少需要 8 个字符。');
    expect(translator('en')('form.errorSummary', { count: 1 })).toBe('1 thing needs a change');
    expect(translator('en')('form.errorSummary', { count: 2 })).toBe('2 things need a change');
    expect(translator('zh-CN')('form.errorSummary', { count: 1 })).toBe('有 1 处需要修改');
  });
});

function sources(at: string): string[] {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(at, entry.name);
    if (entry.isDirectory()) return sources(name);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [name] : [];
  });
}
