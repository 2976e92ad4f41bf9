package vn.binhyen.bench;

import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The same work as plain SQL, on tables of its own in the same database of the same run: what the
 * hardware and the server allow when nothing is checked, kept or announced.
 */
final class PlainSql implements AutoCloseable {

    private final Connection connection;

    PlainSql(Path data) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip();
        var password = Files.readString(Path.of(data + ".password")).strip();
        connection =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/binhyen", "postgres", password);
        execute(
                """
                drop schema if exists bench cascade;
                create schema bench;
                create table bench.unit (code text primary key, name text, tier text, type text, parent text);
                create index on bench.unit (parent);
                create table bench.body (kind text, unit text, code text, name text, since date, type text,
                                         members int, households int, primary key (kind, code));
                create table bench.value (round int, unit int, indicator int, amount bigint,
                                          primary key (round, unit, indicator));
                """);
        connection.setAutoCommit(false);
    }

    /** COPY into a temporary table, one insert, commit. */
    void importUnits(String csv) throws SQLException, IOException {
        execute(
                "create temporary table incoming (tier text, code text, name text, type text, parent text) on commit drop");
        copy("copy incoming from stdin with (format csv, header)", csv);
        execute("insert into bench.unit select code, name, tier, type, parent from incoming");
        connection.commit();
    }

    /** COPY, commit. */
    void importBodies(String csv) throws SQLException, IOException {
        copy("copy bench.body from stdin with (format csv, header)", csv);
        connection.commit();
    }

    /** Bodies, people and households by kind and type. */
    void summary() throws SQLException {
        read(
                """
                select kind, type, count(*), sum(members), sum(households) from bench.body
                 where since <= '2018-09-12' group by 1, 2
                """);
    }

    /** One round by COPY and upsert. */
    void importRound(int round, int units, int indicators) throws SQLException, IOException {
        var rows = new StringBuilder();
        for (int unit = 0; unit < units; unit++) {
            for (int indicator = 1; indicator <= indicators; indicator++) {
                rows.append("%d,%d,%d,%d\n".formatted(round, unit, indicator, unit + indicator));
            }
        }
        execute(
                "create temporary table incoming (round int, unit int, indicator int, amount bigint) on commit drop");
        copy("copy incoming from stdin with (format csv)", rows.toString());
        execute(
                """
                insert into bench.value select * from incoming
                on conflict (round, unit, indicator) do update set amount = excluded.amount
                """);
        connection.commit();
    }

    /** Forty values of one unit by one upsert, commit. */
    void save(int round, int unit, int indicators) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into bench.value
                        select ?, ?, i, ? + i from generate_series(1, ?) i
                        on conflict (round, unit, indicator) do update set amount = excluded.amount
                        """)) {
            statement.setInt(1, round);
            statement.setInt(2, unit);
            statement.setInt(3, unit);
            statement.setInt(4, indicators);
            statement.executeUpdate();
        }
        connection.commit();
    }

    /** All indicators of a round by district. */
    void byDistrict(int round) throws SQLException {
        read(
                "select unit %% 27, indicator, sum(amount) from bench.value where round = %d group by 1, 2"
                        .formatted(round));
    }

    /** All indicators of a round by commune. */
    void byCommune(int round) throws SQLException {
        read(
                "select unit, indicator, sum(amount) from bench.value where round = %d group by 1, 2"
                        .formatted(round));
    }

    /** All indicators of all rounds for the province. */
    void province() throws SQLException {
        read(
                "select round, indicator, sum(amount) from bench.value where round <= 12 group by 1, 2");
    }

    void children(String parent) throws SQLException {
        read("select code, name from bench.unit where parent = '%s'".formatted(parent));
    }

    void find(String name) throws SQLException {
        read(
                "select code, name from bench.unit where name ilike '%%%s%%' limit 50"
                        .formatted(name));
    }

    /** Conditions printed with the figures. */
    String conditions() throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select 'PostgreSQL ' || current_setting('server_version')
                                    || ', fsync ' || current_setting('fsync')
                                    || ', synchronous_commit ' || current_setting('synchronous_commit')
                                    || ', shared_buffers ' || current_setting('shared_buffers')
                                """)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Tables of units by district and of pledges. */
    void preparePledges() throws SQLException {
        execute(
                """
                create table bench.pledge (drive text, day date, unit text, who text, subject text, deed text,
                                           registered int);
                create index on bench.pledge (day);
                """);
        connection.commit();
    }

    /** COPY, commit. */
    void importPledges(String csv) throws SQLException, IOException {
        copy("copy bench.pledge from stdin with (format csv, header)", csv);
        connection.commit();
    }

    /** Turns of each district since a day. */
    void pledgesByDistrict(String from) throws SQLException {
        read(
                """
                select c.parent, sum(p.registered) from bench.pledge p
                  join bench.unit v on v.code = p.unit
                  join bench.unit c on c.code = v.parent
                 where p.day >= '%s' group by 1
                """
                        .formatted(from));
    }

    void prepareTitles() throws SQLException {
        execute(
                """
                create table bench.title (year int, kind text, code text, standard text, registered boolean,
                                          result text, number text, day date);
                create index on bench.title (kind, year);
                """);
        connection.commit();
    }

    /** COPY, commit. */
    void importTitles(String csv) throws SQLException, IOException {
        copy("copy bench.title from stdin with (format csv, header)", csv);
        connection.commit();
    }

    /** Residential areas recognised in each of nine years, without any reorganisation. */
    void nineYearsRunning() throws SQLException {
        read(
                """
                select count(*) from (
                    select code from bench.title
                     where kind = 'residential_area' and year between 2009 and 2017 and result = 'recognised'
                       and day <= '2018-09-12' group by code having count(*) = 9) n
                """);
    }

    String cycle(int kind, int year) throws SQLException {
        return value(
                "select id from awards.cycle where kind = %d and year = %d".formatted(kind, year));
    }

    /** A file of each unit of the tier, come as far as that, with nothing answered yet. */
    void files(String cycle, String tier, String stage) throws SQLException {
        execute(
                """
                insert into awards.dossier (id, cycle, object, stage, registered_on, minutes_number, minutes_date, present,
                                            in_favour, submitted_on, appraised_on, passed, version)
                select gen_random_uuid(), '%s', unit_id, '%s', current_date - 300, '1/BB', current_date - 30, 40, 39,
                       current_date - 20, current_date - 10, true, 0
                  from territory.unit_version where tier = '%s' and valid @> current_date
                """
                        .formatted(cycle, stage, tier));
        connection.commit();
    }

    int decided(String cycle) throws SQLException {
        return Integer.parseInt(
                value(
                        """
                        select count(*) from awards.dossier d join awards.cycle c on c.id = d.cycle
                          join awards.title_result r on r.object = d.object and r.kind = c.kind and r.year = c.year and r.act = 1
                         where c.id = '%s' and d.stage = 'DECIDED'
                        """
                                .formatted(cycle)));
    }

    void prepareDecision() throws SQLException {
        execute(
                """
                create table bench.file (object uuid primary key, stage text, decided_on date, number text);
                insert into bench.file select gen_random_uuid(), 'APPRAISED', null, null from generate_series(1, 635);
                create table bench.result (object uuid, year int, act int, number text, day date, primary key (object, year));
                """);
        connection.commit();
    }

    /** One update, one insert, commit. */
    void decide() throws SQLException {
        execute("update bench.file set stage = 'DECIDED', decided_on = current_date, number = '1'");
        execute(
                "insert into bench.result select object, 2025, 1, number, decided_on from bench.file");
        connection.commit();
    }

    String value(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            var value = rows.getString(1);
            connection.commit();
            return value;
        }
    }

    /** Rows of one sheet by upsert, commit. */
    void pledgeSheet(int lines, int figure) throws SQLException {
        execute(
                """
                create table if not exists bench.sheet (line int primary key, registered int);
                insert into bench.sheet select n, %d from generate_series(1, %d) n
                on conflict (line) do update set registered = excluded.registered
                """
                        .formatted(figure, lines));
        connection.commit();
    }

    private void read(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
        connection.commit();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void copy(String sql, String rows) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(rows));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
