import { Copy, Ellipsis, Pencil, Plus, ReceiptText, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { showToast } from '#app/components/feedback/show-toast.ts';
import { PublicShell } from '#app/components/shells/public-shell.tsx';
import { TableSkeleton } from '#app/components/table/table-skeleton.tsx';
import { Avatar } from '#app/components/ui/avatar.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { Combobox } from '#app/components/ui/combobox.tsx';
import { ConfirmDialog } from '#app/components/ui/confirm-dialog.tsx';
import { Dialog, DialogClose } from '#app/components/ui/dialog.tsx';
import { Input } from '#app/components/ui/input.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#app/components/ui/menu.tsx';
import { Radio } from '#app/components/ui/radio.tsx';
import { Sheet } from '#app/components/ui/sheet.tsx';
import { SkeletonText } from '#app/components/ui/skeleton.tsx';
import { Status, type Tone } from '#app/components/ui/status.tsx';
import { Switch } from '#app/components/ui/switch.tsx';
import { Tabs } from '#app/components/ui/tabs.tsx';
import { Tooltip } from '#app/components/ui/tooltip.tsx';
import { useSay } from './use-say.ts';

const tones: Tone[] = ['neutral', 'brand', 'info', 'positive', 'warning', 'danger'];
const pages = [
  'form',
  'auth',
  'console/dashboard',
  'console/bills',
  'console/bills/3',
  'portal',
  'error?status=404',
  'error?status=403',
  'error?status=500',
  'console/broken',
];

export function action() {
  return null;
}

export default function Kit() {
  const say = useSay();
  const [zone, setZone] = useState('');
  return (
    <PublicShell
      actions={
        <LinkButton to="/kit/auth" variant="primary">
          {say('登录', 'Sign in')}
        </LinkButton>
      }
      footer={say('组件一览', 'The kit')}
    >
      <div className="mx-auto max-w-5xl space-y-6 px-4 py-8 sm:px-6">
        <h1 className="font-semibold text-2xl tracking-tight">{say('组件一览', 'The interface kit')}</h1>
        <nav className="flex flex-wrap gap-2" aria-label={say('页面', 'Pages')}>
          {pages.map((page) => (
            <LinkButton key={page} to={`/kit/${page}`} size="sm">
              {page}
            </LinkButton>
          ))}
        </nav>
        <Card title={say('按钮', 'Buttons')}>
          <Row>
            <Button variant="primary">{say('保存', 'Save')}</Button>
            <Button>{say('取消', 'Cancel')}</Button>
            <Button variant="ghost">{say('更多', 'More')}</Button>
            <Button variant="quiet">{say('查看全部', 'See all')}</Button>
            <Button variant="danger">{say('作废', 'Void')}</Button>
            <Button variant="primary" pending>
              {say('保存', 'Save')}
            </Button>
            <Button disabled>{say('不可用', 'Disabled')}</Button>
            <Button size="sm">
              <Plus aria-hidden />
              {say('小', 'Small')}
            </Button>
            <Button size="lg" variant="primary">
              {say('大', 'Large')}
            </Button>
            <Tooltip text={say('复制', 'Copy')}>
              <Button size="icon" aria-label={say('复制', 'Copy')}>
                <Copy aria-hidden />
              </Button>
            </Tooltip>
          </Row>
        </Card>
        <Card title={say('状态', 'States')}>
          <Row>
            {tones.map((tone) => (
              <Status key={tone} tone={tone}>
                {tone}
              </Status>
            ))}
          </Row>
          <Row>
            {tones.map((tone) => (
              <Badge key={tone} tone={tone}>
                {tone} 12
              </Badge>
            ))}
            <Avatar name="欧阳明轩" />
            <Avatar name="Margaret O’Connor" size="lg" />
            <Avatar name="赵雪" size="sm" />
          </Row>
        </Card>
        <Card title={say('输入', 'Inputs')}>
          <div className="grid gap-3 sm:grid-cols-2">
            <Input aria-label="a" placeholder={say('姓名', 'Name')} />
            <Input aria-label="b" defaultValue={say('有错误', 'Wrong')} aria-invalid />
            <Input aria-label="c" defaultValue={say('不可编辑', 'Disabled')} disabled />
            <Combobox
              label="zone"
              value={zone}
              onChange={setZone}
              options={['Asia/Shanghai', 'Asia/Hong_Kong', 'Europe/London'].map((value) => ({
                value,
                label: value,
                hint: '+8',
              }))}
            />
          </div>
          <Row>
            <Checkbox aria-label="1" defaultChecked />
            <Checkbox aria-label="2" />
            <Checkbox aria-label="3" indeterminate />
            <Checkbox aria-label="4" disabled defaultChecked />
            <Radio aria-label="5" name="r" defaultChecked />
            <Radio aria-label="6" name="r" />
            <Switch aria-label="7" defaultChecked />
            <Switch aria-label="8" />
          </Row>
        </Card>
        <Card title={say('浮层', 'Overlays')}>
          <Row>
            <Dialog
              trigger={<Button>{say('对话框', 'Dialog')}</Button>}
              title={say('邀请业主', 'Invite an owner')}
              description={say('对方会收到一封邮件。', 'They will get a mail.')}
              footer={
                <>
                  <DialogClose asChild>
                    <Button>{say('取消', 'Cancel')}</Button>
                  </DialogClose>
                  <Button variant="primary">{say('发送邀请', 'Send invitation')}</Button>
                </>
              }
            >
              <Input aria-label={say('邮箱', 'E-mail')} placeholder="name@example.com" />
            </Dialog>
            <ConfirmDialog
              trigger={<Button>{say('确认', 'Confirmation')}</Button>}
              title={say('作废这张账单？', 'Void this bill?')}
              description={say(
                '作废后不能恢复，但会留下记录。',
                'It cannot be brought back, but a trail stays.',
              )}
              confirmLabel={say('作废', 'Void')}
              danger
            />
            <Sheet trigger={<Button>{say('侧板', 'Sheet')}</Button>} title={say('筛选', 'Filters')}>
              <SkeletonText />
            </Sheet>
            <Menu
              trigger={
                <Button size="icon" aria-label={say('更多操作', 'More actions')}>
                  <Ellipsis aria-hidden />
                </Button>
              }
            >
              <MenuItem icon={Pencil}>{say('编辑', 'Edit')}</MenuItem>
              <MenuItem icon={Copy} disabled>
                {say('复制', 'Copy')}
              </MenuItem>
              <MenuSeparator />
              <MenuItem icon={Trash2} danger>
                {say('删除', 'Delete')}
              </MenuItem>
            </Menu>
            <Button
              onClick={() =>
                showToast({
                  text: say('账单已作废', 'Bill voided'),
                  detail: 'B2026-10003',
                  action: { label: say('撤销', 'Undo'), onClick: () => {} },
                })
              }
            >
              Toast
            </Button>
            <Button
              onClick={() => showToast({ kind: 'error', text: say('没有保存成功', 'It was not saved') })}
            >
              {say('出错提示', 'Error toast')}
            </Button>
          </Row>
        </Card>
        <div className="space-y-3">
          {(['info', 'positive', 'warning', 'danger'] as const).map((tone) => (
            <Notice key={tone} tone={tone} title={tone}>
              {say('这里说明发生了什么，以及接下来怎么办。', 'What happened, and what to do about it.')}
            </Notice>
          ))}
        </div>
        <Card>
          <Tabs
            label={say('示例', 'Example')}
            tabs={[
              { id: 'a', label: say('概览', 'Overview'), content: <SkeletonText /> },
              { id: 'b', label: say('历史', 'History'), content: say('没有历史', 'No history') },
            ]}
          />
        </Card>
        <Card padding="flush">
          <EmptyState
            icon={ReceiptText}
            title={say('还没有账单', 'No bills yet')}
            text={say(
              '先配置收费项目，再新建一次出账。',
              'Set up fee items first, then start a billing run.',
            )}
            action={<Button variant="primary">{say('配置收费项目', 'Set up fee items')}</Button>}
          />
        </Card>
        <TableSkeleton rows={3} />
      </div>
    </PublicShell>
  );
}

function Row({ children }: { children: ReactNode }) {
  return <div className="my-2 flex flex-wrap items-center gap-2.5">{children}</div>;
}
