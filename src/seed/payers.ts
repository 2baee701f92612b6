import { minatoCompanies, yuinosatoCompanies } from './companies.ts';
import { minatoTown } from './town/minato-clients.ts';
import { yuinosatoTown } from './town/yuinosato-clients.ts';

/** How the bank's statement names the organization of this person. */
export function payerNameOf(login: string): string {
  const company = [...yuinosatoCompanies, ...minatoCompanies, ...yuinosatoTown, ...minatoTown].find(
    (each) => each.login === login,
  );
  if (!company) throw new Error(`${login} is no client of the demonstration`);
  return company.payerName;
}
