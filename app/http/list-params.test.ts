import { describe, expect, it } from 'vitest';
import { readListParams } from './list-params.ts';

function read(query: string) {
  return readListParams(new Request(`http://a.localhost/bills?${query}`), {
    sorts: ['due', 'amount'],
    defaultSort: '-due',
  });
}

describe('readListParams', () => {
  it('starts with the default sort and size', () => {
    expect(read('')).toMatchObject({
      q: '',
      sort: { field: 'due', direction: 'desc' },
      after: null,
      before: null,
      size: 50,
    });
  });

  it('takes out of a search what no text of the database can hold', () => {
    expect(read('q=%00').q).toBe('');
    expect(read('q=a%00b%1F').q).toBe('a b');
  });

  it('reads sort, place, size and filters', () => {
    const params = read('sort=amount&after=abc&size=100&status=open&q=%20１２%20');
    expect(params).toMatchObject({
      q: '12',
      sort: { field: 'amount', direction: 'asc' },
      after: 'abc',
      size: 100,
    });
    expect(params.filter('status', ['open', 'paid'])).toBe('open');
  });

  it('takes nothing that it does not know', () => {
    const params = read('sort=-password&size=100000&status=evil&after=');
    expect(params.sort).toEqual({ field: 'due', direction: 'desc' });
    expect(params.size).toBe(50);
    expect(params.after).toBeNull();
    expect(params.filter('status', ['open', 'paid'])).toBeNull();
  });
});
