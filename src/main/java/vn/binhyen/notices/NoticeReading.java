package vn.binhyen.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.NotFound;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Lists what was written to the post that is signed in, and keeps what it has read. */
@Service
@Transactional
public class NoticeReading {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest hundred, newest first. */
    public List<NoticeView> latest(Officer officer) {
        return jdbc.sql(
                        """
                        select n.id, n.kind, n.addressee_id as addressee, n.campaign_id as campaign, n.round_id as round, n.agreement_id as agreement,
                               n.title_year, n.title_kind, n.title_object, n.cycle_id as cycle,
                               n.figure, n.noticed_at as at, r.notice_id is not null as read
                          from notices.notice n
                          left join notices.reading r on r.notice_id = n.id and r.account_id = :account
                         where n.addressee_id = :addressee
                         order by n.noticed_at desc, n.id
                         limit :shown
                        """)
                .param("account", officer.account())
                .param("addressee", addressee(officer))
                .param("shown", SHOWN)
                .query(new SimplePropertyRowMapper<>(NoticeView.class))
                .list();
    }

    /** How many the post has not read. */
    public int unread(Officer officer) {
        return jdbc.sql(
                        """
                        select count(*)
                          from notices.notice n
                         where n.addressee_id = :addressee
                           and not exists (select from notices.reading r
                                            where r.notice_id = n.id and r.account_id = :account)
                        """)
                .param("account", officer.account())
                .param("addressee", addressee(officer))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Marks one notice as read and says what it is about. */
    public NoticeView open(Officer officer, UUID id) {
        var notice =
                latest(officer).stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        markRead(officer, id);
        return notice;
    }

    public void markAllRead(Officer officer) {
        markRead(officer, null);
    }

    private void markRead(Officer officer, @Nullable UUID only) {
        jdbc.sql(
                        """
                        insert into notices.reading (account_id, notice_id, read_at)
                        select :account, n.id, :at
                          from notices.notice n
                         where n.addressee_id = :addressee and (cast(:only as uuid) is null or n.id = :only)
                        on conflict do nothing
                        """)
                .param("account", officer.account())
                .param("addressee", addressee(officer))
                .param("only", only)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static @Nullable UUID addressee(Officer officer) {
        if (officer.body() != null) {
            return officer.body().value();
        }
        return officer.unit() == null ? null : officer.unit().value();
    }
}
