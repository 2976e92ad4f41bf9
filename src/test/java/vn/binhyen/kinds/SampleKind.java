package vn.binhyen.kinds;

import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.spi.CampaignKind;
import vn.binhyen.shared.DatePeriod;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A second kind, so that the contract is not the peak's alone: one report on the last day. */
class SampleKind implements CampaignKind {

    @Override
    public KindCode code() {
        return new KindCode("sample");
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("pace", "slow", List.of("slow", "fast")));
    }

    @Override
    public DatePeriod proposedWindow(LocalDate today) {
        return new DatePeriod(today.plusDays(1), today.plusDays(30));
    }

    @Override
    public AudienceProposal audience() {
        return new AudienceProposal(List.of("commune"), false);
    }

    @Override
    public List<WorkItemProposal> workItems(DatePeriod window) {
        return List.of(new WorkItemProposal("only", window.endsOn()));
    }

    @Override
    public List<RoundProposal> rounds(DatePeriod window, Map<String, String> settings) {
        return List.of(
                new RoundProposal(
                        window.startsOn(), window.endsOn(), window.endsOn(), window.endsOn()));
    }

    @Override
    public List<FormLineProposal> form() {
        return List.of(new FormLineProposal("1.1", "only", true, null));
    }

    @Override
    public List<String> narrative() {
        return List.of("results");
    }

    @Override
    public boolean closesOnlyFrozen() {
        return false;
    }
}
