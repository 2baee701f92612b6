import { texts } from '../../platform/i18n.ts';

export const programmeTexts = texts(
  {
    title: '運営する団体',
    lead: '運営する会社、相談と確認をする団体、自治体と、その職員です。お金を預かれるのは、運営する会社だけです。',
    none: 'まだ登録されていません。',
    noStaff: '職員は、まだいません。',
    seat: '職員を加える',
    add: '団体を加える',
    addTitle: '団体を加える',
    submitAdd: '加える',
    kinds: { operator: '運営する会社', csp: '相談と確認をする団体', municipality: '自治体' },
    seatTitle: (name: string) => `${name}の職員を加える`,
    seatLead: '加える方は、先にこの地域で登録している必要があります。できることは「人と役割」で決めます。',
    roles: '人と役割',
    submitSeat: '加える',
    labels: { kind: '役目', login: 'ログイン名かメールアドレス' },
  },
  {
    title: 'Organisations of the programme',
    lead: 'The operator, the adviser organisations and the municipality, with their staff. Only an operator can hold money.',
    none: 'None has been registered yet.',
    noStaff: 'There is no staff yet.',
    seat: 'Add staff',
    add: 'Add an organisation',
    addTitle: 'Add an organisation',
    submitAdd: 'Add',
    kinds: { operator: 'Operator', csp: 'Adviser organisation', municipality: 'Municipality' },
    seatTitle: (name: string) => `Add staff of ${name}`,
    seatLead:
      'They have to be registered in this region first. What they may do is decided under “People and roles”.',
    roles: 'People and roles',
    submitSeat: 'Add',
    labels: { kind: 'Part in the programme', login: 'Login name or e-mail address' },
  },
);
