import { type RegionFacts, regionBySlug } from '../modules/regions/index.ts';

export interface KnownRegions {
  /** null where there is no region of that name. */
  bySlug(slug: string): Promise<RegionFacts | null>;
  forget(): void;
}

/** Every page of a region begins with its name and telephone number, which change once in years. */
const rememberedFor = 2_000;

/**
 * What the database says of a region, asked at most every two seconds; a name that is none is never remembered. Whoever
 * hears that one has changed, here or in another process, says so by `forget`.
 */
export function knownRegions(): KnownRegions {
  let known = new Map<string, { readonly region: RegionFacts; readonly until: number }>();
  return {
    async bySlug(slug) {
      const remembered = known.get(slug);
      if (remembered && remembered.until > performance.now()) return remembered.region;
      const asked = known; // what was asked for before somebody said "forget" is not remembered after it
      const region = await regionBySlug(slug);
      if (region) asked.set(slug, { region, until: performance.now() + rememberedFor });
      return region;
    },
    forget() {
      known = new Map();
    },
  };
}
