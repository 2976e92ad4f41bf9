package vn.binhyen.awards.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.shell.spi.Labels;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who brought files to their stages last: the account of a post, never a person. Where no account
 * acts, nothing is kept.
 */
@Component
class StepBook {

    private final JdbcClient jdbc;
    private final CurrentOfficer officer;
    private final Labels labels;

    StepBook(JdbcClient jdbc, CurrentOfficer officer, Labels labels) {
        this.jdbc = jdbc;
        this.officer = officer;
        this.labels = labels;
    }

    /** The officer at work brings a file to a stage. */
    void reached(DossierId dossier, Stage stage) {
        reached(List.of(dossier.value()), stage);
    }

    void reached(Collection<UUID> dossiers, Stage stage) {
        var account = officer.find().map(Officer::account).orElse(null);
        if (account == null) {
            jdbc.sql(
                            "delete from awards.dossier_step where dossier = any(:dossiers) and stage = :stage")
                    .param("dossiers", dossiers.toArray(UUID[]::new))
                    .param("stage", stage.name())
                    .update();
            return;
        }
        jdbc.sql(
                        """
                        insert into awards.dossier_step (dossier, stage, account)
                        select d, :stage, :account from unnest(:dossiers) d
                        on conflict (dossier, stage) do update set account = excluded.account
                        """)
                .param("dossiers", dossiers.toArray(UUID[]::new))
                .param("stage", stage.name())
                .param("account", account)
                .update();
    }

    /** The posts by stage, as their accounts are called now. */
    Map<Stage, String> of(UUID dossier) {
        var accounts = new EnumMap<Stage, UUID>(Stage.class);
        jdbc.sql("select stage, account from awards.dossier_step where dossier = :dossier")
                .param("dossier", dossier)
                .query(rs -> {
                    accounts.put(
                            Stage.valueOf(rs.getString("stage")),
                            rs.getObject("account", UUID.class));
                });
        var names = labels.of(accounts.values());
        var posts = new EnumMap<Stage, String>(Stage.class);
        accounts.forEach((stage, account) -> {
            var name = names.get(account);
            if (name != null) {
                posts.put(stage, name);
            }
        });
        return posts;
    }
}
