--liquibase formatted sql

--changeset pledges:create-taken-out
-- institutions a unit's sheet had counted before they registered themselves: each is counted in its own row now, and no more there
create table pledges.taken_out (
    sheet       bigint not null references pledges.sheet,
    good_deed   int    not null,
    institution uuid   not null,
    paper       int    not null,  -- what the sheet said before anybody was taken out
    taken_on    date   not null,
    primary key (sheet, good_deed, institution)
);
--rollback drop table pledges.taken_out;
