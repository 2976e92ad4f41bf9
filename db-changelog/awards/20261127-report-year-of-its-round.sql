--liquibase formatted sql

--changeset awards:known-round-last-day
-- a report belongs to the year it is about, not to that in which it was heard of
alter table awards.known_round add last_day date;
update awards.known_round set last_day = due_on;
alter table awards.known_round alter last_day set not null;
--rollback alter table awards.known_round drop last_day;

--changeset awards:known-report-without-year
drop index awards.known_report_obliged;
alter table awards.known_report drop year;
create index known_report_obliged on awards.known_report (obliged);
--rollback drop index awards.known_report_obliged;
--rollback alter table awards.known_report add year int;
--rollback update awards.known_report r set year = extract(year from coalesce((select k.last_day from awards.known_round k where k.round = r.round), date '1900-01-01'));
--rollback alter table awards.known_report alter year set not null;
--rollback create index known_report_obliged on awards.known_report (obliged, year);
