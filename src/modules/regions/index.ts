export { type ChangeFront, changeFront } from './change-front.ts';
export { type ChangeLook, changeLook, type PictureChange } from './change-look.ts';
export { type ChangeRegion, changeRegion } from './change-region.ts';
export { type ChangeSetting, changeSetting } from './change-setting.ts';
export { type EndAgreement, endAgreement } from './end-agreement.ts';
export { afterBankNotice, type Calendars, calendarsWith } from './find-calendars.ts';
export { listRegions, regionBySlug } from './find-region.ts';
export { shownPicture } from './look.rows.ts';
export { type MakeRegion, makeRegion } from './make-region.ts';
export { type OfferAgreement, offerAgreement } from './offer-agreement.ts';
export { preparePicture } from './prepare-picture.ts';
export { ownRegion, regionSince, regionWithId } from './region.rows.ts';
export type { RegionFacts } from './region.rules.ts';
export { settingChanges } from './setting.pages.ts';
export { settingsOn } from './setting.rows.ts';
export {
  type BankFileSettings,
  type BankSettingName,
  type ChangeOfSetting,
  type ClosingDays,
  defaultSettings,
  type EscrowAccount,
  type Fees,
  isBankSetting,
  type RegionSettings,
  type Setting,
  type SettingName,
  type SettingRefusal,
  settingNames,
  type Timers,
  type WithdrawalRefusal,
} from './setting.rules.ts';
export { storiesOf } from './story.rows.ts';
export { agreedRegions, standingOffers } from './wide-area.rows.ts';
export { type WithdrawSetting, withdrawSetting } from './withdraw-setting.ts';
export { type DatedSetting, earliestFor, writeSetting } from './write-setting.ts';
export { type ComingChange, writeWithdrawal } from './write-withdrawal.ts';
