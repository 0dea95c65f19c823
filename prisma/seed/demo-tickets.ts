import type { Language } from '#app/kernel/languages.ts';

type Say = Record<Language, string>;

/** A matter that comes up in every community: under which starter category (its place among groups and within), and how it was done. */
export type DemoMatter = {
  group: number;
  category: number;
  text: Say;
  done: Say;
  answers?: (language: Language) => Record<string, string>;
};

const say = (zh: string, en: string): Say => ({ 'zh-CN': zh, en });

export const demoMatters: DemoMatter[] = [
  {
    group: 0,
    category: 0,
    text: say(
      '厨房水槽下面漏水，地柜已经泡湿',
      'Water is dripping under the kitchen sink and the cupboard is soaked',
    ),
    done: say('角阀老化，已更换并试水', 'The angle valve was worn; replaced and tested'),
    answers: (language) =>
      language === 'en'
        ? { which: 'Leaking pipe', flooding: 'Main valve is shut' }
        : { which: '水管漏水', flooding: '已关总阀' },
  },
  {
    group: 0,
    category: 1,
    text: say(
      '客厅插座没电，空气开关一合就跳',
      'No power at the living room sockets; the breaker trips at once',
    ),
    done: say('插座进水短路，更换插座两个', 'A wet socket was shorting; two sockets replaced'),
    answers: (language) => (language === 'en' ? { which: 'Breaker trips' } : { which: '跳闸' }),
  },
  {
    group: 0,
    category: 2,
    text: say('入户门锁芯转不动，要用力才能开', 'The front door lock is stiff and needs force to open'),
    done: say('清洗并润滑锁芯，调整锁扣', 'Cylinder cleaned and oiled, strike plate adjusted'),
    answers: (language) => (language === 'en' ? { which: 'Lock' } : { which: '锁具' }),
  },
  {
    group: 0,
    category: 4,
    text: say(
      '主卧暖气片不热，其他房间正常',
      'The radiator in the main bedroom stays cold, the others are fine',
    ),
    done: say('暖气片放气后恢复正常', 'Warm again after bleeding'),
    answers: (language) => (language === 'en' ? { which: 'Heating is cold' } : { which: '暖气不热' }),
  },
  {
    group: 0,
    category: 0,
    text: say('卫生间地漏反水，有异味', 'The bathroom floor drain backs up and smells'),
    done: say('疏通地漏并更换防臭芯', 'Drain cleared, odour trap replaced'),
    answers: (language) =>
      language === 'en' ? { which: 'Blocked drain', flooding: 'No' } : { which: '下水堵塞', flooding: '否' },
  },
  {
    group: 1,
    category: 1,
    text: say(
      '三楼楼道灯不亮，老人上下楼不方便',
      'The light on the third floor landing is out; hard for elderly neighbours',
    ),
    done: say('更换声控开关和灯管', 'Sensor switch and tube replaced'),
    answers: () => ({ count: '2' }),
  },
  {
    group: 1,
    category: 3,
    text: say('单元门禁刷卡没有反应', 'The entrance reader does not respond to cards'),
    done: say('读卡器重启并更换电源', 'Reader restarted, power supply replaced'),
    answers: (language) => (language === 'en' ? { which: 'Card' } : { which: '门禁卡' }),
  },
  {
    group: 1,
    category: 2,
    text: say('车库入口的地砖松动，走过会绊脚', 'Loose paving at the garage entrance, people trip over it'),
    done: say('重新铺设地砖四块', 'Four paving stones laid anew'),
  },
  {
    group: 4,
    category: 0,
    text: say('想补开去年十月物业费的收据', 'Could I have a copy of the receipt for last October'),
    done: say('已补打收据并发送到业主邮箱', 'Receipt printed again and mailed'),
  },
];

/** What somebody says who is not content. */
export const demoRemark = say('修过之后又漏了一次', 'It came back once after the repair');

export const demoComments: Say[] = [
  say('师傅很准时，修得也仔细', 'On time and careful work'),
  say('处理得很快', 'Sorted out quickly'),
  say('修好了，就是等的时间有点长', 'Fixed, but the wait was a little long'),
];
