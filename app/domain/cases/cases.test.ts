import { beforeAll, describe, expect, it } from 'vitest';
import { concludeTicket } from '#app/domain/ratings/conclude-ticket.ts';
import { type ServiceScene, serviceScene, untilSettled } from '#app/domain/ratings/testing/service-scene.ts';
import { caseTerms } from './case-terms.ts';
import { similarCases } from './similar-cases.ts';

describe('the terms of a case', () => {
  it('are pairs of Chinese characters within what belongs together', () => {
    expect(caseTerms('厨房水管漏水')).toEqual(['厨房', '房水', '水管', '管漏', '漏水']);
    expect(caseTerms('灯坏了，不亮')).toEqual(['灯坏', '不亮']);
    expect(caseTerms('水')).toEqual(['水']);
  });

  it('are words without the endings of grammar', () => {
    expect(caseTerms('The pipes are leaking')).toEqual(caseTerms('pipe LEAKED'));
    expect(caseTerms('dripping taps')).toEqual(caseTerms('the drips of tap'));
    expect(caseTerms('switches')).toEqual(caseTerms('switch'));
    expect(caseTerms('glass bus basis')).toEqual(['glass', 'bus', 'basis']);
  });

  it('keep both scripts of one text apart, full and half width alike', () => {
    expect(caseTerms('3号楼ＬＥＤ灯')).toEqual(['3', '号楼', 'led', '灯']);
    expect(caseTerms('')).toEqual([]);
    expect(caseTerms('，。！')).toEqual([]);
    expect(caseTerms('漏'.repeat(10_000))).toEqual(['漏漏']);
  });
});

describe('similar cases', () => {
  let scene: ServiceScene;
  const closed = async (title: string, resolution: string, kind: 'repair' | 'complaint' = 'repair') => {
    const events =
      kind === 'repair'
        ? untilSettled
        : (['accept', 'assign', 'acknowledge', 'begin', 'finish', 'settle'] as const);
    const id = await scene.ticket([...events, 'lapse_rating', 'waive_callback'], { kind, title, resolution });
    await concludeTicket(scene.system, { ticketId: id });
    return id;
  };
  let leak: string;
  let lift: string;

  beforeAll(async () => {
    scene = await serviceScene();
    leak = await closed('厨房水管漏水', '更换角阀，紧固接头');
    lift = await closed('Lift stuck between floors', 'Reset the door sensor');
    await closed('楼道灯不亮', '更换声控开关');
    await closed('楼上装修水管噪声', '已劝止', 'complaint');
    await scene.done({ title: '水管漏水但还没有结束', resolution: '…' });
  });

  it('finds what is alike in Chinese and in English, and only what is closed and not confidential', async () => {
    const desk = await scene.staff('customer_service');
    const found = await similarCases(desk, { text: '卫生间的水管在漏水' });
    expect(found.map(({ ticketId }) => ticketId)).toEqual([leak]);
    expect(found[0]).toMatchObject({ resolution: '更换角阀，紧固接头', isReadable: true });
    const english = await similarCases(desk, { text: 'the lift is sticking, floor 3' });
    expect(english[0]?.ticketId).toBe(lift);
    expect(await similarCases(desk, { text: '装修噪声' })).toEqual([]);
    expect(await similarCases(desk, { text: '   ' })).toEqual([]);
  });

  it('shows a worker how it was done, not whose home it was', async () => {
    const worker = await scene.staff('repair_worker');
    const [found] = await similarCases(worker, { text: '水管漏水' });
    expect(found).toMatchObject({ ticketId: leak, isReadable: false });
    expect(Object.keys(found ?? {})).not.toContain('personId');
    await expect(similarCases(scene.owner, { text: '水管漏水' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('leaves out the ticket that is asked about, and finds nothing of another company', async () => {
    const desk = await scene.staff('customer_service');
    expect(await similarCases(desk, { text: '水管漏水', exceptId: leak })).toEqual([]);
    const stranger = (await serviceScene()).administrator;
    expect(await similarCases(stranger, { text: '水管漏水' })).toEqual([]);
  });
});
