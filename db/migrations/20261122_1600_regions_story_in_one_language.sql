-- A story may be told in one language alone; its words in the other are then taken away.

grant delete on region_story to yuinowa_app;
