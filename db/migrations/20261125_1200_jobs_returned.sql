-- What advisers gave back, newest first: the list beside their queue.
create index job_check_returned on job_check (region_id, checked_at desc, job_id desc, round desc)
  where decision = 'returned';
