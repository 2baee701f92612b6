import { buildOriginal, type Original } from './copies.ts';
import { isOfTwoSteps, type OpenForm, openForm, postRoutes } from './open-forms.ts';

/** Two worlds, and for each form what is accepted from somebody there; or what was answered to those who tried. */
export interface Ground {
  readonly original: Original;
  readonly opened: ReadonlyMap<string, OpenForm | readonly string[]>;
}

export async function layGround(): Promise<Ground> {
  const original = await buildOriginal();
  const opened = new Map<string, OpenForm | readonly string[]>();
  for (const undoing of [false, true]) {
    const copy = await original.copy({ undoing });
    for (const route of postRoutes)
      if (isOfTwoSteps(route) !== undoing) opened.set(route.path, await openForm(copy, original, route));
    await copy.close();
  }
  return { original, opened };
}
