--liquibase formatted sql

--changeset territory:add-unit-initials splitStatements:false
alter table territory.unit_version add column initials text collate "C"
    generated always as (regexp_replace(search_key, '([0-9]+|[^ ])[^ ]* ?', '\1', 'g')) stored;
comment on column territory.unit_version.initials is 'first letter of each word of the name, numbers whole: xnt for Xã Nga Thủy';
create index unit_version_initials on territory.unit_version using gin (initials gin_trgm_ops);
--rollback drop index territory.unit_version_initials; alter table territory.unit_version drop column initials;
