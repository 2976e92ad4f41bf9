package vn.binhyen.reporting.forms;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.shared.NotFound;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The forms of launched campaigns; issued once and never changed, so each is read once. */
@Component
public class Forms {

    private final JdbcClient jdbc;
    private final Map<CampaignId, Form> read = new ConcurrentHashMap<>();

    Forms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Form of(CampaignId campaign) {
        var known = read.get(campaign);
        if (known != null) {
            return known;
        }
        var form = load(campaign);
        read.put(campaign, form);
        return form;
    }

    public Form ofRound(RoundId round) {
        return of(campaignOf(round));
    }

    public CampaignId campaignOf(RoundId round) {
        return jdbc.sql("select campaign_id from reporting.round where id = :round")
                .param("round", round.value())
                .query((rs, row) -> new CampaignId(rs.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Form load(CampaignId campaign) {
        var lines =
                jdbc.sql(
                                """
                                select ordinal, indicator, version, kind, section, required, at_most, target
                                  from reporting.form_line where campaign_id = :campaign order by ordinal
                                """)
                        .param("campaign", campaign.value())
                        .query((rs, row) ->
                                new Form.Line(
                                        rs.getInt("ordinal"),
                                        rs.getString("indicator"),
                                        rs.getInt("version"),
                                        IndicatorKind.valueOf(rs.getString("kind")),
                                        rs.getString("section"),
                                        rs.getBoolean("required"),
                                        rs.getString("at_most"),
                                        rs.getObject("target", Long.class)))
                        .list();
        return jdbc.sql("select kind, narrative from reporting.campaign where id = :campaign")
                .param("campaign", campaign.value())
                .query((rs, row) ->
                        Form.of(
                                campaign,
                                rs.getString("kind"),
                                lines,
                                texts((Object[]) rs.getArray("narrative").getArray())))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static List<String> texts(Object[] array) {
        return Arrays.stream(array).map(Object::toString).toList();
    }
}
