import { getInputProps } from '@conform-to/react';
import { DropZone } from '../ui/drop-zone.tsx';
import { FieldFrame, type FieldFrameProps, fieldAttributes } from './field-frame.tsx';
import { keyless } from './text-field.tsx';

type FileFieldProps = FieldFrameProps & {
  /** As the file input takes it: `.csv,.xlsx`. */
  accept?: string;
  multiple?: boolean;
  maxBytes?: number;
};

/** Files, dropped or chosen. The form needs `encType="multipart/form-data"`. */
export function FileField({ field, label, hint, accept, multiple, maxBytes, ...frame }: FileFieldProps) {
  return (
    <FieldFrame {...{ field, label, hint }} {...frame}>
      <DropZone
        {...keyless(getInputProps(field, { type: 'file', ariaAttributes: false }))}
        key={field.key}
        {...fieldAttributes(field, label, hint)}
        accept={accept}
        multiple={multiple}
        maxBytes={maxBytes}
      />
    </FieldFrame>
  );
}
