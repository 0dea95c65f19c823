import { describe, expect, it } from 'vitest';
import { parseForm } from './form.ts';

describe('parseForm', () => {
  it.each([
    ['a=1&b=%E9%82%BB%20x+y', { a: '1', b: '邻 x y' }],
    ['m[k]=v&m[o][p]=w', { m: { k: 'v', o: { p: 'w' } } }],
    ['l[0][q]=1&l[1][q]=2', { l: [{ q: '1' }, { q: '2' }] }],
    ['l[1]=b&l[0]=a', { l: ['a', 'b'] }],
    ['e[]=x&e[]=y', { e: ['x', 'y'] }],
    ['metadata[5]=five&metadata[a]=b', { metadata: { '5': 'five', a: 'b' } }],
    ['metadata[5]=five', { metadata: { '5': 'five' } }],
    ['0=top', { '0': 'top' }],
    ['', {}],
  ])('%s', (text, expected) => {
    expect(parseForm(text)).toEqual(expected);
  });

  it('touches no prototype', () => {
    parseForm('__proto__[polluted]=yes&a[__proto__][polluted]=yes&constructor[prototype][polluted]=yes');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
