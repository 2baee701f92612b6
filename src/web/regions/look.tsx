import { parseColour } from '../../kernel/colour.ts';
import { allow, done, type Result } from '../../kernel/result.ts';
import { changeLook, type PictureChange, preparePicture } from '../../modules/regions/index.ts';
import { lookForm } from '../../modules/regions/look.forms.ts';
import {
  isReadable,
  type LookRefusal,
  type PictureKind,
  pictureSides,
} from '../../modules/regions/look.rules.ts';
import { mayChangeRegion } from '../../modules/regions/region.access.ts';
import { formPage } from '../form-page.tsx';
import { type FormState, typedText } from '../form-state.ts';
import type { Visit } from '../visit.ts';
import { lookTexts } from './look.texts.ts';
import { LookView } from './look.view.tsx';
import { lookRefusalText } from './refusal-text.ts';

/** Key colour, logo and top picture, with a sample of what they make of a page. */
export const lookPage = formPage({
  schema: lookForm,
  initial({ region }) {
    const { keyColour, pictureAltJa, pictureAltEn } = region;
    const typed = { keyColour, pictureAltJa, pictureAltEn };
    return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value ?? '']));
  },
  async draw(visit, form) {
    allow(mayChangeRegion(visit.actor));
    const body = <LookView place={visit} form={form} tried={triedColour(visit, form)} />;
    return { title: lookTexts[visit.lang].title, body };
  },
  // "Try the colour": what was typed is checked and drawn, and nothing is kept.
  // A swatch, or the darker colour that is offered, is taken in the same way.
  async fill(typed, taken) {
    const form = taken ? { ...typed, typed: { ...typed.typed, keyColour: taken } } : typed;
    const checked = lookForm.shape.keyColour.safeParse(typedText(form, 'keyColour'));
    const [issue] = checked.error?.issues ?? [];
    return issue?.code === 'custom'
      ? { ...form, problems: new Map([['keyColour', issue.params?.problem]]) }
      : form;
  },
  async submit(visit, { logoFile, pictureFile, withoutLogo, withoutPicture, ...command }) {
    const { logo: logoSide, picture: pictureSide, pictureSmall: smallSide } = pictureSides;
    const logo = await pictureChange(visit, 'logo', logoFile, withoutLogo, [logoSide]);
    if (!logo.ok) return logo;
    const picture = await pictureChange(visit, 'picture', pictureFile, withoutPicture, [
      pictureSide,
      smallSide,
    ]);
    if (!picture.ok) return picture;
    return changeLook(visit.actor, {
      ...command,
      logo: withSizes(logo.value, ([bytes]) => bytes),
      picture: withSizes(picture.value, ([large, small]) => large && small && { large, small }),
    });
  },
  refusals: lookRefusalText,
  refusedFields: {
    'logo-unreadable': 'logoFile',
    'logo-too-large': 'logoFile',
    'picture-unreadable': 'pictureFile',
    'picture-too-large': 'pictureFile',
  },
  next: () => '/settings/look',
});

/** The colour that stands in the field, where it can be shown. */
function triedColour({ region }: Visit, form: FormState) {
  const typed = parseColour(typedText(form, 'keyColour'));
  return typed && isReadable(typed) && typed !== region.keyColour ? typed : null;
}

async function pictureChange(
  { actor }: Visit,
  kind: PictureKind,
  file: File | null,
  goes: boolean,
  sides: readonly number[],
): Promise<Result<PictureChange<readonly Uint8Array[]>, LookRefusal>> {
  if (file) return preparePicture(actor, kind, file, sides);
  return done(goes ? 'goes' : 'stays');
}

function withSizes<Sizes>(
  change: PictureChange<readonly Uint8Array[]>,
  sizesOf: (bytes: readonly Uint8Array[]) => Sizes | undefined,
): PictureChange<Sizes> {
  if (typeof change === 'string') return change;
  const sizes = sizesOf(change);
  if (!sizes) throw new Error('A picture was prepared in fewer sizes than asked for');
  return sizes;
}
