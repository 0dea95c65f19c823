import { Form as RemixForm } from '@remix-run/react';
import { ChevronDown, ChevronUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import type { CategoryDetail } from '#app/domain/tickets/categories/get-category.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { QuestionDialog } from './question-dialog.tsx';

type Question = CategoryDetail['fields'][number];

/** What is asked of whoever reports, in its order. */
export function CategoryQuestions({
  questions,
  canEdit,
}: {
  questions: readonly Question[];
  canEdit: boolean;
}) {
  const { t } = useTranslation('desk');
  return (
    <Card
      title={t('categories.questions.title')}
      description={t('categories.questions.text')}
      actions={
        canEdit && (
          <QuestionDialog
            trigger={
              <Button size="sm">
                <Plus aria-hidden />
                {t('categories.questions.add')}
              </Button>
            }
          />
        )
      }
    >
      {questions.length === 0 ? (
        <p className="text-muted text-sm">{t('categories.questions.empty')}</p>
      ) : (
        <ol className="divide-y divide-line">
          {questions.map((question, index) => (
            <li
              key={question.id}
              className="flex flex-wrap items-start justify-end gap-x-3 gap-y-1 py-2.5 first:pt-0 last:pb-0"
            >
              <div className="min-w-0 grow basis-64 text-sm">
                <p className="flex flex-wrap items-center gap-2">
                  <span className="font-medium">{question.label}</span>
                  <Badge>{t(`categories.questions.kinds.${question.kind}`)}</Badge>
                  <span className="text-muted text-xs">
                    {t(
                      question.isRequired ? 'categories.questions.required' : 'categories.questions.optional',
                    )}
                  </span>
                </p>
                {question.choices.length > 0 && (
                  <p className="mt-0.5 text-muted">{question.choices.join(' · ')}</p>
                )}
              </div>
              {canEdit && (
                <QuestionButtons
                  question={question}
                  isFirst={index === 0}
                  isLast={index === questions.length - 1}
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function QuestionButtons({
  question,
  isFirst,
  isLast,
}: {
  question: Question;
  isFirst: boolean;
  isLast: boolean;
}) {
  const { t } = useTranslation('desk');
  const csrf = useRootData()?.csrf;
  const move = (intent: 'earlier' | 'later', disabled: boolean) => (
    <Button
      type="submit"
      name="intent"
      value={intent}
      size="icon-sm"
      variant="ghost"
      disabled={disabled}
      aria-label={`${t(intent === 'earlier' ? 'categories.questions.up' : 'categories.questions.down')}: ${question.label}`}
    >
      {intent === 'earlier' ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
    </Button>
  );
  return (
    <div className="flex shrink-0 items-center">
      <RemixForm method="post" preventScrollReset className="contents">
        {csrf && <input type="hidden" name="csrf" value={csrf} />}
        <input type="hidden" name="id" value={question.id} />
        {move('earlier', isFirst)}
        {move('later', isLast)}
      </RemixForm>
      <QuestionDialog
        question={question}
        trigger={
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label={`${t('categories.questions.edit')}: ${question.label}`}
          >
            <Pencil aria-hidden />
          </Button>
        }
      />
      <ConfirmAction
        intent="remove-question"
        title={t('categories.questions.removeTitle')}
        description={t('categories.questions.removeText')}
        confirmLabel={t('categories.questions.remove')}
        danger
        trigger={
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label={`${t('categories.questions.remove')}: ${question.label}`}
          >
            <Trash2 aria-hidden />
          </Button>
        }
      >
        <input type="hidden" name="id" value={question.id} />
      </ConfirmAction>
    </div>
  );
}
