import { demonstrationPassword } from '../../src/modules/identity/demonstration.rules.ts';
import { homeTexts } from '../../src/web/home/home.texts.ts';
import { signInTexts } from '../../src/web/identity/sign-in.texts.ts';
import { type Journey, Visitor } from './visitor.ts';

/** A new browser in which this person has signed in; it shows the page of what they do next. */
export async function signedIn(
  journey: Journey,
  login: string,
  password: string = demonstrationPassword,
): Promise<Visitor> {
  const visitor = await Visitor.arrive(journey);
  await signIn(visitor, login, password);
  return visitor;
}

/** In a browser that is there already, as after a night in which the session ended. */
export async function signIn(
  visitor: Visitor,
  login: string,
  password: string = demonstrationPassword,
): Promise<void> {
  const words = signInTexts[visitor.lang];
  await visitor.open('/sign-in');
  await visitor.fillIn(words.labels, { login, password });
  await visitor.press(words.submit);
  await visitor.reads(homeTexts[visitor.lang].next);
}
