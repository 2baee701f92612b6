import { expect, test } from 'vitest';
import { dutyActions, ownActions } from '../../modules/settlement/action-item.rules.ts';
import { routes } from '../routes.ts';
import { actionsOf } from './actions.ts';

const id = '01900000-0000-7000-8000-000000000001';
const everybody = {
  roles: ['worker', 'csp', 'operator', 'paymentApprover', 'officer', 'centreStaff', 'mediator'],
  seats: [],
} as unknown as Parameters<typeof actionsOf>[0];

test('every action leads to a page that there is', () => {
  const rest = { milestone: null, title: '味噌', who: '佐藤', amount: null, dueOn: null };
  const own = ownActions.map((what) => ({ what, subject: id, ...rest }));
  const duty = dutyActions.map((what) => ({ what, count: 2, dueOn: null, amount: null }));
  const actions = actionsOf(everybody, 'ja', own, duty);
  expect(actions).toHaveLength(ownActions.length + dutyActions.length);
  const pages = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  const isPage = (path: string) =>
    pages.some((page) => new RegExp(`^${page.replaceAll(/:[a-zA-Z]+/g, '[^/]+')}$`).test(path));
  expect(actions.filter(({ path }) => !isPage(path.replace(/#.*/, ''))).map(({ path }) => path)).toEqual([]);
});
