import { CircleDollarSign, Percent, ReceiptText, TriangleAlert } from 'lucide-react';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { DonutChart } from '#app/components/charts/donut-chart.tsx';
import { LineChart } from '#app/components/charts/line-chart.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { TaskProgress } from '#app/components/feedback/task-progress.tsx';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useSay } from './use-say.ts';

const months = Array.from({ length: 12 }, (_, i) => ({
  month: `2026-${String(i + 1).padStart(2, '0')}`,
  billed: 820_000 + ((i * 37) % 11) * 18_000,
  paid: 640_000 + ((i * 53) % 13) * 17_000,
}));

export default function KitDashboard() {
  const say = useSay();
  const format = useFormat();
  const money = (yuan: number) => format.money(BigInt(Math.round(yuan * 100)), 'CNY');
  const short = (yuan: number) => format.number(yuan, { notation: 'compact', maximumFractionDigits: 1 });
  const rows = months.map((row) => ({ ...row, name: format.month(row.month) }));
  return (
    <>
      <PageHeader
        title={say('早上好，晓晴', 'Good morning, Xiaoqing')}
        description={say('今天有 12 件事等着处理。', '12 things wait for you today.')}
        actions={<Button>{say('导出日报', 'Export the day')}</Button>}
      />
      <div className="space-y-5">
        <Notice
          tone="warning"
          title={say('3 套房产没有业主', '3 properties have no owner')}
          action={<Button size="sm">{say('去处理', 'Look at them')}</Button>}
        >
          {say('它们不会出现在下一次出账里。', 'The next billing run will leave them out.')}
        </Notice>
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <StatTile
            icon={CircleDollarSign}
            label={say('本月已收', 'Collected this month')}
            value={money(1284560.5)}
            delta={{ text: '12.4%', direction: 'up', good: true }}
            note={say('较上月', 'against last month')}
            to="/kit/console/bills"
          />
          <StatTile
            icon={Percent}
            label={say('收缴率', 'Collection rate')}
            value={format.percent(0.914)}
            delta={{ text: '0.8%', direction: 'down', good: false }}
            note={say('较上月', 'against last month')}
          />
          <StatTile
            icon={ReceiptText}
            label={say('待缴账单', 'Bills due')}
            value={format.number(1248)}
            note={say('涉及 986 户', '986 households')}
          />
          <StatTile
            icon={TriangleAlert}
            label={say('逾期金额', 'Overdue')}
            value={money(96320)}
            delta={{ text: '5.1%', direction: 'down', good: true }}
          />
        </div>
        <div className="grid gap-5 xl:grid-cols-3">
          <Card
            className="xl:col-span-2"
            title={say('应收与实收', 'Billed and collected')}
            description={say('最近十二个月', 'The last twelve months')}
            actions={<TextLink to="/kit">{say('查看报表', 'Open the report')}</TextLink>}
          >
            <BarChart
              label={say('最近十二个月的应收与实收', 'Billed and collected in the last twelve months')}
              rows={rows}
              series={[
                { key: 'billed', label: say('应收', 'Billed') },
                { key: 'paid', label: say('实收', 'Collected') },
              ]}
              formatValue={money}
              formatAxis={short}
            />
          </Card>
          <Card title={say('收款方式', 'How people pay')}>
            <DonutChart
              label={say('收款方式', 'How people pay')}
              parts={[
                { name: say('微信支付', 'WeChat Pay'), value: 612 },
                { name: say('支付宝', 'Alipay'), value: 388 },
                { name: say('银行卡', 'Card'), value: 142 },
                { name: say('现金', 'Cash'), value: 56 },
              ]}
              formatValue={(value) => format.number(value)}
              centre={{ value: format.number(1198), label: say('笔', 'payments') }}
            />
          </Card>
        </div>
        <div className="grid gap-5 lg:grid-cols-2">
          <Card title={say('逾期走势', 'Overdue')}>
            <LineChart
              label={say('逾期走势', 'Overdue')}
              rows={rows}
              series={[{ key: 'paid', label: say('逾期', 'Overdue') }]}
              formatValue={money}
              formatAxis={short}
              height={180}
            />
          </Card>
          <Card title={say('后台任务', 'Background work')}>
            <div className="space-y-6">
              <TaskProgress
                label={say('十一月出账', 'November billing run')}
                status="running"
                done={61_204}
                total={100_000}
                detail={say('预计还需 1 分钟', 'About a minute left')}
                everyMs={0}
              />
              <TaskProgress
                label={say('导入房产', 'Import of properties')}
                status="done"
                done={2017}
                total={2017}
                everyMs={0}
              />
              <TaskProgress
                label={say('导入业主', 'Import of owners')}
                status="failed"
                done={120}
                total={900}
                detail={say('第 121 行：手机号重复', 'Row 121: this phone number is there twice')}
                action={<Button size="sm">{say('查看', 'View')}</Button>}
                everyMs={0}
              />
              <TaskProgress
                label={say('生成 PDF', 'Making PDF files')}
                status="waiting"
                done={0}
                total={null}
                everyMs={0}
              />
            </div>
          </Card>
        </div>
      </div>
    </>
  );
}
