import { slugOf } from '../../kernel/ids.ts';
import type { JobFile } from '../../modules/jobs/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { Files } from '../files/files.view.tsx';
import type { FormState } from '../form-state.ts';
import { ButtonForm } from '../parts/form.view.tsx';
import { Typed } from '../parts/typed.view.tsx';
import { jobTexts } from './job.texts.ts';
import { jobStepTexts } from './job-step.texts.ts';

/** The files of a posting for those who look after it: who sees each, and a way to take it out again. */
export function FileRows(props: {
  readonly lang: Lang;
  /** The address of the posting. */
  readonly at: string;
  readonly files: readonly JobFile[];
  readonly form: FormState;
  readonly mayRemove: boolean;
}) {
  const { lang, at, files, form, mayRemove } = props;
  const t = jobStepTexts[lang].files;
  return (
    <ul class="rows">
      {files.map((file) => (
        <li key={file.id}>
          <div>
            <Files lang={lang} files={[file]} at={`${at}/files`} />
            <p class="small">
              {file.description ? <Typed lang={lang}>{`${file.description}　`}</Typed> : null}
              {jobTexts[lang].fileAudience[file.audience]}
            </p>
          </div>
          {mayRemove ? (
            <ButtonForm
              form={form}
              action={`${at}/files/${slugOf('file', file.id)}/removal`}
              label={t.remove(file.name)}
              look="quiet"
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
