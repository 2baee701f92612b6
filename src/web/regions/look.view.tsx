import { type Colour, contrast, white, writeContrast } from '../../kernel/colour.ts';
import { defaultKeyColour, lookOf, swatches } from '../../modules/regions/look.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { FormState } from '../form-state.ts';
import { FileInput, TextInput, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { lookTexts } from './look.texts.ts';
import { TopPicture } from './top-picture.view.tsx';

interface Props {
  readonly place: Place;
  readonly form: FormState;
  /** What the field holds, where that is another colour than the region's and can be shown. */
  readonly tried: Colour | null;
}

export function LookView({ place, form, tried }: Props) {
  const { lang, region } = place;
  const t = lookTexts[lang];
  const words = { form, lang, labels: t.labels, hints: t.hints };
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <Sample
        lang={lang}
        title={tried ? t.tried : t.now}
        of={tried ?? region.keyColour ?? defaultKeyColour}
      />
      <Form words={words} submit={t.save} consequence={t.after} withFiles>
        <TextInput words={words} name="keyColour" width="medium" optional />
        <Darker form={form} lang={lang} />
        <p>
          <button class="btn line" type="submit" name="intent" value="fill">
            {t.tryColour}
          </button>
        </p>
        <Swatches lang={lang} />
        <FilesDropped form={form} lang={lang} />
        <div class="part">
          <p>{region.logo ? t.logoNow : t.noLogo}</p>
          {region.logo ? (
            <p>
              <img class="preview" src={href(place, `/look/${region.logo}.webp`, 'ja')} alt="" width="120" />
            </p>
          ) : null}
          <FileInput words={words} name="logoFile" accept="image/png,image/jpeg,image/webp" one optional />
          {region.logo ? <Tick words={words} name="withoutLogo" /> : null}
        </div>
        <div class="part">
          <p>{region.picture ? t.pictureNow : t.noPicture}</p>
          <div class="top-picture-now">
            <TopPicture place={place} />
          </div>
          <FileInput words={words} name="pictureFile" accept="image/png,image/jpeg,image/webp" one optional />
          <TextInput words={words} name="pictureAltJa" optional={t.withPicture} />
          <TextInput words={words} name="pictureAltEn" optional={t.withPicture} />
          {region.picture ? <Tick words={words} name="withoutPicture" /> : null}
        </div>
      </Form>
    </>
  );
}

/** A colour that is too pale has a darker one of its tone; a press takes it. */
function Darker({ form, lang }: { readonly form: FormState; readonly lang: Lang }) {
  const problem = form.problems.get('keyColour');
  if (problem?.why !== 'too-pale') return null;
  return (
    <p>
      <button class="btn line swatch" type="submit" name="intent" value={`fill:${problem.instead}`}>
        <Patch of={problem.instead} /> {lookTexts[lang].takeDarker(problem.instead)}
      </button>
    </p>
  );
}

/** Colours to choose by looking at them; each is a button, so that it works without JavaScript. */
function Swatches({ lang }: { readonly lang: Lang }) {
  const t = lookTexts[lang];
  return (
    <fieldset class="swatches">
      <legend>{t.swatchesTitle}</legend>
      <p class="hint">{t.filesLater}</p>
      {swatches.map(({ name, of }) => (
        <button class="btn quiet swatch" type="submit" name="intent" value={`fill:${of}`} key={name}>
          <Patch of={of} /> {t.swatches[name]}
        </button>
      ))}
    </fieldset>
  );
}

/** A colour that is tried draws the page anew, and no browser gives a chosen file back. */
function FilesDropped({ form, lang }: { readonly form: FormState; readonly lang: Lang }) {
  const { logoFile, pictureFile } = form.typed;
  const were = [logoFile, pictureFile].flat().some((one) => one instanceof File && one.size > 0);
  return were && form.problems.size === 0 && !form.refusal ? (
    <p class="notice warm" role="alert">
      {lookTexts[lang].filesDropped}
    </p>
  ) : null;
}

function Patch({ of }: { readonly of: string }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill={of} />
    </svg>
  );
}

/** A page in small, in any colour: drawn, because no page brings styles of its own. */
function Sample({ lang, title, of }: { readonly lang: Lang; readonly title: string; readonly of: Colour }) {
  const t = lookTexts[lang];
  const { key, weak, ink } = lookOf(of);
  return (
    <figure class="look-sample">
      <figcaption>
        <p>
          {title} <code>{of}</code>
        </p>
        <p class="small num">{t.contrast(writeContrast(contrast(of, white)))}</p>
      </figcaption>
      <svg viewBox="0 0 340 150" role="img" aria-label={t.sample}>
        <rect width="340" height="150" fill="#fff" />
        {[0, 2, 4].map((y) => (
          <rect key={y} y={y} width="340" height="1" fill={key} />
        ))}
        <text x="16" y="40" font-size="18" font-weight="700" fill="#1b1b1f">
          {t.sampleTitle}
        </text>
        <rect x="16" y="56" width="150" height="36" rx="7" fill={key} />
        <text x="91" y="80" font-size="14" font-weight="700" text-anchor="middle" fill="#fff">
          {t.sampleButton}
        </text>
        <text x="180" y="80" font-size="14" font-weight="700" text-decoration="underline" fill={key}>
          {t.sampleLink}
        </text>
        <rect x="16" y="108" width="78" height="24" rx="12" fill={weak} />
        <text x="55" y="125" font-size="13" text-anchor="middle" fill={ink}>
          {t.sampleChip}
        </text>
      </svg>
    </figure>
  );
}
