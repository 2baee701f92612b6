-- What is found is recomputed from the postings: which are open, and whose clients may not order.
grant select (organization_id) on job to yuinowa_verify;
