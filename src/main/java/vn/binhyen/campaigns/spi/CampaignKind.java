package vn.binhyen.campaigns.spi;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.shared.DatePeriod;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One kind of campaign. Contribute a bean of this type to add a kind; nothing else needs to know.
 *
 * <p>A kind gives defaults; the planner may change all of them. Its texts are messages under its
 * code: {@code <code>.name}, {@code <code>.title}, {@code <code>.aim}, {@code
 * <code>.section.<section>}, {@code <code>.narrative.<section>}, {@code <code>.work-item.<item>},
 * {@code <code>.setting.<name>} and {@code <code>.setting.<name>.<choice>}.
 */
public interface CampaignKind {

    KindCode code();

    /** What can be set for this kind, in the order shown. */
    List<Setting> settings();

    /** The window proposed to a planner on that day. */
    DatePeriod proposedWindow(LocalDate today);

    /** Tiers and bodies usually obliged. */
    AudienceProposal audience();

    /** Codes of the work items, in the order of the letter; titles are messages. */
    List<WorkItemProposal> workItems(DatePeriod window);

    /**
     * The rounds of that window, in the order of their due days; each due inside the window or
     * shortly after it, and together covering its days once.
     *
     * <p>Refuses settings it cannot follow with the field {@code settings.<name>}.
     */
    List<RoundProposal> rounds(DatePeriod window, Map<String, String> settings);

    /**
     * By how many days units that report to a desk below the host are earlier than the round's day,
     * so that the desk can add up in time.
     */
    default int daysAheadOfDesk() {
        return 0;
    }

    /** The lines of the form, in order. */
    List<FormLineProposal> form();

    /** Codes of the narrative sections, in order. */
    List<String> narrative();

    /**
     * Codes of the good deeds on offer in the pledge drive such a campaign opens; empty where it
     * opens none. The theme is the message {@code <code>.drive}, a deed {@code
     * <code>.good-deed.<deed>}.
     */
    default List<String> goodDeeds() {
        return List.of();
    }

    /** Whether closing needs every round frozen; conditions of other modules come on top. */
    boolean closesOnlyFrozen();

    /** Template fragment with the fields of its settings, or null when the generic one will do. */
    default @Nullable String settingsFragment() {
        return null;
    }

    /**
     * Something a planner can set.
     *
     * @param name key in the campaign's settings; its label is the message {@code
     *     <code>.setting.<name>}
     * @param choices allowed values, empty for free numbers
     */
    record Setting(String name, String defaultValue, List<String> choices) {}

    /** Who is usually obliged. */
    record AudienceProposal(List<String> tiers, boolean bodies) {}

    /** A work item and the day it is usually due. */
    record WorkItemProposal(String code, LocalDate dueOn) {}

    /**
     * A round: the days it covers, the day as of which stocks are counted, and the day it is due.
     */
    record RoundProposal(LocalDate from, LocalDate to, LocalDate cutOffOn, LocalDate dueOn) {}

    /** A line of the form; the indicator comes from the dictionary. */
    record FormLineProposal(
            String indicator, String section, boolean required, @Nullable String atMost) {}
}
