import { z } from 'zod';
import { localDateField, slug } from '../../kernel/fields.ts';
import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { currentPassword } from '../../modules/identity/person.forms.ts';
import { escrowHolderOn, nameEscrowHolder, operatorsOf } from '../../modules/organizations/index.ts';
import { mayNameProgramme } from '../../modules/organizations/organization.access.ts';
import { afterBankNotice } from '../../modules/regions/index.ts';
import { reading } from '../../platform/transaction.ts';
import { PasswordProof, withProof } from '../accounts/password-proof.view.tsx';
import { proofRefusalText } from '../accounts/refusal-text.ts';
import { formPage } from '../form-page.tsx';
import { organizationRefusalText } from '../organizations/refusal-text.ts';
import { Select, TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { settingsTexts } from './settings.texts.ts';

/** Who receives the deposits from a day on: one of the operators, never the municipality. */
export const escrowHolderPage = formPage({
  schema: z.object({
    effectiveFrom: localDateField(),
    organization: slug(),
    currentPassword: currentPassword(),
  }),
  initial: (visit) =>
    reading(visit.region.id, async (tx) => {
      const today = tokyoDateOf(tx.now);
      const holder = await escrowHolderOn(tx, today);
      return {
        effectiveFrom: holder ? afterBankNotice(today) : today,
        organization: holder ? slugOf('organization', holder.id) : '',
      };
    }),
  async draw(visit, form) {
    allow(mayNameProgramme(visit.actor));
    const t = settingsTexts[visit.lang];
    const operators = await reading(visit.region.id, operatorsOf);
    const choices = operators.map(({ id, name }) => ({ value: slugOf('organization', id), label: name }));
    const words = withProof({ form, lang: visit.lang, labels: t.labels, hints: t.hints });
    const body = (
      <>
        <h1>{t.names.escrowHolder}</h1>
        <p class="lead">{t.lead}</p>
        <Form words={words} submit={t.save} consequence={t.after}>
          <TextInput words={words} name="effectiveFrom" type="date" width="medium" />
          <Select words={words} name="organization" choices={choices} />
          <PasswordProof words={words} />
        </Form>
      </>
    );
    return { title: t.names.escrowHolder, body };
  },
  submit(visit, { key, effectiveFrom, organization, currentPassword }) {
    const organizationId = idOfSlug('organization', organization);
    if (!organizationId) throw new NotFound();
    return nameEscrowHolder(visit.actor, { key, effectiveFrom, organizationId, currentPassword });
  },
  refusals: { ...organizationRefusalText, ...proofRefusalText },
  passwordField: 'currentPassword',
  next: () => '/settings',
});
