import {
  type FieldMetadata,
  type FormMetadata,
  FormProvider,
  getFormProps,
  useForm,
} from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import type { FetcherWithComponents } from '@remix-run/react';
import { Form as RemixForm, useActionData, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { FormReply } from '#app/http/submit-form.ts';
import { parseFields } from '#app/kernel/parse-fields.ts';
import { cn } from '../cn.ts';
import { useRootData } from '../use-root-data.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FormPending } from './form-pending.ts';
import { useFailureCount } from './use-failure-count.ts';

// biome-ignore lint/suspicious/noExplicitAny: a form's schema is an object of any shape
export type FormSchema = z.ZodType<any, Record<string, any>>;

type Fields<Schema extends FormSchema> = ReturnType<FormMetadata<z.input<Schema>, string[]>['getFieldset']>;

export type FormProps<Schema extends FormSchema> = {
  /** The schema that the action reads the form with; it checks here first. Where it needs more than the browser has, leave it to the server. */
  schema: Schema;
  /** Needed when a page has several forms. It goes along as `_form`, and the action's reply finds its way back by it. */
  id?: string;
  action?: string;
  method?: 'post' | 'get';
  encType?: 'application/x-www-form-urlencoded' | 'multipart/form-data';
  defaultValue?: { [Name in keyof z.input<Schema>]?: unknown };
  /** Submits without leaving the page. */
  fetcher?: FetcherWithComponents<unknown>;
  reloadDocument?: boolean;
  className?: string;
  children: (fields: Fields<Schema>, form: FormMetadata<z.input<Schema>, string[]>) => ReactNode;
};

/**
 * A form of the kit: checked on leaving a field and on submitting, with inline errors, a summary that takes the focus after a failure,
 * and buttons that know when it is being sent. It works without scripts; the action answers with `submitForm`.
 */
export function Form<Schema extends FormSchema>(props: FormProps<Schema>) {
  const {
    schema,
    id,
    action,
    method = 'post',
    encType,
    defaultValue,
    fetcher,
    reloadDocument,
    className,
    children,
  } = props;
  const csrf = useRootData()?.csrf;
  const navigation = useNavigation();
  const reply = useReply(fetcher, id);
  const [form, fields] = useForm<z.input<Schema>, z.output<Schema>, string[]>({
    id,
    lastResult: reply,
    // biome-ignore lint/suspicious/noExplicitAny: Conform wants the schema's input in its own words
    defaultValue: defaultValue as any,
    constraint: getZodConstraint(schema),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseFields(formData, schema),
  });
  const failure = useFailureCount(reply);
  const pending = fetcher
    ? fetcher.state !== 'idle'
    : navigation.state !== 'idle' &&
      navigation.formMethod?.toLowerCase() === method &&
      isOwn(navigation.formData, id);
  const Element = fetcher?.Form ?? RemixForm;
  const formProps = getFormProps(form);

  return (
    <FormProvider context={form.context}>
      <FormPending.Provider value={pending}>
        <Element
          {...formProps}
          onSubmit={(event) => {
            formProps.onSubmit(event);
            if (event.defaultPrevented && !isIntent(event)) failure.bump();
          }}
          action={action}
          method={method}
          encType={encType}
          reloadDocument={reloadDocument}
          className={cn('flex flex-col gap-5', className)}
        >
          {id && <input type="hidden" name="_form" value={id} />}
          {csrf && method === 'post' && <input type="hidden" name="csrf" value={csrf} />}
          <ErrorSummary
            formId={form.id}
            errors={form.errors}
            allErrors={form.allErrors}
            failures={failure.count}
          />
          {children(fields, form as FormMetadata<z.input<Schema>, string[]>)}
        </Element>
      </FormPending.Provider>
    </FormProvider>
  );
}

/** The action's answer, if it is for this form. */
function useReply(fetcher: FetcherWithComponents<unknown> | undefined, id: string | undefined) {
  const actionData = useActionData<unknown>();
  const answer = (fetcher ? fetcher.data : actionData) as Partial<FormReply> | null | undefined;
  if (!answer?.submission) return undefined;
  return id === undefined || answer.form === id ? answer.submission : undefined;
}

function isOwn(sent: FormData | undefined, id: string | undefined): boolean {
  return id === undefined || sent?.get('_form') === id;
}

/** Buttons that add or remove a row submit too, but that is no failure. */
function isIntent(event: React.FormEvent<HTMLFormElement>): boolean {
  const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
  return submitter?.name === '__intent__';
}

/** A field of the form as the field components take it. */
// biome-ignore lint/suspicious/noExplicitAny: the value's type does not matter to its input
export type Field = FieldMetadata<any, any, string[]>;

/** The form as the buttons that add and remove rows of a list take it. */
// biome-ignore lint/suspicious/noExplicitAny: the form's type does not matter to its buttons
export type RowsForm = FormMetadata<any, string[]>;
