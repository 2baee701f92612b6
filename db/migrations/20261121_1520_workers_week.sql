-- The week as 28 boxes: seven days, four parts of a day. What was told before, in four rougher parts, is kept.
alter table worker_circumstance add column week_times text[] not null default '{}'
  check (week_times <@ array[
    'monMorning', 'monAfternoon', 'monEvening', 'monNight', 'tueMorning', 'tueAfternoon', 'tueEvening', 'tueNight',
    'wedMorning', 'wedAfternoon', 'wedEvening', 'wedNight', 'thuMorning', 'thuAfternoon', 'thuEvening', 'thuNight',
    'friMorning', 'friAfternoon', 'friEvening', 'friNight', 'satMorning', 'satAfternoon', 'satEvening', 'satNight',
    'sunMorning', 'sunAfternoon', 'sunEvening', 'sunNight']);
update worker_circumstance set week_times =
  case when 'weekdayMorning' = any (day_parts)
    then array['monMorning', 'tueMorning', 'wedMorning', 'thuMorning', 'friMorning'] else '{}' end
  || case when 'weekdayAfternoon' = any (day_parts)
    then array['monAfternoon', 'tueAfternoon', 'wedAfternoon', 'thuAfternoon', 'friAfternoon'] else '{}' end
  || case when 'weekdayEvening' = any (day_parts)
    then array['monEvening', 'tueEvening', 'wedEvening', 'thuEvening', 'friEvening',
      'monNight', 'tueNight', 'wedNight', 'thuNight', 'friNight'] else '{}' end
  || case when 'weekend' = any (day_parts)
    then array['satMorning', 'satAfternoon', 'satEvening', 'sunMorning', 'sunAfternoon', 'sunEvening'] else '{}' end;
alter table worker_circumstance alter column week_times drop default, drop column day_parts,
  -- What somebody would like to do; shown with the earlier work.
  add column wishes text not null default '';
grant update (week_times, wishes) on worker_circumstance to yuinowa_app;
