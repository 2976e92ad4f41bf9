--liquibase formatted sql

--changeset awards:known-pledges-by-place
-- by who registered and with how many different ones, so that a share can be told from turns. What was heard before says
-- only turns of whole units and is not kept: nobody has run this version yet
delete from awards.known_pledge;
alter table awards.known_pledge
    add place         uuid   not null,  -- a group, an institution, or the unit itself
    add distinct_ones bigint not null,
    add version       int    not null,
    drop constraint known_pledge_pkey,
    add primary key (drive, unit_id, place, on_day, subject);
create index known_pledge_place on awards.known_pledge (place, on_day);
--rollback delete from awards.known_pledge;
--rollback alter table awards.known_pledge drop constraint known_pledge_pkey, add primary key (drive, unit_id, on_day, subject);
--rollback drop index awards.known_pledge_place;
--rollback alter table awards.known_pledge drop place, drop distinct_ones, drop version;
