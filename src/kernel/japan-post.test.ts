import { describe, expect, it } from 'vitest';
import { convertJapanPost, japanPostAccount } from './japan-post.ts';

describe('from the passbook', () => {
  it.each([
    ['14030', '12345671', '408', '1', '1234567'],
    ['15150', '21111111', '518', '1', '2111111'],
    ['00580', '654321', '059', '2', '0654321'],
    ['00160-0', '100001', '019', '2', '0100001'],
    ['00160', '100001', '019', '2', '0100001'],
    ['14080', '12712721', '408', '1', '1271272'],
    ['10010', '81111111', '008', '1', '8111111'],
    ['１４０３０', '１２３４５６７１', '408', '1', '1234567'],
  ])('%s %s is branch %s, type %s, account %s', (symbol, number, branchCode, accountType, accountNumber) => {
    const answer = japanPostAccount(symbol, number);
    expect(answer).toMatchObject({
      ok: true,
      account: { bankCode: '9900', branchCode, accountType, accountNumber },
    });
  });

  it('reads the branch as the bank does', () => {
    expect(japanPostAccount('14030', '12345671')).toMatchObject({ account: { branchName: 'ﾖﾝｾﾞﾛﾊﾁ' } });
    expect(japanPostAccount('00160', '100001')).toMatchObject({ account: { branchName: 'ｾﾞﾛｲﾁｷﾕｳ' } });
  });

  it('drops the last digit of the number, never the first', () => {
    const account = convertJapanPost('17300', '19927651', { savings: false });
    expect(account).toMatchObject({ branchCode: '738', accountNumber: '1992765' });
  });

  it('knows a savings account', () => {
    expect(japanPostAccount('14030', '12345671', { savings: true })).toMatchObject({
      account: { accountType: '4' },
    });
  });
});

describe('refused', () => {
  it.each([
    ['10000', '80000001', 'check-digit'],
    ['14040', '12345671', 'check-digit'],
    ['14030', '12345681', 'check-digit'],
    ['24030', '12345671', 'symbol'],
    ['14031', '12345671', 'symbol'],
    ['1403', '12345671', 'symbol'],
    ['', '', 'symbol'],
    ['14030', '12345672', 'number'],
    ['14030', '123456781', 'number'],
    ['14030', '1', 'number'],
    ['00580', '1234567', 'number'],
    ['14030', '', 'number'],
  ])('%s %s: %s', (symbol, number, reason) => {
    expect(japanPostAccount(symbol, number)).toEqual({ ok: false, reason });
  });
});
