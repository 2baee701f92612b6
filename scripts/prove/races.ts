import { contractRaces } from './contract-races.ts';
import type { Ground } from './ground.ts';
import { moneyRaces } from './money-races.ts';
import type { Race } from './race.ts';
import type { RunningServer } from './running-server.ts';

/** All that is tried by many at the same moment. Money first: its pages grow with every payment that others plan. */
export function racesOn(server: RunningServer, ground: Ground): readonly Race[] {
  return [...moneyRaces(server, ground), ...contractRaces(server, ground)];
}
