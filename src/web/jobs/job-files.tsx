import { z } from 'zod';
import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, allowToSee, NotFound } from '../../kernel/result.ts';
import { keepUploads, openFile } from '../../modules/files/index.ts';
import { attachFiles, filesOf, isAgreedWith, removeFile } from '../../modules/jobs/index.ts';
import { mayAttach, maySeeFile } from '../../modules/jobs/job.access.ts';
import { jobFilesForm } from '../../modules/jobs/job.forms.ts';
import { fileAudiences, isEditable } from '../../modules/jobs/job.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { fileRefusalText } from '../files/refusal-text.ts';
import { filePages } from '../files/serve-file.tsx';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import { FileInput, Radios, TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { jobIdOf, readJob } from './job.tsx';
import { FileRows } from './job-files.view.tsx';
import { jobStepTexts } from './job-step.texts.ts';
import { jobRefusalText } from './refusal-text.ts';

/** Samples and originals beside a posting: those that are there, and a form for more. */
export const jobFilesPage = formPage({
  schema: jobFilesForm,
  initial: () => ({ audience: 'agreed' }),
  draw: drawFiles,
  async submit(visit, { files, ...command }) {
    const { job } = await readJob(visit);
    // Before the bytes are kept: whoever may not add any leaves none behind.
    allow(mayAttach(visit.actor, job));
    const kept = await keepUploads(visit.actor, files, 'attachment');
    if (!kept.ok) return kept;
    return attachFiles(visit.actor, { ...command, jobId: job.id, files: kept.value });
  },
  refusals: { ...fileRefusalText, ...jobRefusalText },
  fileField: 'files',
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}/files`,
});

/** Takes one file out of a draft. */
export const jobFileRemovalPage = formPage({
  schema: z.object({}),
  draw: drawFiles,
  submit(visit, command) {
    const fileId = idOfSlug('file', visit.params.file ?? '');
    if (!fileId) throw new NotFound();
    return removeFile(visit.actor, { ...command, jobId: jobIdOf(visit), fileId });
  },
  refusals: jobRefusalText,
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}/files`,
});

async function drawFiles(visit: Visit, form: FormState) {
  const t = jobStepTexts[visit.lang].files;
  const { job } = await readJob(visit);
  allow(mayAttach(visit.actor, job));
  const files = await reading(visit.region.id, (tx) => filesOf(tx, job.id));
  const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
  const audiences = fileAudiences.map((value) => ({ value, label: t.audience[value] }));
  const at = href(visit, `/jobs/${slugOf('job', job.id)}`);
  const body = (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {files.length === 0 ? <p class="empty">{t.none}</p> : null}
      <FileRows lang={visit.lang} at={at} files={files} form={form} mayRemove={isEditable(job)} />
      <Form words={words} action={`${at}/files`} submit={t.submit} consequence={t.after} withFiles>
        <FileInput words={words} name="files" />
        <TextInput words={words} name="fileDescription" optional />
        <p class="notice warm">{t.hints.files}</p>
        <Radios words={words} name="audience" choices={audiences} />
      </Form>
      <p>
        <a href={at}>{t.back}</a>
      </p>
    </>
  );
  return { title: t.title, body };
}

/** A file of a posting, for those to whom the client shows it. */
export const jobFile = filePages((visit) => {
  const id = idOfSlug('file', visit.params.file ?? '');
  if (!id) throw new NotFound();
  return reading(visit.region.id, async (tx) => {
    const { job } = await readJob(visit);
    const file = (await filesOf(tx, job.id)).find((each) => each.id === id);
    if (!file) throw new NotFound();
    const { personId } = visit.actor;
    const agreed = personId !== null && (await isAgreedWith(tx, job.id, personId));
    allowToSee(maySeeFile(visit.actor, job, file.audience, agreed));
    return openFile(tx, id);
  });
});
