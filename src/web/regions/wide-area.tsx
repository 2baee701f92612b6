import { z } from 'zod';
import { allow, NotFound } from '../../kernel/result.ts';
import {
  endAgreement,
  listRegions,
  offerAgreement,
  regionBySlug,
  standingOffers,
} from '../../modules/regions/index.ts';
import { mayChangeRegion } from '../../modules/regions/region.access.ts';
import { wideAreaState } from '../../modules/regions/wide-area.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { page } from '../page.tsx';
import { regionName, type Visit } from '../visit.ts';
import { wideAreaRefusalText } from './refusal-text.ts';
import { wideAreaTexts } from './wide-area.texts.ts';
import { type Neighbour, NeighbourView, WideAreaView } from './wide-area.view.tsx';

/** The officer's list: which other regions there are, and what stands between each and this one. */
export async function wideArea(visit: Visit): Promise<Response> {
  allow(mayChangeRegion(visit.actor));
  return page(visit, {
    title: wideAreaTexts[visit.lang].title,
    body: <WideAreaView place={visit} neighbours={await neighboursOf(visit)} />,
  });
}

const nothing = { ours: null, theirs: null };
const inOrder = ['asked', 'agreed', 'offered', 'none'] as const;

async function neighboursOf({ region: { id } }: Visit): Promise<Neighbour[]> {
  const offers = await reading(id, standingOffers);
  return (await listRegions())
    .filter((region) => region.id !== id)
    .map((region) => ({ region, state: wideAreaState(offers.get(region.id) ?? nothing) }))
    .sort((one, other) => inOrder.indexOf(one.state.name) - inOrder.indexOf(other.state.name));
}

/** What is between this region and the one of the address; there is no such page of a region with itself. */
async function neighbourOf({ region: { id }, params }: Visit): Promise<Neighbour> {
  const region = await regionBySlug(params.other ?? '');
  if (!region || region.id === id) throw new NotFound();
  const offers = await reading(id, standingOffers);
  return { region, state: wideAreaState(offers.get(region.id) ?? nothing) };
}

/** One other region, and the button that offers it an agreement or ends what this region has said. */
export const neighbourPage = formPage({
  schema: z.object({ does: z.enum(['offer', 'end']) }),
  async draw(visit, form) {
    allow(mayChangeRegion(visit.actor));
    const neighbour = await neighbourOf(visit);
    return {
      title: wideAreaTexts[visit.lang].with(regionName(neighbour.region, visit.lang)),
      body: <NeighbourView place={visit} form={form} {...neighbour} />,
    };
  },
  async submit(visit, { key, does }) {
    allow(mayChangeRegion(visit.actor));
    const command = { key, withRegionId: (await neighbourOf(visit)).region.id };
    return does === 'offer' ? offerAgreement(visit.actor, command) : endAgreement(visit.actor, command);
  },
  refusals: wideAreaRefusalText,
  next: () => '/settings/wideArea',
});
