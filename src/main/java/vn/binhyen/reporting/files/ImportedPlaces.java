package vn.binhyen.reporting.files;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.reporting.rounds.LaunchedCampaigns;
import vn.binhyen.reporting.rounds.Sights;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.shell.spi.Labels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds what the rows of a file name: the campaign, its round by the due day, who is obliged. */
@Component
class ImportedPlaces {

    private final JdbcClient jdbc;
    private final LaunchedCampaigns campaigns;
    private final Sights sights;
    private final Labels labels;

    ImportedPlaces(JdbcClient jdbc, LaunchedCampaigns campaigns, Sights sights, Labels labels) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.sights = sights;
        this.labels = labels;
    }

    /** Where the figure of a row belongs. */
    record Place(CampaignId campaign, RoundId round, UUID obliged) {}

    /** Everything the rows can name, read once: campaigns the importer answers for. */
    Names of(List<ImportRow> rows) {
        var ids =
                campaigns.ids().stream()
                        .filter(it -> sights.coverHost(new CampaignId(it)))
                        .toList();
        var byTitle = new HashMap<String, List<UUID>>();
        labels.of(ids)
                .forEach((id, title) ->
                        byTitle.computeIfAbsent(key(title), it -> new ArrayList<>()).add(id));
        return new Names(Set.copyOf(ids), byTitle, jdbc);
    }

    private static String key(String title) {
        return VietnameseText.nfc(title).toLowerCase(Locale.ROOT);
    }

    /**
     * Names and codes, each campaign and round read when it is first named. A code is one of the
     * round: reorganisations between two rounds give it to another unit.
     */
    static final class Names {

        private final Set<UUID> ids;
        private final Map<String, List<UUID>> byTitle;
        private final JdbcClient jdbc;
        private final Map<UUID, Map<LocalDate, UUID>> rounds = new HashMap<>();
        private final Map<UUID, Map<String, List<UUID>>> codes = new HashMap<>();
        private final Map<String, UUID> campaigns = new HashMap<>();

        private Names(Set<UUID> ids, Map<String, List<UUID>> byTitle, JdbcClient jdbc) {
            this.ids = ids;
            this.byTitle = byTitle;
            this.jdbc = jdbc;
        }

        Place find(ImportRow row) {
            var campaign =
                    campaigns.computeIfAbsent(row.cell(ReportImport.CAMPAIGN), this::campaign);
            var day = day(row.cell(ReportImport.ROUND));
            var round = rounds.computeIfAbsent(campaign, this::rounds).get(day);
            if (round == null) {
                throw Refusal.of(
                        ReportImport.ROUND,
                        "reporting.import.unknown-round",
                        day == null ? row.cell(ReportImport.ROUND) : day);
            }
            var code = row.cell(ReportImport.UNIT);
            var found = codes.computeIfAbsent(round, this::codes).getOrDefault(code, List.of());
            if (found.size() != 1) {
                throw Refusal.of(
                        ReportImport.UNIT,
                        found.isEmpty()
                                ? "reporting.import.not-obliged"
                                : "reporting.import.ambiguous-code",
                        code);
            }
            return new Place(new CampaignId(campaign), new RoundId(round), found.getFirst());
        }

        private UUID campaign(String named) {
            var found = new ArrayList<>(byTitle.getOrDefault(key(named), List.of()));
            ids.stream().filter(it -> it.toString().equalsIgnoreCase(named)).forEach(found::add);
            if (found.size() != 1) {
                throw Refusal.of(
                        ReportImport.CAMPAIGN,
                        found.isEmpty()
                                ? "reporting.import.unknown-campaign"
                                : "reporting.import.ambiguous-title",
                        named);
            }
            return found.getFirst();
        }

        private static @Nullable LocalDate day(String text) {
            try {
                return TypedDay.read(ReportImport.ROUND, text);
            } catch (Refusal no) {
                throw Refusal.of(ReportImport.ROUND, "reporting.import.not-a-day", text);
            }
        }

        private Map<LocalDate, UUID> rounds(UUID campaign) {
            var found = new HashMap<LocalDate, UUID>();
            jdbc.sql("select due_on, id from reporting.round where campaign_id = :campaign")
                    .param("campaign", campaign)
                    .query(rs -> {
                        found.put(
                                rs.getObject("due_on", LocalDate.class),
                                rs.getObject("id", UUID.class));
                    });
            return found;
        }

        private Map<String, List<UUID>> codes(UUID round) {
            var found = new HashMap<String, List<UUID>>();
            jdbc.sql(
                            """
                            select p.code, p.id from reporting.report r
                              join reporting.place p on p.campaign_id = r.campaign_id and p.id = r.obliged_id
                             where r.round_id = :round and p.obliged and r.replaced_by = '{}'
                            """)
                    .param("round", round)
                    .query(rs -> {
                        found.computeIfAbsent(rs.getString("code"), it -> new ArrayList<>())
                                .add(rs.getObject("id", UUID.class));
                    });
            return found;
        }
    }
}
