-- How much somebody has written lately, whatever the room.
create index talk_message_of_author on talk_message (region_id, author_id, written_at);
