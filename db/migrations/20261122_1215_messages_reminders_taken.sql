-- All have been handed over.
drop procedure take_reminder(integer, text, uuid, text, timestamptz);
