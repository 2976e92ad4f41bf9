package vn.binhyen.campaigns;

/** Where a campaign stands; one word each everywhere. */
public enum CampaignState {
    /** Nháp: being put together. */
    DRAFT,
    /** Đã lập: complete, not yet launched. */
    PLANNED,
    /** Đang thực hiện. */
    LAUNCHED,
    /** Đã kết thúc. */
    CLOSED;

    /** As codes, style classes and addresses write it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
