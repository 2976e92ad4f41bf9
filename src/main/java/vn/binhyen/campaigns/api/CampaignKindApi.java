package vn.binhyen.campaigns.api;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.campaigns.CampaignPlanning;
import vn.binhyen.shared.Roles;

import java.util.List;
import java.util.Locale;

/** The kinds of campaign, and what can be set for each. */
@RestController
@RequestMapping("/api/v1/campaign-kinds")
class CampaignKindApi {

    private final CampaignPlanning planning;
    private final MessageSource messages;

    CampaignKindApi(CampaignPlanning planning, MessageSource messages) {
        this.planning = planning;
        this.messages = messages;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    Kinds list(Locale locale) {
        return new Kinds(
                planning.kinds().stream()
                        .map(kind ->
                                new Kind(
                                        kind.code().value(),
                                        text(kind.code() + ".name", locale),
                                        kind.settings().stream()
                                                .map(it ->
                                                        new Setting(
                                                                it.name(),
                                                                text(
                                                                        kind.code()
                                                                                + ".setting."
                                                                                + it.name(),
                                                                        locale),
                                                                it.defaultValue(),
                                                                it.choices()))
                                                .toList()))
                        .toList());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** All kinds. */
    record Kinds(List<Kind> items) {}

    /** One kind. */
    record Kind(String code, String name, List<Setting> settings) {}

    /** Something that can be set; any text where there are no choices. */
    record Setting(String name, String label, String defaultValue, List<String> choices) {}
}
