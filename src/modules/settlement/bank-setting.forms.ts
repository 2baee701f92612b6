import { currentPassword } from '../identity/person.forms.ts';
import { settingForms } from '../regions/setting.forms.ts';

/** The officer's forms for what leads money: with the password, because a session that somebody found open has none. */
export const bankSettingForms = {
  escrowAccount: settingForms.escrowAccount.extend({ currentPassword: currentPassword() }),
  bankFile: settingForms.bankFile.extend({ currentPassword: currentPassword() }),
} as const;
