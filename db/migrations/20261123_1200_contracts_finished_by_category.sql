-- What finished orders of a kind paid is asked on every page of a posting: the newest of a category, without reading the others.
create index contract_finished on contract (region_id, category, ended_at desc) where state = 'completed';
