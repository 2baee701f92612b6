-- Somebody of neither side, who proposes in writing how a dispute could end.
alter table membership_role drop constraint membership_role_role_check;
alter table membership_role add constraint membership_role_role_check
  check (role in ('worker', 'csp', 'operator', 'paymentApprover', 'officer', 'centreStaff', 'mediator'));
