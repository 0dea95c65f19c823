import { describe, expect, it } from 'vitest';
import { languages } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { ticketEventNames, transitionOf } from '../../tickets/machine/transitions.ts';
import { type StaffMessageEvent, staffMessageParams } from './staff-message-events.ts';
import { staffMessageText } from './staff-message-text.ts';

const company = { currency: 'CNY', timeZone: 'Asia/Shanghai' };
const clock = {
  ticketId: 'x',
  number: '12',
  category: '水管',
  title: '漏水',
  stage: 'resolve',
  dueAt: '2026-05-04T09:00:00Z',
};

describe('staffMessageText', () => {
  it.each(languages)('has words in %s for every event, which fill every value that they name', (language) => {
    const t = translator(language, 'staff-messages') as unknown as (key: string) => string;
    for (const event of Object.keys(staffMessageParams) as StaffMessageEvent[]) {
      const shape = Object.keys(staffMessageParams[event].shape).map((name) =>
        name === 'leadMinutes' ? 'lead' : name === 'lateMinutes' ? 'late' : name,
      );
      for (const part of ['title', 'body']) {
        const text = t(`${event}.${part}`);
        expect(text, `${event}.${part}`).not.toBe(`${event}.${part}`);
        for (const [, name] of text.matchAll(/\{\{(\w+)\}\}/g)) expect(shape, event).toContain(name);
      }
    }
  });

  it.each(languages)('has a title of its own in %s for every event that the staff is told', (language) => {
    const told = ticketEventNames.filter((event) =>
      transitionOf(event).tells?.some((audience) => audience !== 'owner'),
    );
    const of = (event: string) =>
      staffMessageText('ticket_moved', { ...clock, event }, language, company).title;
    for (const event of told) expect(of(event), event).not.toBe(of('of a later version'));
  });

  it('shows moments by the clock of the company, and long times in hours', () => {
    const late = { ...clock, lateMinutes: 150, assignee: null };
    expect(staffMessageText('clock_escalated', late, 'zh-CN', company)).toEqual({
      title: '解决已超时 2 小时：工单 12',
      body: '水管：漏水。应于 2026年5月4日 17:00 前完成；目前处理人：尚未派人。',
    });
    expect(staffMessageText('clock_ahead', { ...clock, leadMinutes: 1 }, 'en', company).title).toBe(
      'Resolve: 1 minute left for ticket no. 12',
    );
  });

  it('never breaks over what it does not know', () => {
    expect(staffMessageText('of_a_later_version', {}, 'en', company).title).toBe('Message');
    expect(staffMessageText('clock_ahead', { number: 3 }, 'en', company).title).toBe('Message');
  });
});
